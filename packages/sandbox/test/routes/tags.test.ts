import { type Sandbox, startSandbox } from '../../src';
import { call, post } from '../support/api';

const PATH = '/api/v1/tags';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const columns = 'r:diaSourceId,r:diaObjectId,r:midpointMjdTai';
const ask = async (body: object): Promise<string> => {
	const answer = await post(sandbox, PATH, { tag: 'in_tns', columns, ...body });
	expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
	return answer.text;
};
const timesIn = (json: string): number[] =>
	[...json.matchAll(/"r:midpointMjdTai":([\d.]+)/g)].map(([, time]) => Number(time));

describe('the list', () => {
	it('has every tag with a sorted name, a key with a space, and one description over several lines', async () => {
		const answer = await call(sandbox, PATH);
		const list = JSON.parse(answer.text) as Record<string, Record<string, unknown>>;
		expect(Object.keys(list)).toEqual(Object.keys(list).sort());
		expect(Object.keys(list.in_tns)).toEqual(['API support', 'description']);
		expect(list.fast_transient_gvom.description).toMatch(/^\n.+\n/);
	});
});

/** Who serves which tag (fink-filters 7.39). */
const SERVED_BY_API: ReadonlyArray<readonly [tag: string, byApi: boolean]> = [
	['extragalactic_lt20mag_candidate', true],
	['extragalactic_new_candidate', true],
	['extragalactic_svom', false],
	['faint_trails', true],
	['fast_transient_gvom', false],
	['hostless_candidate', true],
	['in_tns', true],
	['mdwarf_flare', true],
	['most_likely_sn', true],
	['remove_unlikely_transients', false],
	['sn_near_galaxy_candidate', true],
	['uniform_sample', false],
];

describe('all 12 tags', () => {
	it('are listed with who serves them', async () => {
		const list = JSON.parse((await call(sandbox, '/api/v1/tags')).text) as Record<
			string,
			{ 'API support': boolean; description: string }
		>;
		const served = Object.entries(list).map(([tag, entry]) => [tag, entry['API support']]);
		expect(served).toEqual(SERVED_BY_API);
		expect(Object.values(list).every(({ description }) => description.length > 30)).toBe(true);
	});

	it.each(SERVED_BY_API)('%s is answered by the API: %s', async (tag, byApi) => {
		const answer = await post(sandbox, '/api/v1/tags', { tag, n: 1, columns: 'r:diaSourceId' });
		expect(answer.status).toBe(byApi ? 200 : 400);
		if (!byApi) expect(answer.text).toContain('only available from the Livestream service');
	});
});

describe('n', () => {
	it('is 10 by default, and the newest come', async () => {
		const usual = timesIn(await ask({}));
		const many = timesIn(await ask({ n: 5000 }));
		expect(usual).toHaveLength(10);
		expect(many.length).toBeGreaterThan(500);
		expect(usual).toEqual([...many].sort((a, b) => b - a).slice(0, 10));
	});

	it.each([
		[3, 3],
		['3', 3],
		[3.9, 3],
		[0, 0],
	])('of %j gives %d rows', async (n, count) => {
		expect(timesIn(await ask({ n }))).toHaveLength(count);
	});

	it.each([['many'], ['3.9'], [null], [[3]]])('of %j is a 500', async (n) => {
		expect((await post(sandbox, PATH, { tag: 'in_tns', n })).status).toBe(500);
	});
});

describe('the tag', () => {
	it('must be given', async () => {
		const answer = await post(sandbox, PATH, { n: 1 });
		expect(answer.status).toBe(400);
		expect(answer.text).toContain('A value for `tag` is required');
	});

	it.each([
		['ldfksjflkdsjf', /^\n {8}ldfksjflkdsjf is not a valid tag\. [^]+'in_tns'/],
		['In_tns', /In_tns is not a valid tag/],
		['uniform_sample', /^\n {8}uniform_sample is only available from the Livestream service/],
	])('%s is refused with a free text', async (tag, pattern) => {
		const answer = await post(sandbox, PATH, { tag, n: 1 });
		expect([answer.status, answer.headers['content-type']]).toEqual([
			400,
			'text/html; charset=utf-8',
		]);
		expect(answer.text).toMatch(pattern);
	});

	it('is on the alerts that its description speaks of', async () => {
		const rows = async (tag: string, names: string) =>
			JSON.parse(await ask({ tag, n: 20000, columns: names })) as Record<string, number | string>[];
		for (const row of await rows('in_tns', 'f:xm_tns_fullname')) {
			expect(row['f:xm_tns_fullname']).toMatch(/^(AT|SN) 20/);
		}
		const supernovae = await rows(
			'most_likely_sn',
			'f:clf_snnSnVsOthers_score,f:clf_cats_class,f:clf_cats_score,r:snr',
		);
		expect(supernovae.length).toBeGreaterThan(100);
		for (const row of supernovae) {
			expect(row['f:clf_snnSnVsOthers_score']).toBeGreaterThanOrEqual(0.7);
			expect(row['f:clf_cats_class']).toBe(11);
			expect(row['f:clf_cats_score']).toBeGreaterThanOrEqual(0.9);
			expect(row['r:snr']).toBeGreaterThan(10);
		}
	});

	it('exists on some alerts for every tag that the API knows', async () => {
		const list = JSON.parse((await call(sandbox, PATH)).text) as Record<
			string,
			{ 'API support': boolean }
		>;
		for (const tag of Object.keys(list).filter((name) => list[name]['API support'])) {
			expect([tag, timesIn(await ask({ tag, n: 2 })).length]).toEqual([tag, 2]);
		}
	});
});

