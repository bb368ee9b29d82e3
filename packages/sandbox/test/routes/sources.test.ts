import { gunzipSync } from 'node:zlib';
import { AlertLog, type Sandbox, type Sky, startSandbox } from '../../src';
import { call, post } from '../support/api';

const PATH = '/api/v1/sources';
/** The object of Fink's documentation. */
const ID = '169830579938263176';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const ask = async (body: unknown): Promise<string> => {
	const answer = await post(sandbox, PATH, body);
	expect(answer.status).toBe(200);
	return answer.text;
};
const idsIn = (json: string): string[] =>
	[...json.matchAll(/"r:diaSourceId":(\d+)/g)].map(([, id]) => id);
const timesIn = (json: string): number[] =>
	[...json.matchAll(/"r:midpointMjdTai":([\d.]+)/g)].map(([, time]) => Number(time));

describe('ids', () => {
	it('are bare JSON numbers of 18 digits that JSON.parse corrupts, all but one', async () => {
		// Number holds one of the ids in Fink's documentation by chance
		const ids = sandbox.sky.objectIds().filter((id) => id !== '169342390932865250');
		for (const diaObjectId of ids) {
			const json = await ask({ diaObjectId, columns: 'r:diaSourceId,r:diaObjectId' });
			const exact = [...json.matchAll(/:(\d{18})[,}]/g)].map(([, id]) => id);
			expect(exact.length).toBeGreaterThanOrEqual(2);
			const parsed = (JSON.parse(json) as Record<string, number>[])
				.flatMap(Object.values)
				.map(String);
			expect(parsed).toHaveLength(exact.length);
			expect(parsed.filter((id, i) => id === exact[i])).toEqual([]);
		}
	});

	it.each([
		['a JSON number', `{"diaObjectId": ${ID}}`],
		['null', '{"diaObjectId": null}'],
		['true', '{"diaObjectId": true}'],
		['an object', '{"diaObjectId": {}}'],
	])('given as %s end in a 500 of 37 bytes', async (_, body) => {
		const answer = await post(sandbox, PATH, body);
		expect([answer.status, answer.text]).toEqual([500, '{"message": "Internal Server Error"}\n']);
		expect(answer.bytes).toHaveLength(37);
	});

	it.each([
		['an array', [ID]],
		['an unknown one', '170587117485817950'],
		['one with spaces', ` ${ID}`],
		['one cut short', ID.slice(0, -1)],
		['an empty text', ''],
	])('given as %s find nothing', async (_, diaObjectId) => {
		const columns = 'r:diaSourceId';
		expect(await ask({ diaObjectId, columns })).toBe('[]');
	});
});

describe('lists of ids', () => {
	it('are trimmed, may end with a comma, and give one list sorted by time', async () => {
		const other = sandbox.sky.objectIds()[1];
		const columns = 'r:diaSourceId,r:midpointMjdTai,r:diaObjectId';
		const both = await ask({ diaObjectId: ` ${ID} ,${other},`, columns });
		const one = await ask({ diaObjectId: ID, columns });
		const two = await ask({ diaObjectId: other, columns });
		expect(idsIn(both).sort()).toEqual([...idsIn(one), ...idsIn(two)].sort());
		expect(timesIn(both)).toEqual([...timesIn(both)].sort((a, b) => b - a));
	});

	it('ignore midpointMjdTai', async () => {
		const columns = 'r:diaSourceId';
		const all = await ask({ diaObjectId: `${ID},`, columns });
		expect(await ask({ diaObjectId: `${ID},`, columns, midpointMjdTai: '1' })).toBe(all);
	});
});

describe('order', () => {
	it('is newest first with the time column, oldest first without', async () => {
		const newest = await ask({ diaObjectId: ID, columns: 'r:diaSourceId,r:midpointMjdTai' });
		const oldest = await ask({ diaObjectId: ID, columns: 'r:diaSourceId' });
		expect(timesIn(newest)).toEqual([...timesIn(newest)].sort((a, b) => b - a));
		expect(idsIn(oldest)).toEqual(idsIn(newest).reverse());
		expect(idsIn(oldest)[0]).toBe(ID);
	});
});

