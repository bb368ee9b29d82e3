import { type Sandbox, simulateSky, startSandbox } from '../../src';
import { call, post, type WireAnswer } from '../support/api';
import { decodePng } from '../support/decodePng';

/**
 * What Fink's own tests of the LSST routes claim (fink-object-api, `apps/routes/v1/lsst/<route>/test.py`),
 * with their arguments. Left out are claims that the server of today can't fulfill either: columns under
 * `i:` and `o:`, statistics of the other survey (`basic:sci`, 254 nights), cutouts with one HDU and
 * without `diaSourceId`, `pmin` and `pmax` with an effect; and the map that is sent as Python code.
 */
let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: () => new Date('2026-11-05T00:00:00Z') });
});
afterAll(() => sandbox.close());

type Cells = Record<string, number | string | null>;

/** The rows of an answer in any format, ids as text. */
async function rowsOf({ status, text, bytes }: WireAnswer, format = 'json'): Promise<Cells[]> {
	expect([status, text.slice(0, 200)]).toEqual([200, expect.any(String)]);
	if (format === 'json') return JSON.parse(text.replace(/:(\d{16,})/g, ':"$1"')) as Cells[];
	if (format === 'csv') {
		const [head, ...lines] = text.trim().split('\n');
		const names = head.split(',');
		return lines.map((line) =>
			Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])),
		);
	}
	if (format === 'votable') {
		const names = [...text.matchAll(/<FIELD ID="(\w+)"/g)].map(([, id]) => id);
		return [...text.matchAll(/<TR>([^]*?)<\/TR>/g)].map(([, row]) => {
			const cells = [...row.matchAll(/<TD(?:\/>|>([^<]*)<\/TD>)/g)].map(([, cell]) => cell ?? '');
			return Object.fromEntries(cells.map((cell, index) => [names[index], cell]));
		});
	}
	const { parquetReadObjects } = await import('hyparquet');
	const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
	return (await parquetReadObjects({ file: file as ArrayBuffer })) as Cells[];
}

const ask = async (route: string, body: Cells & { 'output-format'?: string }): Promise<Cells[]> =>
	await rowsOf(await post(sandbox, `/api/v1/${route}`, body), body['output-format']);

describe('conesearch', () => {
	const [RA0, DEC0] = [53.2514, -27.861];
	const cone = (body: object) => ask('conesearch', { ra: RA0, dec: DEC0, radius: 5, ...body });

	it('finds one object within 5″, and with dates one of two within 10″', async () => {
		expect(await cone({})).toHaveLength(1);
		const all = await cone({ radius: 10 });
		const since = await cone({ radius: 10, startdate: '2026-01-10 10:00:00' });
		const start = { radius: 10, startdate: '2026-01-07 10:00:00' };
		const window = await cone({ ...start, window: '2' });
		const both = await cone({ ...start, stopdate: '2026-01-09 10:00:00' });
		expect([all, since, window, both].map((rows) => rows.length)).toEqual([2, 1, 1, 1]);
		expect(window).toEqual(both);
		expect(window).not.toEqual(since);
	});

	it('adds four columns to the one asked for', async () => {
		const [row] = await cone({ columns: 'r:diaObjectId' });
		expect(Object.keys(row)).toHaveLength(1 + 4);
	});

	it.each([
		[
			{ radius: 36000 },
			"{'status': 'error', 'text': '`radius` cannot be bigger than 18,000 arcseconds (5 degrees).\\n'}",
		],
		[
			{ startdate: '2026-01-10 10:00:00', columns: 'r:diaObjectId' },
			"{'status': 'error', 'text': 'You need to specify f:firstDiaSourceMjdTaiFink in the columns to filter on dates.\\n'}",
		],
		[
			{ ra: 'kfdlkj', dec: 'lkfdjf' },
			`{'status': 'error', 'text': ValueError("Invalid character at col 0 parsing angle 'kfdlkj'")}`,
		],
	])('refuses %j', async (body, text) => {
		const answer = await post(sandbox, '/api/v1/conesearch', {
			ra: RA0,
			dec: DEC0,
			radius: 10,
			output_format: 'json',
			...body,
		});
		expect(answer.text).toBe(text);
	});

	it('is empty at the pole, and the same in hours as in degrees', async () => {
		expect(await cone({ ra: 0, dec: 80, radius: 1 })).toEqual([]);
		const count = (await cone({ columns: 'r:diaObjectId' })).length;
		for (const [ra, dec] of [
			['03h33m00.33s', '-27d51m39.74s'],
			['03 33 00.33', '-27 51 39.74'],
			['03:33:00.33', '-27:51:39.74'],
		]) {
			expect(await cone({ ra, dec, columns: 'r:diaObjectId' })).toHaveLength(count);
		}
	});

	it('agrees among formats', async () => {
		const expected = (await cone({})).map((row) => [Number(row['r:ra']), Number(row['r:dec'])]);
		for (const format of ['csv', 'parquet', 'votable']) {
			const rows = await cone({ 'output-format': format });
			const separator = format === 'votable' ? '_' : ':';
			expect(rows).toHaveLength(expected.length);
			rows.forEach((row, index) => {
				expect(Number(row[`r${separator}ra`])).toBeCloseTo(expected[index][0], 8);
				expect(Number(row[`r${separator}dec`])).toBeCloseTo(expected[index][1], 8);
			});
		}
	});
});

