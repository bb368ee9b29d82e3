import { openTools, rowsOf, type Tools } from './support/openTools';

let tools: Tools;
let id: string;
beforeAll(async () => {
	tools = await openTools();
	const { csv } = await tools.ask('fink_search_alerts', { tag: 'in_tns' });
	id = rowsOf(csv)[0].diaObjectId;
});
afterAll(async () => await tools.close());

type Call = readonly [given: Record<string, unknown>, reads: RegExp];

/** ID stands for a known object. */
const withId = (value: unknown): unknown => {
	if (typeof value === 'string') return value.replaceAll('ID', id);
	return Array.isArray(value) ? value.map(withId) : value;
};
const fill = (given: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(given).map(([name, value]) => [name, withId(value)]));

/** Values that a model may give for an id, and what it reads. */
const IDS: readonly Call[] = [
	[{}, /^diaObjectId is missing\. Call again with it\./],
	[{ diaObjectId: '' }, /^diaObjectId is missing\./],
	[{ diaObjectId: null }, /^diaObjectId is missing\./],
	[{ diaObjectId: 'undefined' }, /^diaObjectId is missing\./],
	[{ object_id: 'ID' }, /missing.*no argument object_id; the arguments are diaObjectId/],
	[{ id: 'ID', verbose: true }, /no argument id, verbose/],
	[{ diaObjectId: Number('170494761064989262') }, /arrived as a number and lost digits.*in quotes/],
	[{ diaObjectId: 1.70494761064989e17 }, /lost digits/],
	[{ diaObjectId: '1.70494761064989e17' }, /has an exponent/],
	[{ diaObjectId: '170494761064989250' }, /found":0.*looks rounded.*in quotes/],
	[{ diaObjectId: '170587117485817955' }, /found":0.*fink_find_object.*fink_get_asteroid/],
	[{ diaObjectId: 'SN 2026abc' }, /This is a name.*fink_find_object/],
	[{ diaObjectId: 'ZTF21abfmbix' }, /fink_find_object/],
	[{ diaObjectId: 'Ceres' }, /fink_get_asteroid/],
	[{ diaObjectId: '0' }, /shared by all asteroid alerts/],
	[{ diaObjectId: -5 }, /negative/],
	[{ diaObjectId: '-170494761064989262' }, /negative/],
	[{ diaObjectId: '17049476106498926299999' }, /too large/],
	[{ diaObjectId: true }, /must be text/],
	[{ diaObjectId: { id: 'x' } }, /must be text/],
	[{ diaObjectId: 'ID, 170587117485817955' }, /must be one ID.*Call the tool once/],
	[{ diaObjectId: [] }, /missing/],
];

/** The same value in forms that are taken. */
const TAKEN = [
	'ID',
	' ID ',
	'"ID"',
	"'ID",
	'LSST-AP-DO-ID',
	'https://lsst.fink-portal.org/ID',
	'lsst.fink-portal.org/ID',
	'diaObjectId: ID',
	['ID'],
];

describe.each(['fink_get_object', 'fink_get_light_curve', 'fink_show_object'])(
	'the tool %s',
	(name) => {
		it.each(IDS)('answers the id %j', async (given, reads) => {
			expect((await tools.call(name, fill(given))).text).toMatch(reads);
		});

		it.each(TAKEN.map((value) => [JSON.stringify(value), value]))('takes %s', async (_, value) => {
			const { text, isError } = await tools.call(name, fill({ diaObjectId: value, extra: 1 }));
			expect(isError).toBe(false);
			expect(text).toContain(`"diaObjectId":"${id}"`);
		});
	},
);

const OTHERS: ReadonlyArray<readonly [name: string, ...call: Call]> = [
	['fink_get_light_curve', { diaObjectId: 'ID', band: 'V' }, /no band "V".*u, g, r, i, z, y/],
	['fink_get_light_curve', { diaObjectId: 'ID', band: 'ALL' }, /"rows":/],
	['fink_get_light_curve', { diaObjectId: 'ID', band: 'R-band' }, /"rows":|None of its/],
	['fink_get_light_curve', { diaObjectId: 'ID', max_rows: 5000 }, /"rows":/],
	['fink_get_light_curve', { diaObjectId: 'ID', max_rows: '5' }, /"rows":5/],
	['fink_get_light_curve', { diaObjectId: 'ID', max_rows: 0 }, /from 1 to 100/],
	['fink_get_light_curve', { diaObjectId: 'ID', max_rows: -1 }, /from 1 to 100/],
	['fink_get_light_curve', { diaObjectId: 'ID', max_rows: 'all' }, /from 1 to 100/],
	['fink_get_light_curve', { diaObjectId: 'ID', before: 'soon' }, /before "soon" is not a date/],
	['fink_get_light_curve', { diaObjectId: 'ID', before: '2001-01-01' }, /found":0.*None of its/],
	['fink_get_light_curve', { diaObjectId: 'ID', before: 'today' }, /"rows":|None of its/],
	['fink_search_alerts', {}, /^tag is missing.*sn_near_galaxy_candidate/],
	['fink_search_alerts', { tag: 'supernova' }, /no tag supernova.*in_tns/],
	['fink_search_alerts', { tag: 'in tns' }, /"tag":"in_tns"/],
	['fink_search_alerts', { tag: 'IN_TNS' }, /"tag":"in_tns"/],
	['fink_search_alerts', { tag: 'uniform_sample' }, /can't be searched by the tag.*livestream/],
	['fink_search_alerts', { tag: 'in_tns', since: 'last week' }, /"since":"2026-11-21T12:00Z"/],
	['fink_search_alerts', { tag: 'in_tns', since: '24h' }, /"since":"2026-11-27T12:00Z"/],
	['fink_search_alerts', { tag: 'in_tns', since: '7d' }, /"since":"2026-11-21T12:00Z"/],
	['fink_search_alerts', { tag: 'in_tns', since: '2 weeks ago' }, /"since":"2026-11-14T12:00Z"/],
	['fink_search_alerts', { tag: 'in_tns', since: 'yesterday' }, /"since":"2026-11-26T12:00Z"/],
	['fink_search_alerts', { tag: 'in_tns', since: '' }, /"since":"2026-11-21T12:00Z"/],
	['fink_search_alerts', { tag: 'in_tns', since: '2020-01-01' }, /at most 30 days ago/],
	['fink_search_alerts', { tag: 'in_tns', since: 'whenever' }, /24h or 7d/],
	['fink_search_alerts', { tag: 'in_tns', since: '2026-13-45' }, /not a date/],
	['fink_search_alerts', { tag: 'in_tns', near: 'M31' }, /not a position.*fink_find_object/],
	['fink_search_alerts', { tag: 'in_tns', near: '10 -20' }, /found":0.*none matches/],
	[
		'fink_search_alerts',
		{ tag: 'in_tns', near: '10 -20', radius_deg: 'wide' },
		/radius_deg "wide"/,
	],
	['fink_search_alerts', { tag: 'in_tns', brighter_than: 'bright' }, /brighter_than "bright"/],
	['fink_search_alerts', { tag: 'in_tns', brighter_than: 1 }, /found":0.*none matches/],
	['fink_search_alerts', { tag: 'in_tns', quality: 'excellent' }, /neither "good" nor "any"/],
	['fink_search_alerts', { tag: 'in_tns', max_rows: 100000 }, /"rows":/],
	['fink_search_alerts', { tag: 'faint_trails', since: '1h' }, /found":0.*Try an earlier since/],
	['fink_find_object', {}, /^query is missing/],
	['fink_find_object', { name: 'M 31' }, /no argument name; the arguments are query/],
	['fink_find_object', { query: '10.0 -20' }, /found":0.*radius_arcsec 30/],
	['fink_find_object', { query: '10.0,-20' }, /found":0/],
	['fink_find_object', { query: 'ra=10 dec=-20' }, /found":0/],
	['fink_find_object', { query: '10h20m30s -20d10m00s' }, /within 5 arcsec of 155.125 -20.16667/],
	['fink_find_object', { query: '10 20 30 -20 10 00' }, /155.125 -20.16667/],
	['fink_find_object', { query: '10 -20', radius_arcsec: '5 arcmin' }, /within 300 arcsec/],
	['fink_find_object', { query: '10 -20', radius_arcsec: '0.5′' }, /within 30 arcsec/],
	['fink_find_object', { query: '10 -20', radius_arcsec: 100000 }, /within 300 arcsec/],
	['fink_find_object', { query: '10 -20', radius_arcsec: 0 }, /from 0.1 to 300 arcseconds/],
	['fink_find_object', { query: '10 -20', radius_arcsec: 'small' }, /plain number of arcseconds/],
	['fink_find_object', { query: '10 60' }, /hardly observes north/],
	['fink_find_object', { query: '10 95' }, /Declination "95" is not between -90 and 90 degrees/],
	['fink_find_object', { query: 'M31' }, /SIMBAD knows.*none within 60 arcsec/],
	['fink_find_object', { query: 'M31', radius_arcsec: 120 }, /within 120 arcsec of 10.68/],
	['fink_find_object', { query: 'SN 2099zzz' }, /found":0.*TNS does not know/],
	['fink_find_object', { query: 'Qwertyuiop' }, /found":0.*Check the spelling/],
	['fink_find_object', { query: '8467' }, /asteroid or comet: call fink_get_asteroid/],
	['fink_find_object', { query: 'ID' }, /"found":1/],
	['fink_get_asteroid', {}, /^name is missing/],
	['fink_get_asteroid', { designation: '8467' }, /no argument designation/],
	['fink_get_asteroid', { name: 8467 }, /Benoitcarry/],
	['fink_get_asteroid', { name: 'Benoitcarry' }, /"total":10/],
	['fink_get_asteroid', { name: 'Planet X' }, /No Solar System object is called Planet X/],
	['fink_get_asteroid', { name: 'Ceres' }, /found":0.*Ceres/],
	['fink_get_asteroid', { name: '8467', max_rows: 1e9 }, /"rows":10/],
	['fink_count_night', {}, /^night is missing.*20261127/],
	['fink_count_night', { night: 'last night' }, /not a night/],
	['fink_count_night', { night: 20261128 }, /"csv":"night,visits/],
	['fink_count_night', { night: '2026-11-28' }, /"csv":"night,visits/],
	['fink_count_night', { night: '20200101' }, /found":0.*no statistics for 20200101/],
	[
		'fink_find_everything',
		{ query: 'x' },
		/There is no tool fink_find_everything.*fink_find_object/,
	],
];

describe('a sloppy call', () => {
	it.each(OTHERS)('of %s with %j is answered', async (name, given, reads) => {
		const { text } = await tools.call(name, fill(given));
		expect(text).toMatch(reads);
		expect(text).not.toMatch(/\[item \d+\]|undefined|NaN|\[object/);
		expect(text.length).toBeLessThanOrEqual(8000);
	});

	it('is one of 100 and more', () => {
		expect(OTHERS.length + IDS.length * 3).toBeGreaterThan(100);
	});
});
