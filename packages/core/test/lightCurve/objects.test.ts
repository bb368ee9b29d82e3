import { OptionError } from '../../src/errors';
import { describeLightCurve, knownFromRow, lightCurveOf, rowIdentity } from '../../src/lightCurve';
import { alertOfPacket, isPacket, rowOfPacket, rowsOfPacket } from '../../src/packet';

const row = (others: Record<string, unknown> = {}) => ({
	diaSourceId: '1',
	mjdTai: 61200,
	band: 'r',
	fluxNjy: 1000,
	fluxErrNjy: 50,
	...others,
});

describe('the object of a row', () => {
	// Designations by the Minor Planet Center's rules.
	it.each([
		['a diaObject', { diaObjectId: '170028485706776685', ssObjectId: '0' }, '170028485706776685'],
		['an asteroid', { 'r:diaObjectId': '0', 'r:ssObjectId': '21163624394469969' }, '2004 JQ12'],
		[
			'an asteroid without diaObjectId',
			{ diaObjectId: null, ssObjectId: '21163624394469969' },
			'2004 JQ12',
		],
		[
			'an asteroid by its designation',
			{ diaObjectId: null, designation: '2004 JQ12' },
			'2004 JQ12',
		],
		[
			'an asteroid by its packed one',
			{ 'r:packed_primary_provisional_designation': 'K04J12Q' },
			'2004 JQ12',
		],
		['an asteroid by its name', { 'f:sso_name': 'Ukyounodaibu' }, 'Ukyounodaibu'],
	])('is the name of %s', (_, ids, name) => {
		expect(rowIdentity(row(ids))?.name).toBe(name);
	});

	it('is the same for an asteroid with and without its id, and not known without any', () => {
		const key = rowIdentity(row({ ssObjectId: '21163624394469969' }))?.key;
		expect(rowIdentity(row({ designation: '2004 JQ12' }))?.key).toBe(key);
		expect(rowIdentity(row())).toBeNull();
	});

	it('three asteroids are three objects', () => {
		const ids = ['21163624394469969', '21165832074703169', '21165806389311562'];
		const rows = ids.map((ssObjectId, n) =>
			row({ diaSourceId: String(n), diaObjectId: '0', ssObjectId }),
		);
		expect(() => lightCurveOf(rows)).toThrow(
			/belong to 3 objects, but one is expected: 2004 JQ12, 2026 NA1, /,
		);
		expect(describeLightCurve(lightCurveOf(rows.slice(0, 1)))).toMatchObject({
			diaObjectIds: [],
			ssObjectIds: ['21163624394469969'],
			designations: ['2004 JQ12'],
		});
	});
});

/** What JSON.parse makes of an id. */
const ROUNDED = Number('170094456272322690');

describe('ids that were rounded', () => {
	it.each([
		['a diaSourceId', { diaSourceId: ROUNDED }, /^diaSourceId \d+ was already rounded/],
		['a diaObjectId', { diaObjectId: ROUNDED }, /^diaObjectId \d+ was already rounded/],
		[
			'an ssObjectId',
			{ 'r:ssObjectId': Number('21163624394469969') },
			/^ssObjectId \d+ was already rounded/,
		],
		[
			'one of forced photometry',
			{ diaForcedSourceId: ROUNDED },
			/^diaForcedSourceId \d+ was already rounded/,
		],
		['one as text with an exponent', { diaSourceId: '1.7009445627232268e+17' }, /has an exponent/],
	])('are refused: %s', (_, ids, sentence) => {
		const rows = [row({ diaSourceId: '5', mjdTai: 61199 }), row(ids)];
		expect(() => lightCurveOf(rows)).toThrow(OptionError);
		expect(() => lightCurveOf(rows)).toThrow(sentence);
	});

	it('small numbers and long text are exact', () => {
		expect(lightCurveOf([row({ diaSourceId: 5 })]).points[0].id).toBe('5');
		const id = '170094456272322690';
		expect(lightCurveOf([row({ diaSourceId: id })]).points[0].id).toBe(id);
	});
});

describe('an alert packet', () => {
	const source = (n: number, others = {}) => ({
		diaSourceId: String(10 + n),
		diaObjectId: '17',
		midpointMjdTai: 61000 + n,
		band: 'g',
		psfFlux: 1000 * n,
		psfFluxErr: 50,
		...others,
	});
	const forced = source(3, { diaSourceId: undefined });
	const packet = {
		diaSource: source(9),
		prvDiaSources: [source(1), source(2)],
		prvDiaForcedSources: [{ ...forced, diaForcedSourceId: '99' }],
		diaObject: { diaObjectId: '17', nDiaSources: 12 },
	};

	it('gives its own detection, earlier ones and forced photometry', () => {
		const numbers = describeLightCurve(lightCurveOf(rowsOfPacket(packet)));
		expect(numbers).toMatchObject({ rows: 4, detections: 3, forced: 1, diaObjectIds: ['17'] });
		expect(knownFromRow(rowOfPacket(packet))).toEqual({ detections: 12 });
	});

	it('of a first alert has lists that are null', () => {
		const first = { diaSource: source(9), prvDiaSources: null, prvDiaForcedSources: null };
		expect(isPacket(first)).toBe(true);
		expect(rowsOfPacket(first)).toEqual([source(9)]);
		expect(knownFromRow(rowOfPacket(first))).toEqual({});
	});

	it('is an alert as Fink serves it', () => {
		const alert = alertOfPacket({ ...packet, xm: { simbad_otype: 'RRLyr' } });
		expect(alert).toMatchObject({
			diaSourceId: '19',
			diaObjectId: '17',
			mjdTai: 61009,
			fluxNjy: 9000,
			simbadType: 'RRLyr',
			leadingBrightness: 'total',
		});
	});

	it.each([null, 5, 'x', [], {}, { diaSource: null }, { candidate: {} }])('%j is none', (json) => {
		expect(isPacket(json)).toBe(false);
	});
});
