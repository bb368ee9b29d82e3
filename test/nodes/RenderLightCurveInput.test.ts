import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';

import { runNodes, type ChainNode } from './runNodes';

const CASES = join(__dirname, '../../../shared/cases');

const draw = async (input: IDataObject[], parameters: INode['parameters'] = {}) =>
	await runNodes([{ type: 'renderLightCurve', parameters }], { input });
const numbersOf = ({ json }: { json: IDataObject }) => json.lightCurve as IDataObject;

const source = (n: number, others: IDataObject = {}): IDataObject => ({
	diaSourceId: `17009445627232269${n}`,
	diaObjectId: '170094456272322600',
	midpointMjdTai: 61000 + n,
	band: 'g',
	psfFlux: 1000 + 100 * n,
	psfFluxErr: 50,
	...others,
});
const forced = (n: number) => source(n, { diaSourceId: undefined, diaForcedSourceId: `9${n}` });

/** What JSON.parse makes of an id. */
const ROUNDED = Number('170094456272322690');

describe('rows whose ids were rounded', () => {
	const rounded = [0, 1, 2].map((n) => source(n, { diaSourceId: ROUNDED + 32 * n }));

	it.each<[string, IDataObject[], INode['parameters']]>([
		['a field', [{ detections: rounded }], { rowsFrom: 'field' }],
		[
			'a field of forced photometry',
			[
				{
					detections: [source(1)],
					forcedPhotometry: [{ ...forced(2), diaForcedSourceId: ROUNDED }],
				},
			],
			{ rowsFrom: 'field' },
		],
		['items', rounded, {}],
		['items of rounded objects', [source(1, { diaObjectId: ROUNDED })], {}],
		['a group of alerts', [{ diaObjectId: '170094456272322681', alerts: rounded }], {}],
		['a packet', [{ diaSource: source(5), prvDiaSources: rounded }], {}],
		[
			'a packet in a field',
			[{ diaSource: rounded[0], prvDiaSources: null }],
			{ rowsFrom: 'field' },
		],
		[
			'an alert with an exact list',
			[{ diaSourceId: ROUNDED, detections: [source(1)] }],
			{ rowsFrom: 'field' },
		],
	])('are refused in %s', async (_, input, parameters) => {
		const { error } = await draw(input, parameters);
		expect(error?.message).toMatch(/\d+ was already rounded.*\[item 0\]$/);
		expect(error?.description).toContain('as text');
	});
});

it('an empty Detections Field is called so, with the lists that there are', async () => {
	const parameters = { rowsFrom: 'field', detectionsField: '={{ $json.nothing }}' };
	const { error } = await draw([{ rows: [source(1)] }], parameters);
	expect(error?.message).toBe('Detections Field is empty [item 0]');
	expect(error?.description).toContain('lists are: rows');
});

describe('alert packets', () => {
	const packet = {
		diaSourceId: '170094456272322699',
		diaSource: source(9),
		prvDiaSources: [source(1), source(2)],
		prvDiaForcedSources: [forced(1), forced(3)],
		diaObject: { diaObjectId: '170094456272322600', nDiaSources: 3 },
	};
	const inField = { rowsFrom: 'field' };
	const named = { detectionsField: 'prvDiaSources', forcedField: 'prvDiaForcedSources' };

	it.each<[string, INode['parameters']]>([
		['items', {}],
		['a field with any name', inField],
		['a field with its name', { ...inField, ...named }],
	])(
		'give their own detection, the earlier ones and forced photometry: %s',
		async (_, parameters) => {
			const { items, error } = await draw([packet], parameters);
			expect(error).toBeUndefined();
			expect(numbersOf(items[0])).toMatchObject({
				rows: 5,
				detections: 3,
				forced: 2,
				isComplete: true,
				highlighted: { diaSourceId: '170094456272322699' },
				dropped: { duplicate: 0 },
				warnings: [],
			});
		},
	);

	it.each<[string, INode['parameters']]>([
		['items', {}],
		['a field', { ...inField, ...named }],
		['a card', { ...inField, operation: 'card' }],
	])('of a first alert have null for lists: %s', async (_, parameters) => {
		const first = { ...packet, prvDiaSources: null, prvDiaForcedSources: null, diaObject: null };
		const { items, error } = await draw([first], parameters);
		expect(error).toBeUndefined();
		expect(numbersOf(items[0])).toMatchObject({ rows: 1, points: 1, isComplete: null });
	});

	it('with fewer detections than the object has say so', async () => {
		const more = { ...packet, diaObject: { ...packet.diaObject, nDiaSources: 400 } };
		const { items, hints } = await draw([more], { operation: 'card' });
		expect(numbersOf(items[0])).toMatchObject({ isComplete: false, detectionsOfObject: 400 });
		expect(hints).toContain(
			'The rows contain 3 of the 400 detections of 170094456272322600. Fink Sources (Source, Get Many, Return All on) gives all of them.',
		);
	});
});

