import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EFFECT_KINDS } from '../src/faults';
import { ROUTES } from '../src/routes';
import { type Sandbox, ShiftedSky, startSandbox } from '../src';
import { post } from './support/api';

/** What docs/sandbox.md says, tried. */
const DOCS = readFileSync(join(__dirname, '../../../docs/sandbox.md'), 'utf8');

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: () => new Date('2026-11-05T00:00:00Z') });
});
afterAll(() => sandbox.close());

type Cells = Record<string, string | number | null>;

/** Ids as text. */
async function rowsOf(route: string, body: object): Promise<Cells[]> {
	const answer = await post(sandbox, `/api/v1/${route}`, body);
	expect([route, answer.status]).toEqual([route, 200]);
	return JSON.parse(answer.text.replace(/:(\d{16,})/g, ':"$1"')) as Cells[];
}

/** The lines of the first table under a heading, split into cells, its head left out. */
function table(heading: string): string[][] {
	const lines = DOCS.split(`## ${heading}\n`)[1].split('\n## ')[0].split('\n');
	const start = lines.findIndex((line) => line.startsWith('|'));
	const rows = lines.slice(start + 2);
	const end = rows.findIndex((line) => !line.startsWith('|'));
	return rows.slice(0, end < 0 ? undefined : end).map((line) =>
		line
			.slice(1, -1)
			.split('|')
			.map((cell) => cell.trim()),
	);
}

const codes = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
const toTry = (what: string): string => {
	const row = table('To try').find(([name]) => name === what);
	if (row === undefined) throw new Error(`docs/sandbox.md doesn't offer ${what}`);
	return row[1];
};
const numbers = (cell: string): number[] =>
	[...cell.replace(/−/g, '-').matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));