describe('midpointMjdTai', () => {
	it('matches truncated to 7 decimals always, and as printed with 10 only about half of the time', async () => {
		const { bytes } = await call(
			sandbox,
			`${PATH}?diaObjectId=${ID}&output-format=csv&columns=r:midpointMjdTai`,
		);
		const exact = bytes.toString().trim().split('\n').slice(1);
		const printed = timesIn(await ask({ diaObjectId: ID, columns: 'r:midpointMjdTai' }));
		const finds = async (midpointMjdTai: string): Promise<boolean> =>
			(await ask({ diaObjectId: ID, midpointMjdTai, columns: 'r:midpointMjdTai' })) !== '[]';
		const truncated = await Promise.all(
			exact.map((time) => finds(time.replace(/(\.\d{7})\d*/, '$1'))),
		);
		const asPrinted = await Promise.all(printed.map((time) => finds(String(time))));
		expect(truncated.every(Boolean)).toBe(true);
		const share = asPrinted.filter(Boolean).length / asPrinted.length;
		expect(share).toBeGreaterThan(0.35);
		expect(share).toBeLessThan(0.8);
	});

	it('takes a whole day as a prefix, as text or number', async () => {
		const columns = 'r:midpointMjdTai';
		const asText = timesIn(await ask({ diaObjectId: ID, columns, midpointMjdTai: '61069' }));
		const asNumber = timesIn(await ask({ diaObjectId: ID, columns, midpointMjdTai: 61069 }));
		expect(asText.length).toBeGreaterThan(0);
		expect(asText.every((time) => Math.floor(time) === 61069)).toBe(true);
		expect(asNumber).toEqual(asText);
		const body = `{"diaObjectId":"${ID}","columns":"${columns}","midpointMjdTai":61069.10}`;
		expect(timesIn(await ask(body))).toEqual(
			asText.filter((time) => `${time}`.startsWith('61069.1')),
		);
	});
});