describe('tags', () => {
	it.each([1, 10, 50])('gives %d rows when asked for that many', async (n) => {
		expect(await ask('tags', { tag: 'in_tns', n, columns: '*' })).toHaveLength(n);
	});

	it('gives the same alerts in json, csv and parquet', async () => {
		const ids = async (format: string) =>
			(await ask('tags', { tag: 'in_tns', n: 10, columns: '*', 'output-format': format })).map(
				(row) => String(row['r:diaSourceId']),
			);
		const json = await ids('json');
		expect(json).toHaveLength(10);
		expect(await ids('csv')).toEqual(json);
		expect(await ids('parquet')).toEqual(json);
	});

	it('gives the two columns asked for, refuses an unknown tag, lists tags', async () => {
		const columns = 'r:midpointMjdTai,r:psfFlux';
		const [row] = await ask('tags', { tag: 'in_tns', n: 10, columns });
		expect(Object.keys(row)).toHaveLength(2);
		const bad = await post(sandbox, '/api/v1/tags', { tag: 'ldfksjflkdsjf', n: 10 });
		expect(bad.status).toBe(400);
		const list = await call(sandbox, '/api/v1/tags');
		expect(JSON.parse(list.text)).toHaveProperty('in_tns');
	});
});

describe('sources', () => {
	const OID = '169298433216610349';

	it.each(['json', 'csv', 'parquet'])('finds the object in %s', async (format) => {
		const rows = await ask('sources', { diaObjectId: OID, columns: '*', 'output-format': format });
		expect(rows).not.toHaveLength(0);
		expect(rows.every((row) => Number(row['r:midpointMjdTai']) > 0)).toBe(true);
	});

	it('finds one alert by its time', async () => {
		const body = `{"diaObjectId": "${OID}", "columns": "*", "midpointMjdTai": 60924.3322219485}`;
		expect(await rowsOf(await post(sandbox, '/api/v1/sources', body))).toHaveLength(1);
	});

	it('gives two columns, nothing for junk, and the sum of two objects', async () => {
		const columns = 'r:midpointMjdTai,r:psfFlux';
		const [row] = await ask('sources', { diaObjectId: OID, columns });
		expect(Object.keys(row)).toHaveLength(2);
		expect(await ask('sources', { diaObjectId: 'ldfksjflkdsjf', columns: '*' })).toEqual([]);
		const other = '169342391073374215';
		const both = await ask('sources', { diaObjectId: `${OID},${other}`, columns: '*' });
		expect(new Set(both.map((each) => each['r:diaObjectId'])).size).toBe(2);
		const one = await ask('sources', { diaObjectId: OID, columns: '*' });
		const two = await ask('sources', { diaObjectId: other, columns: '*' });
		expect(both).toHaveLength(one.length + two.length);
	});
});

