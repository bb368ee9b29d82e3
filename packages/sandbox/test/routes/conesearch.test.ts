import { type Sandbox, startSandbox } from '../../src';
import { call, post } from '../support/api';

const PATH = '/api/v1/conesearch';
/** Where Fink's public tests search; two objects within 10″. */
const [RA, DEC] = [53.2514, -27.861];
/** A bright star with some 480 objects along its spikes. */
const STAR = { ra: 53.71, dec: -27.52 };
/** An object on the border of two pixels. */
const BORDER = { ra: 53.3, dec: -28.593975456614924 };

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

type Cells = Record<string, number | string>;
const ask = async (body: object): Promise<Cells[]> => {
	const answer = await post(sandbox, PATH, { ra: RA, dec: DEC, radius: 10, ...body });
	expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
	return JSON.parse(answer.text.replace(/:(\d{16,})/g, ':"$1"')) as Cells[];
};
const refuse = async (body: object): Promise<string> => {
	const answer = await post(sandbox, PATH, { ra: RA, dec: DEC, radius: 10, ...body });
	return `${answer.status} ${answer.text}`;
};

it('gives one row an object, nearest first, with the separation in degrees', async () => {
	const rows = await ask({});
	expect(rows).toHaveLength(2);
	const separations = rows.map((row) => Number(row['v:separation_degree']) * 3600);
	expect(separations).toEqual([...separations].sort((a, b) => a - b));
	expect(Math.max(...separations)).toBeLessThan(10);
	expect(await ask({ radius: 5 })).toEqual([rows[0]]);
});

it('joins columns of the last alert, of the object and the pixel, without those that no row has', async () => {
	const rows = await ask({});
	const [row] = rows;
	const sources = await post(sandbox, '/api/v1/sources', { diaObjectId: row['r:diaObjectId'] });
	const alerts = JSON.parse(sources.text) as Cells[];
	expect(row['r:psfFlux']).toBe(alerts[0]['r:psfFlux']);
	expect(row['r:nDiaSources']).toBe(alerts.length);
	expect(row['f:pixel1024']).toEqual(expect.any(Number));
	expect(row).not.toHaveProperty('r:psfLnL');
	const empty = Object.keys(row).filter((name) => rows.every((each) => each[name] === null));
	expect(empty).toEqual([]);
	expect(Object.keys(row).length).toBeLessThan(219);
});

it.each([
	['r:diaObjectId', ['r:dec', 'r:diaObjectId', 'r:midpointMjdTai', 'r:ra', 'v:separation_degree']],
	['r:band', ['r:band', 'r:dec', 'r:midpointMjdTai', 'r:ra', 'v:separation_degree']],
	['nonsense', ['r:dec', 'r:midpointMjdTai', 'r:ra', 'v:separation_degree']],
])('adds position and time to %s', async (columns, keys) => {
	const [row] = await ask({ columns });
	expect(Object.keys(row).sort()).toEqual(keys);
});

it.each(['r:raErr', 'r:diaObjectId,r:decErr'])(
	'is deceived by %s, whose name begins with that of a position, into a 500',
	async (columns) => {
		expect(await refuse({ columns })).toMatch(/^500 /);
		expect(await ask({ columns: `${columns},r:ra,r:dec` })).not.toEqual([]);
	},
);

it('counts n per pixel before it looks at the distance', async () => {
	const all = await ask({ ...STAR, radius: 120, n: 10000 });
	expect(all.length).toBeGreaterThan(440);
	const pixels = new Map<unknown, number>();
	for (const row of all) pixels.set(row['f:pixel1024'], (pixels.get(row['f:pixel1024']) ?? 0) + 1);
	const few = await ask({ ...STAR, radius: 120, n: 50 });
	const expected = [...pixels.values()].reduce((sum, count) => sum + Math.min(50, count), 0);
	expect(few).toHaveLength(expected);
	expect(expected).toBeGreaterThanOrEqual(50);
	const near = await ask({ ...STAR, radius: 10, n: 10000 });
	const nearOfFew = await ask({ ...STAR, radius: 10, n: 50 });
	expect(nearOfFew.length).toBeLessThan(near.length);
});

