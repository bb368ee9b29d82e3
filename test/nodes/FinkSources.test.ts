import { startSandbox, type Sandbox } from '@fink/sandbox';

import { runNodes } from './runNodes';

let sandbox: Sandbox;
let supernova: string;
let other: string;

beforeAll(async () => {
	sandbox = await startSandbox();
	[supernova, other] = sandbox.sky.examples().map(({ diaObjectId }) => diaObjectId);
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => await sandbox.close());

const sources = async (
	parameters: Record<string, string | number | boolean | object>,
	options: { input?: Array<Record<string, string | number>>; continueOnFail?: boolean } = {},
) =>
	await runNodes(
		[
			{
				type: 'finkSources',
				parameters: { resource: 'source', operation: 'getAll', ...parameters } as never,
				...(options.continueOnFail && { onError: 'continueRegularOutput' as const }),
			},
		],
		{ baseUrl: sandbox.url, input: options.input },
	);

describe('Fink Sources, Get Many', () => {
	it('returns every detection with ids as the digits that the sky really has', async () => {
		const { items } = await sources({ diaObjectId: supernova, returnAll: true, simplify: false });
		const stored = sandbox.sky.sourcesOf(supernova).map((row) => String(row.get('r:diaSourceId')));
		expect(items.length).toBe(stored.length);
		expect(items.map(({ json }) => json['r:diaSourceId'])).toEqual(stored.reverse());
		expect(new Set(items.map(({ json }) => json['r:diaObjectId']))).toEqual(new Set([supernova]));
		const asNumbers = stored.map((id) => String(BigInt(Number(id))));
		expect(asNumbers).not.toEqual(stored); // read as numbers they would be other alerts
	});

	it('returns the newest first, and only as many per object as the limit says', async () => {
		const { items } = await sources({ diaObjectId: `${supernova}, ${other}`, limit: 2 });
		const byObject = [supernova, other].map((id) =>
			items.filter(({ json }) => json.diaObjectId === id).map(({ json }) => json.mjdTai as number),
		);
		for (const times of byObject) {
			expect(times).toHaveLength(2);
			expect(times[0]).toBeGreaterThan(times[1]);
		}
	});

	it('pairs each result with the item that asked for it, in order', async () => {
		const { items } = await sources(
			{ diaObjectId: '={{ $json.id }}', limit: 1 },
			{ input: [{ id: other }, { id: supernova }] },
		);
		expect(items.map(({ json, pairedItem }) => [json.diaObjectId, pairedItem])).toEqual([
			[other, { item: 0 }],
			[supernova, { item: 1 }],
		]);
	});

	it('asks for ids, time and the chosen columns only', async () => {
		const { items } = await sources({
			diaObjectId: supernova,
			limit: 1,
			simplify: false,
			options: { columns: 'r:band , r:psfFlux' },
		});
		expect(Object.keys(items[0].json).sort()).toEqual([
			'r:band',
			'r:diaObjectId',
			'r:diaSourceId',
			'r:midpointMjdTai',
			'r:psfFlux',
		]);
	});

	it('finds one detection again by the time that it was served with', async () => {
		const all = await sources({ diaObjectId: supernova, returnAll: true, simplify: false });
		const expected = all.items[3].json;
		const { items } = await sources({
			diaObjectId: supernova,
			simplify: false,
			options: { midpointMjdTai: String(expected['r:midpointMjdTai']) },
		});
		expect(items.map(({ json }) => json['r:diaSourceId'])).toEqual([expected['r:diaSourceId']]);
	});

	it('gives people a tidy record: plain names, UTC, magnitude, no stand-ins for nothing', async () => {
		const { items } = await sources({ diaObjectId: supernova, returnAll: true });
		const bright = items.find(({ json }) => (json.fluxNjy as number) > 0)?.json ?? {};
		expect(bright).toMatchObject({
			diaObjectId: supernova,
			portalUrl: `https://lsst.fink-portal.org/${supernova}`,
		});
		expect(bright.timeUtc).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
		const expected = 31.4 - 2.5 * Math.log10(bright.fluxNjy as number);
		expect(bright.magnitude).toBeCloseTo(expected, 3);
		for (const { json } of items) {
			expect(Object.values(json)).not.toContain('nan');
			if ((json.fluxNjy as number) <= 0) expect(json.magnitude).toBeNull();
		}
	});

	it('recovers from a server that is down for a moment', async () => {
		sandbox.faults.set({ times: 2, effect: { kind: 'gateway', status: 502 } });
		const { items } = await sources({ diaObjectId: supernova, limit: 1 });
		expect(items).toHaveLength(1);
	});
});

describe('Fink Sources, when something is wrong', () => {
	it.each([
		[
			'an unknown object',
			'170000000000000001',
			/^Fink has no source of diaObjectId 170000000000000001 \[item 0\]$/,
			/diaSourceId.*rounded/,
		],
		[
			'an id that another node has rounded',
			'={{ 169830579938263176 }}',
			/was already rounded.*\[item 0\]$/,
			/Pass the ID as text/,
		],
		[
			'an expression that gives nothing',
			'={{ "" }}',
			/^Object is empty: the expression \{\{ "" \}\} returned nothing for this item \[item 0\]$/,
			/The item has no fields\. Switch Object from Expression to Fixed and type a value/,
		],
		[
			'an unknown name',
			'SN2026qqq',
			/^Fink has no object under the name "SN2026qqq" \[item 0\]$/,
			/TNS does not know "SN 2026qqq". SIMBAD does not know/,
		],
		['the asteroids’ shared id', '0', /does not identify an object \[item 0\]$/, /asteroid/],
	])('refuses %s with a sentence and the next step', async (_, diaObjectId, message, advice) => {
		const { error, run } = await sources({ diaObjectId });
		expect(run.status).toBe('error');
		expect(error?.message).toMatch(message);
		expect(error?.description).toMatch(advice);
	});

	it('refuses an output that does not exist', async () => {
		const { error } = await sources({ diaObjectId: '170587117485817955', output: 'xlsx' });
		expect(error?.message).toBe('Output has no choice "xlsx" [item 0]');
		expect(error?.description).toBe('Choose one of: csv, items, list, parquet, votable.');
	});

	it('sends nothing when the input is refused', async () => {
		const before = sandbox.requests.length;
		await sources({ diaObjectId: '1.7e17' });
		expect(sandbox.requests.length).toBe(before);
	});

	it('lets the other items go on when it continues on fail, and loses none', async () => {
		const { items, run } = await sources(
			{ diaObjectId: '={{ $json.id }}', limit: 1 },
			{
				continueOnFail: true,
				input: [{ id: supernova }, { id: '170000000000000001' }, { id: 'x' }, { id: other }],
			},
		);
		expect(run.status).toBe('success');
		expect(items.map(({ json, pairedItem }) => [json.diaObjectId, json.error, pairedItem])).toEqual(
			[
				[supernova, undefined, { item: 0 }],
				['170000000000000001', expect.stringContaining('Fink has no source'), { item: 1 }],
				[undefined, expect.stringContaining('no object under the name "x"'), { item: 2 }],
				[other, undefined, { item: 3 }],
			],
		);
	});

	it('keeps the found objects of a list when it continues on fail', async () => {
		const { items } = await sources(
			{ diaObjectId: `${supernova},170000000000000001`, limit: 1 },
			{ continueOnFail: true },
		);
		expect(items.map(({ json }) => [json.diaObjectId, typeof json.error])).toEqual([
			[supernova, 'undefined'],
			['170000000000000001', 'string'],
		]);
	});

	it.each([
		['an HTML page in place of the table', { kind: 'htmlBody' } as const, /Fink/],
		['a cut answer', { kind: 'truncatedBody' } as const, /cut short or damaged \(tried 5 times\)/],
		['an empty answer', { kind: 'emptyBody' } as const, /Fink/],
		['another kind of JSON', { kind: 'wrongJson' } as const, /Fink/],
	])(
		'never takes %s for a result',
		async (_, effect, message) => {
			sandbox.faults.set({ effect });
			const { error, items } = await sources({ diaObjectId: supernova });
			expect(items).toEqual([]);
			expect(error?.message).toMatch(message);
			expect(error?.description).toBeTruthy();
		},
		60_000,
	);

	it('says when nobody answers at the base URL', async () => {
		const { error } = await runNodes(
			[{ type: 'finkSources', parameters: { diaObjectId: supernova, operation: 'getAll' } }],
			{ baseUrl: 'ftp://example.org' },
		);
		expect(error?.message).toMatch(/base URL/i);
	});
});