describe('forced photometry that is null', () => {
	it('is none', async () => {
		const { items, error } = await draw([{ detections: [source(1)], forcedPhotometry: null }], {
			rowsFrom: 'field',
		});
		expect(error).toBeUndefined();
		expect(numbersOf(items[0])).toMatchObject({ rows: 1, forced: 0 });
	});
});

describe('asteroids', () => {
	const asteroid = (ssObjectId: string, n: number): IDataObject => ({
		...source(n),
		diaObjectId: '0',
		ssObjectId,
	});

	it('are drawn one by one, under their designations', async () => {
		const { items } = await draw([
			asteroid('21163624394469969', 1),
			asteroid('21165832074703169', 2),
			asteroid('21163624394469969', 3),
		]);
		expect(items.map(numbersOf)).toMatchObject([
			{
				diaObjectIds: [],
				ssObjectIds: ['21163624394469969'],
				designations: ['2004 JQ12'],
				points: 2,
			},
			{ designations: ['2026 NA1'], points: 1 },
		]);
		expect(items[0].binary?.lightCurvePicture).toMatchObject({
			fileName: '2004_JQ12_lightCurve.png',
		});
	});
});

describe('rows from elsewhere', () => {
	const rows: IDataObject[] = [1, 2, 3].map((n) => ({
		objectId: n < 3 ? 'ZTF18abcdefg' : 'ZTF19hijklmn',
		jd: 2461000.5 + n,
		fid: n,
		magpsf: 19 + n / 10,
		sigmapsf: 0.05,
	}));

	it('are named with what they have and what may be meant', async () => {
		const { error } = await draw(rows);
		expect(error?.message).toContain('None of the 3 rows has a time, band or difference flux');
		expect(error?.description).toContain('The rows have: objectId, jd, fid, magpsf, sigmapsf.');
		expect(error?.description).toContain('Time: jd, Band: fid, Magnitude: magpsf');
	});

	it('are drawn once their columns are named, one picture for each object', async () => {
		const map = {
			time: 'jd',
			timeScale: 'utc',
			band: 'fid',
			magnitude: 'magpsf',
			magnitudeError: 'sigmapsf',
			object: 'objectId',
		};
		const { items, error } = await draw(rows, {
			quantity: 'totalMagnitude',
			options: { columns: { map } },
		});
		expect(error).toBeUndefined();
		expect(items.map(numbersOf)).toMatchObject([
			{ points: 2, bands: { g: { latest: { value: 19.1, error: 0.05 } }, r: { detections: 1 } } },
			{ points: 1, bands: { i: { latest: { value: 19.3 } } } },
		]);
		// 61001 UTC + 37 s
		expect(numbersOf(items[0]).firstMjdTai).toBeCloseTo(61001.000428, 6);
	});
});

describe('many warnings', () => {
	it('are named eight times, the rest is counted', async () => {
		const rows = Array.from({ length: 30 }, (_, n) => source(n % 9, { diaObjectId: `${n + 1}` }));
		const { items, hints } = await draw(rows);
		expect(items).toHaveLength(30);
		expect(hints).toHaveLength(9);
		expect(hints[8]).toBe('22 more warnings are in the items, in lightCurve.warnings.');
	});
});

describe('a list that is not drawn', () => {
	it('is pointed at', async () => {
		const { hints } = await draw([{ ...source(1), detections: [source(1), source(2)] }]);
		expect(hints.join()).toContain(
			'The item has a list "detections". To draw it, set Detections From to Field of Each Item',
		);
	});
});

