import {
	isCorruptedByNumber,
	packRubinId,
	unpackRubinId,
} from '../../../src/sky/simulated/rubinId';

/** Real alerts (../shared/cutouts/packets): id, MJD of the night, end of `visit`, `detector`. */
it.each([
	['170094456272322680', 61104, 55, 140],
	['170094456523456557', 61104, 57, 107],
	['170028485706776685', 61089, 56, 136],
])('takes %s apart as the alert itself says', (id, dayObsMjd, sequence, detector) => {
	expect(unpackRubinId(BigInt(id))).toMatchObject({ dayObsMjd, sequence, detector });
	expect(packRubinId(unpackRubinId(BigInt(id)))).toBe(BigInt(id));
});

it.each([
	['170587117485817955', true],
	['170587117485817952', true],
	['9007199254740992', false],
	// A multiple of 32 is kept exactly, but printed with other digits; the text beside it survives.
	['144115188075855872', true],
	['144115188075855870', false],
])('knows whether Number corrupts %s', (id, isCorrupted) => {
	expect(isCorruptedByNumber(BigInt(id))).toBe(isCorrupted);
});
