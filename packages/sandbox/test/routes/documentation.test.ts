import { type Sandbox, startSandbox } from '../../src';
import { post } from '../support/api';

/**
 * The requests of Fink's documentation (doc.lsst.fink-broker, `docs/services/api`) and the examples in the
 * API's own page, with the answers that they show.
 */
const sandboxes: Sandbox[] = [];
beforeAll(async () => {
	for (const seed of [1, 2]) sandboxes.push(await startSandbox({ seed }));
});
afterAll(async () => {
	for (const sandbox of sandboxes) await sandbox.close();
});

type Cells = Record<string, string | number | null>;

/** The same request to skies of two seeds; ids as text. */
async function ask(route: string, body: object): Promise<Cells[][]> {
	const answers = [];
	for (const sandbox of sandboxes) {
		const answer = await post(sandbox, `/api/v1/${route}`, body);
		expect([route, answer.status]).toEqual([route, 200]);
		answers.push(JSON.parse(answer.text.replace(/:(\d{16,})/g, ':"$1"')) as Cells[]);
	}
	return answers;
}

it.each([
	['sources', { diaObjectId: '169830579938263176,169342390932865250' }],
	['objects', { diaObjectId: '169830579938263176' }],
	['fp', { diaObjectId: '313761043604045880' }],
	['fp', { diaObjectId: '313761043604045880,313699514821640259' }],
	['sources', { diaObjectId: '313756671442681875' }],
	['tags', { tag: 'hostless_candidate', columns: 'r:diaObjectId', n: '5' }],
	['tags', { tag: 'in_tns', n: '100', startdate: '2025-12-10', stopdate: '2025-12-31' }],
	['sso', { n_or_d: '8467', columns: 'r:midpointMjdTai,r:psfFlux,r:psfFluxErr,r:ra,r:dec' }],
	['statistics', { date: '2026', 'output-format': 'json' }],
	['skymap', { event_name: 'S251112cm', credible_level: 0.45 }],
	['conesearch', { ra: 61.96482, dec: -48.713443, radius: 10.0 }],
])('/%s %j finds something in every sky', async (route, body) => {
	for (const rows of await ask(route, body)) expect(rows).not.toHaveLength(0);
});

it('finds both objects of each list', async () => {
	for (const [route, ids] of [
		['sources', ['169830579938263176', '169342390932865250']],
		['fp', ['313761043604045880', '313699514821640259']],
	] as const) {
		const [rows] = await ask(route, { diaObjectId: ids.join(','), columns: 'r:diaObjectId' });
		expect(new Set(rows.map((row) => row['r:diaObjectId']))).toEqual(new Set(ids));
	}
});

it('searches the same cone in degrees, hours and two spellings of these', async () => {
	const columns = 'r:diaObjectId';
	const found = [];
	for (const [ra, dec] of [
		['8.986275', '-42.709834'],
		['00h35m56.71s', '-42d42m35.40s'],
		['00 35 56.71', '-42 42 35.40'],
		['00:35:56.71', '-42:42:35.40'],
	]) {
		const [rows] = await ask('conesearch', { ra, dec, radius: '5', columns });
		found.push(rows.map((row) => row[columns]));
	}
	expect(found[0]).toHaveLength(1);
	expect(found).toEqual(Array(4).fill(found[0]));
});

it('finds what was detected for the first time within a week', async () => {
	const cone = { ra: '7.4550', dec: '-44.635', radius: '150' };
	const week = { startdate: '2025-12-10 05:59:37.000', window: 7 };
	for (const rows of await ask('conesearch', { ...cone, ...week })) {
		expect(rows.length).toBeGreaterThan(1);
		for (const row of rows) {
			const first = Number(row['f:firstDiaSourceMjdTaiFink']);
			expect([first > 61019.24, first < 61026.25]).toEqual([true, true]);
		}
	}
});

it('resolves SN 2022and, its galaxy and the asteroid as the documentation shows', async () => {
	const supernova = {
		'f:declination': '3.757143',
		'f:discoverydate': '2022-01-27 10:49:26.400',
		'f:fullname': 'SN 2022and',
		'f:ra': '150.027554',
		'f:redshift': '0.043',
		'f:salt': 'd',
		'f:type': 'SN II',
	};
	const [tns] = await ask('resolver', { resolver: 'tns', name_or_id: 'SN 2022and' });
	expect(tns).toEqual(
		['ATLAS22cwl', 'PS22agq', 'ZTF22aaaifcx'].map((name) => ({
			...supernova,
			'f:internalname': name,
		})),
	);
	const [simbad] = await ask('resolver', { resolver: 'simbad', name_or_id: 'LEDA 1258009' });
	expect(simbad).toEqual([
		{
			name: 'Si=Simbad, all IDs (via url)',
			oid: 10915827,
			oname: 'LEDA 1258009',
			otype: 'G',
			jpos: '10:00:06.70 +03:45:25.9',
			jradeg: 150.02792,
			jdedeg: 3.75722,
			refPos: '2003A&A...412...45P',
			z: null,
			nrefs: 3,
		},
	]);
	const name_or_id = '21164728071239491';
	const [asteroid] = await ask('resolver', { resolver: 'ssodnet', reverse: true, name_or_id });
	expect(asteroid[0]['r:unpacked_primary_provisional_designation']).toBe('2015 BC557');
	const columns = 'r:diaSourceId,r:ssObjectId';
	const [alerts] = await ask('sso', { n_or_d: '2015 BC557', columns });
	expect(new Set(alerts.map((row) => row['r:ssObjectId']))).toEqual(new Set([name_or_id]));
});

it('knows the names of the two objects that it asks about', async () => {
	const reverse = true;
	for (const rows of await ask('resolver', {
		resolver: 'tns',
		reverse,
		name_or_id: '313888627082919999',
	})) {
		expect(rows).toMatchObject([{ 'r:diaObjectId': '313888627082919999' }]);
	}
	for (const rows of await ask('resolver', {
		resolver: 'simbad',
		reverse,
		name_or_id: '313972183328621131',
	})) {
		expect(rows).toMatchObject([{ 'f:main_label_crossmatch': 'Galaxy' }]);
	}
});