describe('rows with one time', () => {
	const day = { startdate: '2026-07-06T00:00:00.001Z', stopdate: '2026-07-06T23:59:00.000Z' };

	it('are hundreds after a visit with a bright star, and n cuts through them', async () => {
		const times = timesIn(await ask({ tag: 'most_likely_sn', n: 5000, ...day }));
		const crowd = times.filter((time) => time === 61227.417361);
		expect(crowd.length).toBeGreaterThan(400);
		const cut = timesIn(await ask({ tag: 'most_likely_sn', n: 100, ...day }));
		expect(cut).toEqual(times.slice(0, 100));
		expect(cut[99]).toBe(61227.417361);
	});

	it('of asteroids overwrite one another, since all have the object 0', async () => {
		const names = 'r:diaObjectId,r:ssObjectId,r:visit,r:trailLength,r:midpointMjdTai';
		const all = JSON.parse(await ask({ tag: 'faint_trails', n: 5000, columns: names })) as Record<
			string,
			number
		>[];
		const rows = all.filter((row) => row['r:diaObjectId'] === 0);
		const trails = sandbox.sky
			.movingSources()
			.filter((row) => Number(row.get('r:trailLength')) > 2);
		const visits = rows.map((row) => row['r:visit']);
		expect(new Set(visits).size).toBe(visits.length);
		expect(trails.length).toBeGreaterThan(rows.length);
		expect(rows.every((row) => row['r:ssObjectId'] > 0)).toBe(true);
		expect(all.length - rows.length).toBeLessThan(10);
	});
});

describe('dates', () => {
	it.each([
		'2026-07-10',
		'2026-07-10 00:00',
		'2026-07-10 00:00:00.000',
		'2026-07-10T00:00:00.000Z',
		'2026:191',
	])('%s is the lower bound, but midnight loses 2.4 hours', async (startdate) => {
		const all = timesIn(await ask({ n: 5000 }));
		const since = timesIn(await ask({ n: 5000, startdate }));
		expect(since).toEqual(all.filter((time) => time >= 61231.1));
		expect(since).not.toHaveLength(0);
	});

	it('a millisecond after midnight loses nothing', async () => {
		const all = timesIn(await ask({ n: 5000 }));
		const early = all.find((time) => time % 1 > 0.001 && time % 1 < 0.09) ?? NaN;
		const day = Math.floor(early);
		const date = new Date((day - 40587) * 86400e3).toISOString();
		const since = async (startdate: string) => timesIn(await ask({ n: 5000, startdate }));
		expect(await since(date)).not.toContain(early);
		const later = await since(date.replace('.000Z', '.001Z'));
		expect(later).toEqual(all.filter((time) => time > day));
		expect(later).toContain(early);
	});

	it('is exact above, in UTC compared with TAI: 37 s later than one would think', async () => {
		const all = timesIn(await ask({ n: 5000 }));
		const time = all[200];
		const asIf = (seconds: number): string =>
			new Date((time - 40587) * 86400e3 + seconds * 1000).toISOString();
		const until = (stopdate: string) => ask({ n: 5000, stopdate }).then(timesIn);
		expect((await until(asIf(1)))[0]).toBe(time);
		expect((await until(asIf(-36)))[0]).toBeLessThan(time);
	});

	it('the wrong way round are swapped in silence', async () => {
		const [a, b] = ['2026-06-01T00:00:00.001Z', '2026-07-01T00:00:00.001Z'];
		const right = await ask({ n: 5000, startdate: a, stopdate: b });
		expect(timesIn(right).length).toBeGreaterThan(10);
		expect(await ask({ n: 5000, startdate: b, stopdate: a })).toBe(right);
	});

	it('of an empty window give nothing', async () => {
		expect(await ask({ startdate: '2027-01-01T00:00:00.001Z' })).toBe('[]');
	});

	it.each([
		61105,
		'61105',
		'2461105.5',
		'2026-03-06T00:00:00+00:00',
		'2026/03/06',
		'2026',
		'now',
		'',
	])('%j is a 500', async (startdate) => {
		expect((await post(sandbox, PATH, { tag: 'in_tns', startdate })).status).toBe(500);
		expect((await post(sandbox, PATH, { tag: 'in_tns', stopdate: startdate })).status).toBe(500);
	});
});

describe('answers', () => {
	it('have the 135 columns of sources, or the requested ones except columns of objects', async () => {
		const all = JSON.parse(await ask({ n: 1, columns: '*' })) as object[];
		expect(Object.keys(all[0])).toHaveLength(135);
		const some = JSON.parse(await ask({ n: 1, columns: 'r:band,r:nDiaSources' })) as object[];
		expect(Object.keys(some[0])).toEqual(['r:band']);
	});

	it('come oldest first without the time, still the newest n', async () => {
		const newest = JSON.parse(await ask({ n: 30 })) as Record<string, number>[];
		const untimed = JSON.parse(await ask({ n: 30, columns: 'r:diaSourceId' })) as typeof newest;
		const timeOf = new Map(newest.map((row) => [row['r:diaSourceId'], row['r:midpointMjdTai']]));
		const times = untimed.map((row) => timeOf.get(row['r:diaSourceId']));
		expect(times).toEqual([...timeOf.values()].sort((a, b) => a - b));
	});

	it('are the same by GET', async () => {
		const answer = await call(sandbox, `${PATH}?tag=in_tns&n=5&columns=${columns}`);
		expect(answer.text).toBe(await ask({ n: 5 }));
	});
});