describe('the tables', () => {
	const routes = table('Routes');

	it('of routes has every route, with tests that exist', () => {
		expect(routes.flatMap(([route]) => codes(route)).sort()).toEqual(
			ROUTES.map(({ path }) => path.replace('/api/v1/', '')).sort(),
		);
		for (const test of routes.flatMap(([, , tests]) => codes(tests))) {
			expect([test, existsSync(join(__dirname, `routes/${test}.test.ts`))]).toEqual([test, true]);
		}
	});

	it('of faults have every effect', () => {
		const [section] = DOCS.split('## Faults\n')[1].split('\n## ');
		const named = section
			.split('\n')
			.filter((line) => /^\| `/.test(line))
			.flatMap((line) => codes(line.split('|')[1]));
		expect(named.sort()).toEqual([...EFFECT_KINDS].sort());
	});

	it('name files of tests that exist', () => {
		const inText = [...DOCS.matchAll(/\(`((?:\w+\/)+\w+)`\)/g)].map(([, name]) => name);
		expect(inText.length).toBeGreaterThan(3);
		for (const name of inText) {
			expect([name, existsSync(join(__dirname, `${name}.test.ts`))]).toEqual([name, true]);
		}
	});
});

it.each([
	['sources', { diaObjectId: '169830579938263176', columns: 'r:band' }],
	['objects', { diaObjectId: '169830579938263176', columns: 'r:ra' }],
	['fp', { diaObjectId: '313875415113400364', columns: 'r:band' }],
	['tags', { tag: 'in_tns', columns: 'r:band' }],
	['conesearch', { ra: 53.2514, dec: -27.861, radius: 10, columns: 'r:diaObjectId' }],
	['sso', { n_or_d: '8467', columns: 'r:band' }],
	['resolver', { resolver: 'tns', name_or_id: 'SN 2022and' }],
	['statistics', { date: '2026', columns: 'f:night' }],
	['ssoft', { sso_name: 'Sumatijain' }],
	['ssobulk', { sso_name: 'Sumatijain' }],
])('/%s comes as json, csv, VOTable and Parquet', async (route, body) => {
	const starts = { json: /^\[\{/, csv: /^[rfv"d]/, votable: /^<\?xml/, parquet: /^PAR1/ };
	for (const [format, start] of Object.entries(starts)) {
		const answer = await post(sandbox, `/api/v1/${route}`, { ...body, 'output-format': format });
		expect([format, answer.status]).toEqual([format, 200]);
		expect(answer.text).toMatch(start);
	}
});

describe('to try', () => {
	it("the object of Fink's documentation", async () => {
		const [diaObjectId, diaSourceId] = codes(toTry("the object of Fink's documentation"));
		const rows = await rowsOf('sources', { diaObjectId, columns: 'r:diaSourceId' });
		expect(rows.map((row) => row['r:diaSourceId'])).toContain(diaSourceId);
	});

	it('hundreds of alerts at one time', async () => {
		const cell = toTry('hundreds of alerts at one time');
		const [tag] = codes(cell);
		const mjdTai = Number(/TAI (\d+\.\d+)/.exec(cell)?.[1]);
		const minute = /\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(cell)?.[0] ?? '';
		const taken = Date.parse(`${minute}:00Z`) / 86400e3 + 40587 + 37 / 86400;
		expect(Math.abs(mjdTai - taken) * 1440).toBeLessThan(1);
		const startdate = new Date(Date.parse(`${minute}:00Z`) - 300e3 + 1).toISOString();
		const columns = 'r:midpointMjdTai';
		const rows = await rowsOf('tags', { tag, n: 5000, startdate, columns });
		const together = rows.filter((row) => Math.abs(Number(row[columns]) - mjdTai) < 1e-6);
		expect(together.length).toBeGreaterThan(300);
	});

	it('a crowded position', async () => {
		const [ra, dec, radius, some] = numbers(toTry('a crowded position'));
		const columns = 'r:diaObjectId,f:pixel1024';
		const rows = await rowsOf('conesearch', { ra, dec, radius, n: 5000, columns });
		expect(Math.abs(rows.length - some)).toBeLessThan(25);
		const counts = new Map<unknown, number>();
		for (const row of rows) {
			const pixel = row['f:pixel1024'];
			counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
		}
		expect(Math.max(...counts.values())).toBeGreaterThan(rows.length / 2);
	});

	it('two neighbors, and an object that the position table holds twice', async () => {
		const [ra, dec, radius] = numbers(toTry('two neighbors, dates'));
		expect(await rowsOf('conesearch', { ra, dec, radius })).toHaveLength(2);
		const place = numbers(toTry('an object that the position table holds twice'));
		const at = { ra: place[0], dec: place[1], radius: place[2] };
		expect(await rowsOf('conesearch', { ...at, columns: 'r:band' })).toHaveLength(2);
		expect(await rowsOf('conesearch', { ...at, columns: 'r:diaObjectId' })).toHaveLength(1);
	});

	it('asteroids', async () => {
		const names = codes(toTry('asteroids'));
		expect(names.length).toBeGreaterThan(9);
		for (const n_or_d of names) {
			const rows = await rowsOf('sso', { n_or_d, columns: 'r:band' });
			expect([n_or_d, rows.length > 0]).toEqual([n_or_d, n_or_d !== 'Ceres']);
		}
	});

	it('the long night of 2025', async () => {
		const [date, alerts, nights, year] = numbers(toTry('the long night of 2025'));
		const rows = await rowsOf('statistics', { date: String(date), columns: 'f:alerts' });
		expect(rows).toEqual([{ 'f:alerts': String(alerts) }]);
		expect(await rowsOf('statistics', { date: String(year) })).toHaveLength(nights);
	});

	it('trails', async () => {
		const [tag] = codes(toTry('trails'));
		const columns = 'r:trailLength';
		const rows = await rowsOf('tags', { tag, columns });
		expect(rows.length).toBeGreaterThan(1);
		expect(rows.every((row) => Number(row[columns]) > 2)).toBe(true);
	});

	it('names and events', async () => {
		const [tns, ...simbad] = codes(toTry('names'));
		expect(await rowsOf('resolver', { resolver: 'tns', name_or_id: tns })).toHaveLength(3);
		for (const name_or_id of simbad) {
			expect(await rowsOf('resolver', { resolver: 'simbad', name_or_id })).toHaveLength(1);
		}
		for (const event_name of codes(toTry('gravitational-wave events'))) {
			const rows = await rowsOf('skymap', { event_name, credible_level: 0.9 });
			expect(rows[0]).toHaveProperty('r:diaObjectId');
		}
	});
});

it('searches tags to the end of the sky without stopdate, not to now', async () => {
	const own = await startSandbox({ sky: ShiftedSky.endingAt(80_000, sandbox.sky) });
	const answer = await post(own, '/api/v1/tags', { tag: 'in_tns', columns: 'r:midpointMjdTai' });
	await own.close();
	const [newest] = JSON.parse(answer.text) as Cells[];
	expect(Number(newest['r:midpointMjdTai'])).toBeGreaterThan(79_000);
});
