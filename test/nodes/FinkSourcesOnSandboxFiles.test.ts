import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';

import { readParquet } from '../../packages/sandbox/test/support/readParquet';
import { lookUp } from './lookUp';

/** The files of every operation that makes any: the same rows as the items, with the same ids. */
let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: () => new Date('2026-11-05T00:00:00Z') });
});
afterAll(async () => await sandbox.close());

type Records = ReadonlyArray<Record<string, unknown>>;

const MIME_TYPES = {
	csv: 'text/csv',
	votable: 'application/x-votable+xml',
	parquet: 'application/vnd.apache.parquet',
};
const EXTENSIONS = { csv: 'csv', votable: 'vot', parquet: 'parquet' };
type Format = keyof typeof MIME_TYPES;
const FORMATS = Object.keys(MIME_TYPES) as Format[];

/** No cell of the columns looked at holds a comma. */
function readCsv(text: string): Records {
	const [head, ...lines] = text.trim().split(/\r?\n/);
	const names = head.split(',');
	return lines.map((line) =>
		Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])),
	);
}

function readVotable(text: string): Records {
	const names = [...text.matchAll(/<FIELD [^>]*name="([^"]+)"/g)].map(([, name]) => name);
	return [...text.matchAll(/<TR>([^]*?)<\/TR>/g)].map(([, row]) => {
		const cells = [...row.matchAll(/<TD(?:\/>|>([^<]*)<\/TD>)/g)].map(([, cell]) => cell ?? '');
		return Object.fromEntries(cells.map((cell, index) => [names[index], cell]));
	});
}

/** One file: its rows, and what the item says of it. */
async function fileOf(format: Format, resource: string, operation: string, parameters: object) {
	const { items, error } = await lookUp(sandbox.url, resource, operation, parameters);
	expect(error).toBeUndefined();
	expect(items).toHaveLength(1);
	const bytes = await binaryBytes(items[0], 'data');
	const { fileName, mimeType } = items[0].binary?.data ?? {};
	expect(mimeType).toBe(MIME_TYPES[format]);
	expect(items[0].json).toEqual({ fileName, mimeType, bytes: bytes.length });
	if (format !== 'parquet') {
		const read = format === 'csv' ? readCsv : readVotable;
		return { fileName, rows: read(bytes.toString('utf8')) };
	}
	const magic = [bytes.subarray(0, 4), bytes.subarray(-4)].map(String);
	expect(magic).toEqual(['PAR1', 'PAR1']);
	return { fileName, rows: await readParquet(bytes) };
}

const columns = ['r:psfFlux', 'r:band'];
const supernova = () => ({ diaObjectId: sandbox.sky.examples()[0].diaObjectId });
const cone = { ra: '53.71', dec: '-27.52', radius: 30 };
const event = { eventName: 'S260401ab', credibleLevel: 0.2 };

describe.each([
	['source', 'getAll', () => ({ ...supernova(), options: { columns } }), 'r:diaSourceId'],
	['object', 'get', supernova, 'r:diaObjectId'],
	['forcedPhotometry', 'getAll', supernova, 'r:diaForcedSourceId'],
	['tag', 'getAlerts', () => ({ tag: 'in_tns', options: { columns } }), 'r:diaSourceId'],
	['position', 'search', () => ({ ...cone, options: { columns } }), 'r:diaObjectId'],
	['solarSystemObject', 'get', () => ({ ssoName: '8467', options: { columns } }), 'r:diaSourceId'],
	['skyMap', 'search', () => event, 'r:diaSourceId'],
	['statistics', 'getAll', () => ({ night: '202606' }), 'f:night'],
])('%s: %s', (resource, operation, parametersOf, idColumn) => {
	it.each(FORMATS)('as %s has the rows of the items', async (format) => {
		const parameters = { ...parametersOf(), returnAll: resource !== 'tag' };
		const { records } = await lookUp(sandbox.url, resource, operation, {
			...parameters,
			simplify: false,
		});
		expect(records.length).toBeGreaterThan(0);
		const file = await fileOf(format, resource, operation, { ...parameters, output: format });
		expect(file.fileName).toMatch(new RegExp(`\\.${EXTENSIONS[format]}$`));
		const byId = new Map(file.rows.map((row) => [String(row[idColumn]), row]));
		expect([...byId.keys()].sort()).toEqual(records.map((row) => row[idColumn]).sort());
		const name = idColumn === 'f:night' ? 'f:alerts' : 'r:psfFlux';
		for (const record of records.filter((row) => row[name] !== undefined)) {
			const cell = byId.get(String(record[idColumn]))?.[name];
			expect(Number(cell)).toBeCloseTo(Number(record[name]), 6);
		}
	});
});

describe('Asteroid Table: Get', () => {
	const alertsOf = (ssoName: string) =>
		lookUp(sandbox.url, 'solarSystemObject', 'get', { ssoName, returnAll: true, simplify: false });

	it.each(FORMATS)('gives the objects as %s, with as many alerts as each has', async (format) => {
		const parameters = { table: 'ssoft', tableFormat: format };
		const { fileName, rows } = await fileOf(format, 'asteroidTable', 'get', parameters);
		expect(fileName).toBe(`ssoft_latest.${EXTENSIONS[format]}`);
		const known = new Set(sandbox.sky.movingSources().map((row) => row.get('r:ssObjectId')));
		expect(rows).toHaveLength(known.size);
		const row = rows.find((each) => each.sso_name === 'Benoitcarry');
		expect(Number(row?.n_obs)).toBe((await alertsOf('8467')).records.length);
		expect(String(row?.version)).toBe('202611');
	});

	it('gives one object by number, with the column that finds it', async () => {
		const { rows } = await fileOf('csv', 'asteroidTable', 'get', {
			table: 'ssoft',
			tableFormat: 'csv',
			options: { ssoNumber: '8467', ssoftColumns: 'sso_name, H_g', version: '2026.08' },
		});
		const { records } = await alertsOf('8467');
		const magnitudes = records
			.filter((row) => row['r:band'] === 'g')
			.map((row) => 31.4 - 2.5 * Math.log10(Number(row['r:psfFlux'])));
		const mean = magnitudes.reduce((sum, value) => sum + value, 0) / magnitudes.length;
		expect(rows).toEqual([
			{ sso_name: 'Benoitcarry', H_g: expect.any(String), sso_number: '8467' },
		]);
		expect(Number(rows[0].H_g)).toBeCloseTo(mean, 6);
	});

	it('gives the phase parameters of the flavor', async () => {
		const options = { flavor: 'HG1G2', ssoName: 'Benoitcarry' };
		const parameters = { table: 'ssoft', tableFormat: 'parquet', options };
		const { rows } = await fileOf('parquet', 'asteroidTable', 'get', parameters);
		expect(rows).toHaveLength(1);
		expect(Object.keys(rows[0])).toEqual(expect.arrayContaining(['G1_r', 'G2_r']));
	});

	it('gives the alerts in one file, ids exact', async () => {
		const parameters = { table: 'ssobulk', tableFormat: 'parquet' };
		const { fileName, rows } = await fileOf('parquet', 'asteroidTable', 'get', parameters);
		expect(fileName).toBe('ssobulk_latest.parquet');
		const { records } = await alertsOf('8467');
		const row = rows.find((each) => each.sso_name === 'Benoitcarry');
		expect(String(row?.ssObjectId)).toBe(records[0]['r:ssObjectId']);
		expect(JSON.parse(String(row?.psfFlux))).toEqual(
			records.map((record) => record['r:psfFlux']).reverse(),
		);
	});
});