it('gives one row a stored entry unless the object is in the answer', async () => {
	const search = { ...BORDER, radius: 5 };
	const entries = await ask({ ...search, columns: 'f:pixel1024' });
	expect(new Set(entries.map((row) => row['f:pixel1024'])).size).toBe(2);
	expect(entries).toHaveLength(2);
	const objects = await ask({ ...search, columns: 'f:pixel1024,r:diaObjectId' });
	expect(objects).toHaveLength(1);
	const times = entries.map((row) => Number(row['r:midpointMjdTai']));
	expect(objects[0]['r:midpointMjdTai']).toBe(Math.max(...times));
});

describe('coordinates', () => {
	it.each([
		['03h33m00.336s', '-27d51m39.6s'],
		['03 33 00.336', '-27 51 39.6'],
		['03:33:00.336', '-27:51:39.6'],
		['53.2514', '-27.861'],
	])('may be %s %s', async (ra, dec) => {
		const columns = 'r:diaObjectId';
		const ids = (rows: Cells[]) => rows.map((row) => row['r:diaObjectId']);
		expect(ids(await ask({ ra, dec, columns }))).toEqual(ids(await ask({ columns })));
	});

	it.each([
		[{ ra: 'abc' }, `ValueError("Invalid character at col 0 parsing angle 'abc'")`],
		[
			{ dec: 95 },
			`ValueError('Latitude angle(s) must be within -90 deg <= angle <= 90 deg, got 95.0 deg')`,
		],
	])('%j are refused with the repr of an exception', async (body, text) => {
		expect(await refuse(body)).toBe(`400 {'status': 'error', 'text': ${text}}`);
	});
});

describe('radius', () => {
	it.each([
		[18001, /^400 .*cannot be bigger than 18,000 arcseconds/],
		['wide', /^500 /],
	])('of %j is refused', async (radius, pattern) =>
		expect(await refuse({ radius })).toMatch(pattern),
	);

	it('must be given', async () => {
		const answer = await post(sandbox, PATH, { ra: RA, dec: DEC });
		expect(answer.text).toContain('A value for `radius` is required');
	});
});

describe('dates', () => {
	const columns = 'r:diaObjectId,r:midpointMjdTai,f:firstDiaSourceMjdTaiFink';
	const count = async (body: object): Promise<number> => (await ask({ columns, ...body })).length;

	it.each([
		[{ startdate: '2026-01-10 10:00:00' }, 1],
		[{ startdate: 61050.4 }, 1],
		[{ startdate: '61050.4' }, 1],
		[{ startdate: 2461050.9 }, 1],
		[{ startdate: '2026' }, 2],
		[{ startdate: 61047.4, window: 2 }, 1],
		[{ startdate: 61047.4, window: '2' }, 1],
		[{ startdate: 61047.4, stopdate: '2026-01-09 10:00:00' }, 1],
		[{ stopdate: 61049 }, 1],
		[{ window: 1 }, 2],
		[{ startdate: 61055, stopdate: 61056 }, 0],
		[{ startdate: 61055, stopdate: 61056, kind: 'within' }, 0],
		[{ startdate: 61055, stopdate: 61056, kind: 'across' }, 1],
		[{ startdate: 61048, stopdate: 61053, kind: 'across' }, 2],
	])('%j leave %d of two objects', async (dates, expected) => {
		expect(await count(dates)).toBe(expected);
	});

	it.each(['now', '2026-01-10T10:00:00Z', '', null])('%j are a 500', async (startdate) => {
		expect(await refuse({ startdate, columns })).toMatch(/^500 /);
	});

	it('need the first detection among the columns', async () => {
		expect(await refuse({ startdate: 61050, columns: 'r:diaObjectId' })).toBe(
			"400 {'status': 'error', 'text': 'You need to specify f:firstDiaSourceMjdTaiFink in the columns to filter on dates.\\n'}",
		);
	});
});

describe('empty answers', () => {
	it.each([
		['json', { ra: 0, dec: 80 }, '[]'],
		['csv', { ra: 0, dec: 80 }, '\n'],
		['csv', { radius: 0.001 }, /^r:band,r:dec,r:midpointMjdTai,r:ra,v:separation_degree\n$/],
	])('in %s of %j', async (format, body, expected) => {
		const answer = await post(sandbox, PATH, {
			ra: RA,
			dec: DEC,
			radius: 1,
			columns: 'r:band',
			'output-format': format,
			...body,
		});
		expect(answer.text).toMatch(expected);
	});

	it('by GET as well', async () => {
		const answer = await call(sandbox, `${PATH}?ra=${RA}&dec=${DEC}&radius=10&columns=r:band`);
		expect(JSON.parse(answer.text)).toHaveLength(2);
	});
});