describe('objects that the tests name', () => {
	it.each(['314003014107006318', '170261592629837872', '170424319673368579'])(
		'%s has alerts, a row of its own and forced photometry',
		async (diaObjectId) => {
			const rows = await ask('sources', { diaObjectId, columns: '*' });
			expect(rows.length).toBeGreaterThan(1);
			expect(await ask('objects', { diaObjectId })).toMatchObject([
				{ 'r:diaObjectId': diaObjectId, 'r:nDiaSources': rows.length },
			]);
			const forced = await ask('fp', { diaObjectId });
			expect(forced.length).toBeGreaterThanOrEqual(rows.length);
		},
	);

	it.each(['170261592629837872', '170424319673368579'])(
		'%s is the id of its first alert too',
		async (id) => {
			const rows = await ask('sources', { diaObjectId: id, columns: '*' });
			expect(String(rows.at(-1)?.['r:diaSourceId'])).toBe(id);
		},
	);

	it('313875415113400364 has forced photometry', async () => {
		const rows = await ask('fp', { diaObjectId: '313875415113400364' });
		expect(rows.length).toBeGreaterThan(1);
	});
});

it.each([1, 2, 3, 4, 5])('cutouts of all that the tests name are 30 × 30, seed %d', (seed) => {
	const sky = simulateSky({ seed });
	const named = [
		'169298437355340113',
		'170261592629837872',
		'170424319673368579',
		'314003014107006318',
		'313875415113400364',
		'169298433216610349',
	];
	const alerts = named.flatMap((id) => sky.sourcesOf(id)).map((row) => row.get('r:diaSourceId'));
	expect(alerts.length).toBeGreaterThan(named.length);
	for (const id of alerts) {
		const header = Buffer.from(sky.cutout(String(id), 'Science') ?? '').toString('latin1', 0, 800);
		expect(header).toMatch(/NAXIS1 {2}= +30 .*NAXIS2 {2}= +30 /);
	}
});

describe('objects', () => {
	const OIDS = ['169298438257115164', '169298437583405159', '169298437355340113'];

	it.each(['json', 'csv', 'parquet'])('finds one row in %s', async (format) => {
		const body = { diaObjectId: OIDS[0], columns: '*', 'output-format': format };
		expect(await ask('objects', body)).toHaveLength(1);
	});

	it('finds three by a list, nothing for junk', async () => {
		const rows = await ask('objects', { diaObjectId: OIDS.join(','), columns: '*' });
		expect(rows.map((row) => String(row['r:diaObjectId'])).sort()).toEqual([...OIDS].sort());
		expect(await ask('objects', { diaObjectId: 'ldfksjflkdsjf', columns: '*' })).toEqual([]);
	});
});

describe('sso', () => {
	const sso = (n_or_d: string, withEphem = false) => {
		const body = { n_or_d, withEphem, columns: '*', 'output-format': 'json' };
		return post(sandbox, '/api/v1/sso', body);
	};
	const found = async (n_or_d: string, withEphem = false): Promise<Cells[]> =>
		await rowsOf(await sso(n_or_d, withEphem));

	it('finds 1996 TC28 by both designations, with ephemerides', async () => {
		expect((await found('J96T28C')).map((row) => row['f:sso_name'])).toContain('1996 TC28');
		for (const name of ['1996 TC28', 'J96T28C', '1984 CP']) {
			const [row] = await found(name, true);
			expect(row).toHaveProperty('Phase');
			expect(Object.keys(row)).toContain('SDSS:g');
		}
	});

	it('finds two, nothing of a comet, and refuses junk', async () => {
		const both = await found('1984 CP,J96T28C', true);
		expect(new Set(both.map((row) => row['f:sso_name'])).size).toBe(2);
		const [one, two] = [await found('1984 CP', true), await found('J96T28C', true)];
		expect(both).toHaveLength(one.length + two.length);
		expect(await found('10P')).toEqual([]);
		expect((await sso('kdflsjffld')).status).toBe(400);
	});
});

describe('statistics', () => {
	it('knows 37 nights of 2025, and 1348 alerts on one of them', async () => {
		expect(await ask('statistics', { date: '2025' })).toHaveLength(37);
		const night = await ask('statistics', { date: '20251102', columns: 'f:alerts' });
		expect(night).toEqual([{ 'f:alerts': '1348' }]);
	});

	it('gives the two columns asked for', async () => {
		const [row] = await ask('statistics', { date: '2025', columns: 'f:night,f:alerts' });
		expect(Object.keys(row)).toHaveLength(2);
	});
});