describe('columns', () => {
	it('are all 135 without a selection, sorted, f: before r:', async () => {
		const json = await ask({ diaObjectId: ID });
		const keys = Object.keys((JSON.parse(json) as object[])[0]);
		expect(keys).toHaveLength(135);
		expect(keys).toEqual([...keys].sort());
		expect(await ask({ diaObjectId: ID, columns: '*' })).toBe(json);
	});

	it('mix schemas: the newest columns are missing on old rows, text ones as "nan"', async () => {
		const agn = sandbox.sky.examples().find(({ label }) => label === 'AGN');
		const json = await ask({ diaObjectId: agn?.diaObjectId });
		const rows = JSON.parse(json) as Record<string, unknown>[];
		const seen = (name: string): Set<unknown> => new Set(rows.map((row) => row[name]));
		expect([...seen('f:lsst_schema_version')].sort()).toEqual([
			'lsst.v10_0',
			'lsst.v11_0',
			'lsst.v11_1',
		]);
		expect([...seen('r:trail_flag')]).toEqual([false, 'nan']);
		expect([...seen('r:exposureTime')]).toEqual([30, null]);
		expect([...seen('r:ssObjectId')]).toEqual([0, null]);
		expect([...seen('r:psfLnL')]).toEqual([null]);
	});

	it.each([
		['an unknown name among known ones', 'r:nonsense, r:band', /^\[\{"r:band":"\w"\},/],
		['names with spaces around', ' r:band , r:detector ', /^\[\{"r:band":"\w","r:detector":\d+\},/],
		['a column that no row has', 'r:band,r:psfLnL', /^\[\{"r:band":"\w"\},/],
		['a computed column', 'r:band,v:separation_degree', /^\[\{"r:band":"\w"\},/],
		['names without prefix', 'band,ra', /^\[\]$/],
		['another case', 'r:Band', /^\[\]$/],
		['an empty text', '', /^\[\]$/],
	])('are served for %s', async (_, columns, pattern) => {
		expect(await ask({ diaObjectId: ID, columns })).toMatch(pattern);
	});

	it.each(['null', '1', '["r:band"]'])('given as %s are a 500', async (columns) => {
		const answer = await post(sandbox, PATH, `{"diaObjectId":"${ID}","columns":${columns}}`);
		expect(answer.status).toBe(500);
	});

	it('print at most 10 decimals, escape slashes and write tiny covariances as zero', async () => {
		const json = await ask({ diaObjectId: ID });
		expect(json).toMatch(/"r:ra_dec_Cov":-?0\.0,/);
		expect(json).not.toMatch(/\.\d{11}/);
		// Below 1e-15 pandas switches to exponents, regardless of the requested decimals.
		const usual = json.replace(/"r:ra_dec_Cov":-?[\d.]+e-(1[6-9]|2\d),/g, '');
		expect(usual).not.toMatch(/\d[eE][-+]?\d/);
		expect(json).not.toMatch(/[^\\]\//);
	});
});

describe('formats', () => {
	const columns = 'r:diaSourceId,r:isNegative,r:midpointMjdTai,r:exposureTime';
	it('writes csv with full precision, True and False', async () => {
		const answer = await call(
			sandbox,
			`${PATH}?diaObjectId=${ID}&output-format=csv&columns=${columns}`,
		);
		expect(answer.headers['content-type']).toBe('application/csv');
		expect(answer.text).toMatch(
			/^r:diaSourceId,r:isNegative,r:midpointMjdTai\n\d{18},False,6\d{4}\.\d{9,}\n/,
		);
	});

	it('writes VOTable, but fails on all columns', async () => {
		const some = await post(sandbox, PATH, {
			diaObjectId: ID,
			'output-format': 'votable',
			columns,
		});
		expect([some.status, some.headers['content-type']]).toEqual([200, 'text/xml']);
		expect(some.text).toContain('<FIELD ID="r_diaSourceId" datatype="long" name="r:diaSourceId"/>');
		const all = await post(sandbox, PATH, { diaObjectId: ID, 'output-format': 'votable' });
		expect(all.status).toBe(500);
	});

	it('refuses others only after the query, as a Python repr', async () => {
		const answer = await post(sandbox, PATH, { diaObjectId: ID, 'output-format': 'xml' });
		expect([answer.status, answer.headers['content-type']]).toEqual([
			400,
			'text/html; charset=utf-8',
		]);
		expect(answer.text).toBe(
			"{'status': 'error', 'text': 'Output format `xml` is not supported. Choose among json, csv, votable, or parquet\\n'}",
		);
	});

	it.each([
		['json', '[]'],
		['csv', '\n'],
	])('answers an unknown object in %s with %j', async (format, text) => {
		const answer = await post(sandbox, PATH, { diaObjectId: '1', 'output-format': format });
		expect(answer.text).toBe(text);
	});

	it('ignores output_format with an underscore', async () => {
		expect(await ask({ diaObjectId: '1', output_format: 'csv' })).toBe('[]');
	});
});

describe('rows that share a key', () => {
	it('are one row, of a single id as in a list: the last one', async () => {
		const log = new AlertLog(() => 61200);
		const cells = { 'r:diaObjectId': 170000000000000777n };
		const [, last] = log.ingest({ count: 2, mjdTai: 61199.5, cells });
		const [later] = log.ingest({ count: 1, mjdTai: 61199.75, cells });
		const own = await startSandbox({ sky: log.asSky() });
		const ids = async (diaObjectId: string) =>
			idsIn((await post(own, PATH, { diaObjectId, columns: 'r:diaSourceId' })).text);
		expect(await ids('170000000000000777')).toEqual([last, later]);
		expect(await ids('170000000000000777,1')).toEqual([last, later]);
		await own.close();
	});
});

it('gives 10,000 rows of an object, the oldest, and no word of the others', async () => {
	const rows = Array.from(
		{ length: 10_003 },
		(_, index) =>
			new Map<string, number | bigint>([
				['r:diaSourceId', 170000000000000000n + BigInt(index)],
				['r:midpointMjdTai', 61100 + (index + 1) / 20_000],
			]),
	);
	const sky: Sky = {
		examples: () => [],
		objectIds: () => [ID],
		sourcesOf: (id) => (id === ID ? rows : []),
		forcedSourcesOf: () => [],
		movingSources: () => [],
		hasAlert: () => false,
		cutout: () => null,
	};
	const own = await startSandbox({ sky });
	const columns = 'r:diaSourceId,r:midpointMjdTai';
	const { text } = await post(own, PATH, { diaObjectId: ID, columns });
	await own.close();
	const ids = idsIn(text);
	expect(ids).toHaveLength(10_000);
	expect(ids[0]).toBe('170000000000009999');
	expect(ids.at(-1)).toBe('170000000000000000');
});

describe('arguments', () => {
	it('of the query string beat the body completely', async () => {
		const answer = await call(sandbox, `${PATH}?columns=r:band`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ diaObjectId: ID }),
		});
		expect(answer.status).toBe(400);
	});

	it('give the same by GET and POST', async () => {
		const columns = 'r:diaSourceId,r:psfFlux';
		const byGet = await call(sandbox, `${PATH}?diaObjectId=${ID}&columns=${columns}`);
		expect(byGet.text).toBe(await ask({ diaObjectId: ID, columns }));
	});

	it.each(['{}', '[]', '"text"'])(
		'missing from %s are named, with the wrong survey',
		async (body) => {
			const answer = await post(sandbox, PATH, body);
			expect(answer.status).toBe(400);
			expect(answer.text).toBe(
				"{'status': 'error', 'text': 'A value for `diaObjectId` is required. See https://api.ztf.fink-portal.org \\n'}",
			);
		},
	);

	it('may be compressed when long and the client accepts it', async () => {
		const headers = { 'Accept-Encoding': 'gzip, deflate' };
		const answer = await call(sandbox, `${PATH}?diaObjectId=${ID}`, { headers });
		expect(answer.headers['content-encoding']).toBe('gzip');
		expect(answer.headers['transfer-encoding']).toBe('chunked');
		expect(gunzipSync(answer.bytes).toString()).toBe(await ask({ diaObjectId: ID }));
		const short = await call(sandbox, `${PATH}?diaObjectId=1`, { headers });
		expect(short.headers['content-encoding']).toBeUndefined();
	});
});
