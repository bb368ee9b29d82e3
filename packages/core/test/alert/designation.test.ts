import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { designationOf, packedDesignationOf, unpackDesignation } from '../../src/alert';

/** Of the Minor Planet Center's own documentation and of two real packets; the MPC's scheme for 2026. */
const TABLE: ReadonlyArray<readonly [packed: string, readable: string, ssObjectId: string | null]> =
	[
		['J95X00A', '1995 XA', '20892049552191553'],
		['J95X01L', '1995 XL1', '20892049552191820'],
		['J95F13B', '1995 FB13', null],
		['J98SA8Q', '1998 SQ108', '20892062354323537'],
		['J98SC7V', '1998 SV127', null],
		['J98SG2S', '1998 SS162', null],
		['K99AJ3Z', '2099 AZ193', '21173541324600154'],
		['K08Aa0A', '2008 AA360', null],
		['K07Tf8A', '2007 TA418', null],
		['K25Dz9Z', '2025 DZ619', '21165827616815450'],
		['K04J12Q', '2004 JQ12', '21163624394469969'],
		['J04O00A', 'A904 OA', '20882149501579329'],
		['I92A00A', 'A892 AA', '20610561304703041'],
		['PLS2040', '2040 P-L', '22601918344868912'],
		['T3S4101', '4101 T-3', '23700330494636081'],
		['_QC0000', '2026 CA620', '26829471800635440'],
		['_QCzzzz', '2026 CL591673', '26829473047018106'],
		['_RD0aEM', '2027 DZ6190', '26830575610447181'],
		['_ZY000z', '2035 YM622', '26839461894566010'],
		['03202', '3202', null],
		['a0017', '360017', null],
		['~zzzz', '15396335', null],
		['J95A010', '1995 A1', null],
		['J94P01b', '1994 P1-B', null],
		['CJ95O010', 'C/1995 O1', null],
		['0001P', '1P', null],
		['P_PD0000', 'P/2025 DA620', null],
	];

describe('packed designations', () => {
	it.each(TABLE)('%s is %s', (packed, readable) => {
		expect(unpackDesignation(packed)).toBe(readable);
	});

	it.each(TABLE.filter(([, , id]) => id !== null))('%s is %s is spelled by its id', (...entry) => {
		const [packed, readable, ssObjectId] = entry;
		expect(packedDesignationOf(String(ssObjectId))).toBe(packed);
		expect(designationOf(String(ssObjectId))).toBe(readable);
	});

	it.each([
		['', 'empty'],
		['K04I12Q', 'no half-month I'],
		['K04Z12Q', 'no half-month Z'],
		['K04J12I', 'no second letter I'],
		['K04J1AQ', 'a letter where the cycle has a digit'],
		['k04J12Q', 'century in lower case'],
		['K4J12Q', 'six characters'],
		['K04J12QQ', 'eight characters without a type letter in front'],
		['_qC0000', 'year in lower case'],
		['_QC00-0', 'not base 62'],
		['T4S1010', 'no such survey'],
		['PLS20A0', 'number of a survey with a letter'],
		['00000', 'number 0'],
		['K04J12Q ', 'a blank behind'],
		['X/1995', 'not packed'],
	])('%j is refused: %s', (packed) => {
		expect(unpackDesignation(packed)).toBeNull();
	});

	it('takes the flag in the high byte for what it is', () => {
		expect(designationOf('93221218432397905')).toBe('2004 JQ12');
		// 255 · 2^56 + 21163624394469969, unsigned and as Avro's signed long
		expect(designationOf('18395850104066093649')).toBe('2004 JQ12');
		expect(designationOf('-50893969643457967')).toBe('2004 JQ12');
	});

	it.each([
		['0', 'none'],
		['-1', 'negative'],
		['21163623154594098', 'a NUL inside'],
		['170587117485817955', 'a diaObjectId'],
		['99999999999999999999', 'more than 64 bits'],
		['', 'nothing'],
	])('%j spells no designation: %s', (ssObjectId) => {
		expect(designationOf(ssObjectId)).toBeNull();
	});

	const golden = join(__dirname, '../../../../../shared/golden/designations.json');
	const found = existsSync(golden);
	(found ? it : it.skip)('agrees with every case of shared/golden/designations.json', () => {
		const { cases, refuse } = JSON.parse(readFileSync(golden, 'utf8'));
		for (const { packed, readable, ssObjectId } of cases) {
			expect([packed, unpackDesignation(packed)]).toEqual([packed, readable]);
			if (ssObjectId) expect([packed, designationOf(ssObjectId)]).toEqual([packed, readable]);
		}
		for (const { packed } of refuse) {
			expect([packed, unpackDesignation(packed)]).toEqual([packed, null]);
		}
		expect(cases.length).toBeGreaterThan(60);
	});
});