describe('schema', () => {
	const diaObjectId = '313875415113400364';

	it.each([
		['sources', { diaObjectId }],
		['objects', { diaObjectId }],
		['conesearch', { ra: '10 02 38.65', dec: '+00 51 02.6', radius: '5' }],
		['tags', { tag: 'in_tns' }],
		['statistics', { date: '20260129' }],
		['fp', { diaObjectId }],
	])('knows all columns that %s serves but three', async (route, body) => {
		const [row] = await ask(route, body as unknown as Cells);
		const answer = await post(sandbox, '/api/v1/schema', { endpoint: `/api/v1/${route}` });
		const schema = JSON.parse(answer.text) as Record<string, object>;
		const known = Object.entries(schema).flatMap(([family, fields]) =>
			Object.keys(fields).map((name) => (family.includes('r:') ? 'r:' : 'f:') + name),
		);
		const unknown = Object.keys(row).filter((name) => !known.includes(name));
		const allowed = ['f:pixel1024', 'v:separation_degree', 'r:salt'];
		expect(unknown.filter((name) => !allowed.includes(name))).toEqual([]);
	});
});

describe('ssoft and ssobulk', () => {
	it.each([
		['ssoft', { sso_number: '106064' }],
		['ssoft', { sso_name: 'Sumatijain' }],
		['ssoft', { sso_name: '2014 WR176' }],
		['ssobulk', { sso_name: '2007 YG85' }],
		['ssobulk', { sso_name: '2007 YG85', version: '2026.08' }],
	])('%s finds one row for %j', async (route, body) => {
		expect(await ask(route, { ...body, 'output-format': 'parquet' } as Cells)).toHaveLength(1);
	});

	it('ssoft has the columns that its schema says, in HG by default', async () => {
		const [row] = await ask('ssoft', { 'output-format': 'parquet', flavor: 'HG' });
		const schema = async (body: object) =>
			Object.keys(JSON.parse((await post(sandbox, '/api/v1/ssoft', body)).text) as object);
		expect(await schema({ schema: true, flavor: 'HG' })).toEqual(Object.keys(row));
		expect(await schema({ schema: true })).toEqual(Object.keys(row));
		expect(row).toHaveProperty('H_g');
		expect(row.version).toBe('202611');
	});

	it('ssobulk finds nothing under another name', async () => {
		expect(await ask('ssobulk', { sso_name: 'totocaca', 'output-format': 'json' })).toEqual([]);
	});
});

describe.each([
	'169298437355340113',
	'170261592629837872',
	'170424319673368579',
	'the newest of 314003014107006318',
])('cutouts of %s', (given) => {
	let diaSourceId = given;
	beforeAll(async () => {
		const [, diaObjectId] = /newest of (\d+)/.exec(given) ?? [];
		if (diaObjectId === undefined) return;
		const [newest] = await ask('sources', { diaObjectId, columns: '*' });
		diaSourceId = String(newest['r:diaSourceId']);
	});
	const cutout = async (more: object): Promise<WireAnswer> => {
		const body = { diaSourceId, kind: 'Science', stretch: 'sigmoid', colormap: 'viridis', ...more };
		const answer = await post(sandbox, '/api/v1/cutouts', { 'output-format': 'PNG', ...body });
		expect(answer.status).toBe(200);
		return answer;
	};

	it('are PNG, FITS and arrays of 30 × 30 pixels', async () => {
		expect(decodePng((await cutout({})).bytes)).toMatchObject({ width: 30, height: 30 });
		const array = JSON.parse((await cutout({ 'output-format': 'array' })).text) as Record<
			string,
			number[][]
		>;
		expect(array['b:cutoutScience'].map((row) => row.length)).toEqual(Array(30).fill(30));
		const fits = (await cutout({ 'output-format': 'FITS' })).bytes.toString('latin1', 0, 80);
		expect(fits).toMatch(/^SIMPLE {2}=/);
	});

	it('differ among kinds, stretches, colormaps and kernels, but not with pmin and pmax', async () => {
		const bytes = async (more: object) => (await cutout(more)).bytes.toString('hex');
		const usual = await bytes({});
		expect(await bytes({ pmin: 0.1, pmax: 0.5 })).toBe(usual);
		for (const more of [
			{ kind: 'Template' },
			{ kind: 'Difference' },
			...['linear', 'sqrt', 'power', 'log'].map((stretch) => ({ stretch })),
			{ colormap: 'Greys' },
			{ convolution_kernel: 'gauss' },
		]) {
			expect(await bytes(more)).not.toBe(usual);
		}
	});
});