describe('detections that Fink Sources has cut', () => {
	let sandbox: Sandbox;
	let object: { diaObjectId: string; detections: number };

	beforeAll(async () => {
		sandbox = await startSandbox();
		[object] = sandbox.sky.examples().filter(({ detections }) => detections > 4);
	});
	afterAll(async () => await sandbox.close());

	const sources = (others: INode['parameters']): ChainNode => ({
		type: 'finkSources',
		parameters: {
			resource: 'source',
			operation: 'getAll',
			diaObjectId: object.diaObjectId,
			limit: 3,
			...others,
		},
	});

	it.each<[string, INode['parameters'], INode['parameters'], IDataObject[] | undefined]>([
		['simplified items', {}, {}, undefined],
		['a list', { output: 'list' }, { rowsFrom: 'field' }, [{ mine: 1 }]],
		['a raw list', { output: 'list', simplify: false }, { rowsFrom: 'field' }, [{ mine: 1 }]],
	])('are named by the curve: %s', async (_, given, parameters, input) => {
		const { items, hints } = await runNodes(
			[sources(given), { type: 'renderLightCurve', parameters }],
			{ baseUrl: sandbox.url, ...(input && { input }) },
		);
		const { diaObjectId, detections } = object;
		expect(numbersOf(items[0])).toMatchObject({
			isComplete: false,
			detectionsHeld: 3,
			detectionsOfObject: detections,
		});
		const sentence = `The rows contain 3 of the ${detections} detections of ${diaObjectId}`;
		expect(hints.join()).toContain(sentence);
		expect(String(numbersOf(items[0]).warnings)).toContain(sentence);
	});

	it('of an asteroid are named, too', async () => {
		const find = (others: INode['parameters']): ChainNode => ({
			type: 'finkSources',
			parameters: { resource: 'solarSystemObject', operation: 'get', ssoName: '8467', ...others },
		});
		const all = await runNodes([find({ returnAll: true })], { baseUrl: sandbox.url });
		expect(all.items.length).toBeGreaterThan(1);
		const { items } = await runNodes(
			[find({ limit: 1 }), { type: 'renderLightCurve', parameters: { quantity: 'totalFlux' } }],
			{ baseUrl: sandbox.url },
		);
		expect(numbersOf(items[0])).toMatchObject({
			isComplete: false,
			detectionsOfObject: all.items.length,
		});
	});

	it('are marked, whole ones and raw items are not', async () => {
		const run = async (others: INode['parameters']) =>
			(await runNodes([sources(others)], { baseUrl: sandbox.url })).items.map(({ json }) => json);
		const { detections } = object;
		for (const simplify of [true, false]) {
			const cut = await run({ simplify });
			const mark = simplify ? detections : undefined;
			expect(cut.map((json) => json.numberOfDetections)).toEqual(Array(3).fill(mark));
			const whole = await run({ simplify, returnAll: true });
			expect(whole.filter((json) => 'numberOfDetections' in json)).toEqual([]);
			const exact = await run({ simplify, limit: detections });
			expect(exact.filter((json) => 'numberOfDetections' in json)).toEqual([]);
		}
	});
});

const present = existsSync(CASES);
if (!present) console.warn(`Skipped: no cases in ${CASES}`);

(present ? describe : describe.skip)('the cases kept outside', () => {
	const read = (name: string) => JSON.parse(readFileSync(join(CASES, name), 'utf8')) as unknown;

	it('of rounded ids and packets end as they should', async () => {
		const cases = read('lightcurve-ids-and-packets.json') as Record<
			string,
			{ items: IDataObject[]; p?: INode['parameters'] }
		>;
		for (const [name, { items: input, p }] of Object.entries(cases)) {
			const { items, error } = await draw(input, p);
			if (name.includes('rounded'))
				expect([name, error?.message]).toEqual([
					name,
					expect.stringContaining('was already rounded'),
				]);
			else {
				expect([name, error?.message]).toEqual([name, undefined]);
				const { prvDiaSources } = input[0];
				const earlier = Array.isArray(prvDiaSources) ? prvDiaSources.length : 0;
				expect([name, numbersOf(items[0]).detections]).toEqual([name, earlier + 1]);
			}
		}
	});

	it('three asteroids are as many pictures as they have ids', async () => {
		const rows = read('three-asteroids.json') as IDataObject[];
		const { items, error } = await draw(rows);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(new Set(rows.map((row) => row['r:ssObjectId'])).size);
		expect(items.reduce((sum, item) => sum + Number(numbersOf(item).rows), 0)).toBe(rows.length);
	});
});
