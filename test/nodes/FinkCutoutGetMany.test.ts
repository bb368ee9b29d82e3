import type { CutoutKind } from '@fink/core';
import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { INode, INodeExecutionData } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { createProgress } from '../../nodes/FinkCutout/getManyOfObject/createProgress';
import { runNodes, type ChainNode } from './runNodes';

const CUTOUTS = '/api/v1/cutouts';
const UNKNOWN = '170000000000000001';

let sandbox: Sandbox;
let object: string;
let other: string;

beforeAll(async () => {
	sandbox = await startSandbox();
	const counted = sandbox.sky
		.examples()
		.map(({ diaObjectId }) => ({ diaObjectId, count: stored(diaObjectId).length }))
		.filter(({ count }) => count >= 5)
		.sort((a, b) => a.count - b.count);
	[object, other] = counted.map(({ diaObjectId }) => diaObjectId);
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => await sandbox.close());

interface Stored {
	readonly id: string;
	readonly time: number;
	readonly band: string;
	readonly flux: number;
	readonly snr: number;
}

/** The sky's own detections, oldest first: the oracle of every choice. */
const stored = (id: string): Stored[] =>
	sandbox.sky.sourcesOf(id).map((row) => ({
		id: String(row.get('r:diaSourceId')),
		time: Number(row.get('r:midpointMjdTai')),
		band: String(row.get('r:band')),
		flux: Number(row.get('r:psfFlux')),
		snr: Number(row.get('r:snr')),
	}));

const getMany = async (
	parameters: object,
	options: {
		input?: Array<Record<string, string>>;
		onError?: INode['onError'];
		after?: ChainNode[];
	} = {},
) => {
	const before = sandbox.requests.length;
	const result = await runNodes(
		[
			{
				type: 'finkCutout',
				parameters: {
					operation: 'getManyOfObject',
					diaObjectId: { __rl: true, mode: 'id', value: object },
					kinds: ['Science'],
					...parameters,
				} as INode['parameters'],
				onError: options.onError,
			},
			...(options.after ?? []),
		],
		{ baseUrl: sandbox.url, input: options.input },
	);
	const requests = sandbox.requests.slice(before);
	return { ...result, cutoutRequests: requests.filter(({ path }) => path === CUTOUTS) };
};

const idsOf = (items: INodeExecutionData[]) => items.map(({ json }) => json.diaSourceId);

describe('Fink Cutout, Get Many of an Object: which detections', () => {
	it.each<[string, object, (all: Stored[]) => Stored[]]>([
		['all', { detections: 'all' }, (all) => all],
		['the first', { detections: 'first' }, (all) => all.slice(0, 1)],
		['the last', { detections: 'last' }, (all) => all.slice(-1)],
		[
			'the brightest',
			{ detections: 'brightest' },
			(all) => [all.reduce((a, b) => (b.flux > a.flux ? b : a))],
		],
		['the latest 3', { detections: 'latest', limit: 3 }, (all) => all.slice(-3)],
		['up to 50 without a choice', {}, (all) => all.slice(-50)],
	])('gives %s, oldest first, each with its file', async (_, parameters, choose) => {
		const expected = choose(stored(object)).map(({ id }) => id);
		const { items, cutoutRequests } = await getMany(parameters);
		expect(idsOf(items)).toEqual(expected);
		expect(cutoutRequests).toHaveLength(expected.length);
		for (const item of items) {
			const id = String(item.json.diaSourceId);
			const science = sandbox.sky.cutout(id, 'Science') as Uint8Array;
			expect(item.binary?.science.fileName).toBe(`${id}_cutoutScience.fits`);
			expect((await binaryBytes(item, 'science')).equals(Buffer.from(science))).toBe(true);
		}
	});

	it('keeps only the chosen bands and signal-to-noise ratios', async () => {
		const all = stored(object);
		const { band } = all[all.length - 1];
		const inBand = all.filter((detection) => detection.band === band);
		const minSnr = inBand.map(({ snr }) => snr).sort((a, b) => a - b)[inBand.length >> 1];
		const expected = inBand.filter(({ snr }) => snr >= minSnr).map(({ id }) => id);
		expect(expected.length).toBeLessThan(all.length);
		const options = { bands: [band], minSnr };
		const { items } = await getMany({ detections: 'all', options });
		expect(idsOf(items)).toEqual(expected);
		expect(items.every(({ json }) => json.band === band)).toBe(true);
	});

	it('says of each detection what Fink Sources says of it', async () => {
		const { items } = await getMany({ detections: 'all' });
		const { items: sources } = await runNodes(
			[
				{
					type: 'finkSources',
					parameters: {
						resource: 'source',
						operation: 'getAll',
						diaObjectId: object,
						returnAll: true,
					},
				},
			],
			{ baseUrl: sandbox.url },
		);
		expect(items.map(({ json }) => json)).toEqual(
			sources.reverse().map(({ json }) => ({ ...json, kinds: ['Science'] })),
		);
	});

	it('takes the object from each item, by id or by address, and pairs the results', async () => {
		const { items } = await getMany(
			{
				detections: 'latest',
				limit: 2,
				diaObjectId: { __rl: true, mode: 'url', value: '={{ $json.page }}' },
			},
			{ input: [{ page: `https://lsst.fink-portal.org/${other}` }, { page: object }] },
		);
		const last = (id: string) => stored(id).slice(-2);
		expect(items.map(({ json, pairedItem }) => [json.diaSourceId, pairedItem])).toEqual([
			...last(other).map(({ id }) => [id, { item: 0 }]),
			...last(object).map(({ id }) => [id, { item: 1 }]),
		]);
	});

	it('looks the objects of all items up in one request', async () => {
		const before = sandbox.requests.length;
		await getMany(
			{ detections: 'last', diaObjectId: '={{ $json.id }}' },
			{ input: [{ id: object }, { id: other }, { id: `${other}, ${object}` }] },
		);
		const lookups = sandbox.requests.slice(before).filter(({ path }) => path !== CUTOUTS);
		expect(lookups.map(({ path }) => path)).toEqual(['/api/v1/sources']);
	});
});

describe('Fink Cutout, Get Many of an Object: forms', () => {
	it.each<[CutoutKind[], string]>([
		[['Science', 'Template', 'Difference'], 'All'],
		[['Science', 'Difference'], 'All'],
		[['Template'], 'Template'],
	])('asks once per detection for the arrays of %j, as kind %s', async (kinds, asked) => {
		const { items, cutoutRequests } = await getMany({
			detections: 'latest',
			limit: 3,
			format: 'array',
			kinds,
		});
		expect(cutoutRequests.map(({ body }) => JSON.parse(body).kind)).toEqual([asked, asked, asked]);
		for (const { json } of items) {
			expect(json.kinds).toEqual(kinds);
			const arrays = Object.keys(json).filter((key) => key.startsWith('b:'));
			expect(arrays).toEqual(kinds.map((kind) => `b:cutout${kind}`));
		}
	});

	it("passes the options on to the server's PNG", async () => {
		const { items, cutoutRequests } = await getMany({
			detections: 'first',
			format: 'png',
			pngOptions: { colormap: 'viridis' },
		});
		expect(JSON.parse(cutoutRequests[0].body)).toMatchObject({ colormap: 'viridis' });
		expect(PNG.sync.read(await binaryBytes(items[0], 'science')).width).toBeGreaterThan(0);
	});

	it.each(['filmStrip', 'blink'])('feeds a %s of Render Cutout directly', async (layout) => {
		const { items, error } = await getMany(
			{ detections: 'latest', limit: 4, kinds: ['Difference'] },
			{
				after: [
					{ type: 'renderCutout', parameters: { layout, frames: 'visits', kind: 'Difference' } },
				],
			},
		);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(items[0].json).toMatchObject({ diaObjectId: object, visits: 4 });
		expect(items[0].binary?.[`${layout}Picture`].fileName).toContain(`${object}_${layout}`);
	});

	it('never asks for more than four things at once', async () => {
		sandbox.faults.set({ path: CUTOUTS, delayMs: 150, effect: { kind: 'none' } });
		let maxAtOnce = 0;
		const watch = setInterval(() => {
			const open = sandbox.requests.filter(({ status }) => status === 0).length;
			maxAtOnce = Math.max(maxAtOnce, open);
		}, 2);
		await getMany(
			{
				detections: 'latest',
				limit: 4,
				kinds: ['Science', 'Template', 'Difference'],
				diaObjectId: '={{ $json.id }}',
			},
			{ input: [{ id: object }, { id: other }, { id: object }] },
		);
		clearInterval(watch);
		expect(maxAtOnce).toBe(4);
	});
});

describe('Fink Cutout, Get Many of an Object: when something is wrong', () => {
	it.each<[string, object, RegExp, RegExp]>([
		[
			'an unknown object',
			{ diaObjectId: UNKNOWN },
			/^Fink has no source of diaObjectId 170000000000000001 \[item 0\]$/,
			/not a diaSourceId/,
		],
		[
			'an S/N that no detection has',
			{ options: { minSnr: 1e9 } },
			/^diaObjectId \d+ has no detection with S\/N of at least 1000000000 \[item 0\]$/,
			/It has \d+ detections \(.*\), with S\/N up to \d+(\.\d)?\. Choose other bands or a lower/,
		],
		[
			'a band that does not exist',
			{ options: { bands: '={{ ["x"] }}' } },
			/^Bands .* contains "x", which is not a band \[item 0\]$/,
			/u, g, r, i, z, y/,
		],
		[
			'a limit of none',
			{ limit: '={{ 0 }}' },
			/^Limit must be a number of 1 or more, not 0/,
			/e\.g\. 50/,
		],
		[
			'a negative S/N',
			{ options: { minSnr: '={{ -1 }}' } },
			/^Minimum S\/N must be a number of 0 or more, not -1/,
			/e\.g\. 10/,
		],
		[
			'a choice that does not exist',
			{ detections: '={{ "brigthest" }}' },
			/^Detections has no choice "brigthest"/,
			/Did you mean brightest\?/,
		],
		['a rounded id', { diaObjectId: '={{ 169830579938263176 }}' }, /already rounded/, /as text/],
		['no kind', { kinds: '={{ [] }}' }, /^No kind of cutout is chosen/, /at least one/],
	])('refuses %s with a sentence and the next step', async (_, parameters, message, advice) => {
		const { error, cutoutRequests } = await getMany(parameters);
		expect(error?.message).toMatch(message);
		expect(error?.description).toMatch(advice);
		expect(cutoutRequests).toEqual([]);
	});

	it('names bands and S/N together when both rule everything out', async () => {
		const present = new Set(stored(object).map(({ band }) => band));
		const absent = [...'ugrizy'].filter((band) => !present.has(band));
		const bands = absent.length > 0 ? absent : ['g'];
		const { error } = await getMany({ options: { bands, minSnr: 1e9 } });
		expect(error?.message).toContain(
			`has no detection in band ${bands.join(' or ')} and with S/N of at least 1000000000`,
		);
	});

	it('ends at the first failing detection, names it and the item, and fetches no more', async () => {
		sandbox.faults.set({ path: CUTOUTS, after: 1, effect: { kind: 'emptyBody' } });
		const { error, items, cutoutRequests } = await getMany(
			{ detections: 'all', diaObjectId: '={{ $json.id }}' },
			{ input: [{ id: other }, { id: object }] },
		);
		const [, named] = /^Fink has no Science cutout for diaSourceId (\d+) \[item 0\]$/.exec(
			error?.message ?? '',
		) ?? [undefined, 'none'];
		expect(stored(other).map(({ id }) => id)).toContain(named);
		expect(items).toEqual([]);
		expect(stored(other).length + stored(object).length).toBeGreaterThan(8);
		expect(cutoutRequests.length).toBeLessThanOrEqual(5);
	});

	it('names the detection also when the answer itself is broken', async () => {
		sandbox.faults.set({ path: CUTOUTS, effect: { kind: 'truncatedBody', keepBytes: 100 } });
		const { error } = await getMany({ detections: 'last', format: 'array' });
		expect(error?.message).toContain(String(stored(object).at(-1)?.id));
	});

	it('keeps everything that was fetched when it continues on fail: a failing kind is an item', async () => {
		sandbox.faults.set({ path: CUTOUTS, after: 2, times: 1, effect: { kind: 'emptyBody' } });
		const { items } = await getMany(
			{ detections: 'latest', limit: 3, kinds: ['Science', 'Template', 'Difference'] },
			{ onError: 'continueRegularOutput' },
		);
		const failed = items.filter(({ json }) => json.error);
		const fetched = items.filter(({ json }) => !json.error);
		expect(idsOf(fetched)).toEqual(
			stored(object)
				.slice(-3)
				.map(({ id }) => id),
		);
		const files = fetched.flatMap(({ binary }) => Object.keys(binary ?? {}));
		expect(files).toHaveLength(8);
		expect(failed).toHaveLength(1);
		const id = String(failed[0].json.diaSourceId);
		expect(failed[0].json).toMatchObject({
			diaObjectId: object,
			error: expect.stringMatching(`^Fink has no \\w+ cutout for diaSourceId ${id}`),
		});
	});

	it('reports a kind that is missing among the arrays, and keeps the others', async () => {
		const body = '{"b:cutoutScience": [[1, 2]]}';
		sandbox.faults.set({ path: CUTOUTS, effect: { kind: 'status', status: 200, body } });
		const { items } = await getMany(
			{ detections: 'last', format: 'array', kinds: ['Science', 'Template'] },
			{ onError: 'continueRegularOutput' },
		);
		const id = String(stored(object).at(-1)?.id);
		expect(items.map(({ json }) => json.diaSourceId)).toEqual([id, id]);
		expect(items[0].json).toMatchObject({ kinds: ['Science'], 'b:cutoutScience': [[1, 2]] });
		expect(items[1].json.error).toBe(`Fink has no Template cutout for diaSourceId ${id} [item 0]`);
	});

	it('goes on with the other objects when one is unknown and it continues on fail', async () => {
		const { items } = await getMany(
			{ detections: 'last', diaObjectId: `${UNKNOWN}, ${object}` },
			{ onError: 'continueRegularOutput' },
		);
		expect(items.map(({ json }) => [json.diaObjectId, Boolean(json.error)])).toEqual([
			[UNKNOWN, true],
			[object, false],
		]);
	});

	it('sends failures to the error branch, so that a film strip of one kind goes on without them', async () => {
		sandbox.faults.set({ path: CUTOUTS, times: 1, effect: { kind: 'emptyBody' } });
		const { run } = await getMany({ detections: 'all' }, { onError: 'continueErrorOutput' });
		const [good, bad] = run.data.resultData.runData['1 finkCutout'][0].data?.main ?? [];
		expect(good).toHaveLength(stored(object).length - 1);
		expect(good?.every(({ binary }) => binary?.science)).toBe(true);
		expect(bad).toHaveLength(1);
		expect(bad?.[0].json.error).toMatch(/^Fink has no Science cutout for diaSourceId \d+/);
	});
});

describe('progress', () => {
	it('says at first, at last and at most once a second how far it is', () => {
		const said: string[] = [];
		const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
		const progress = createProgress({
			sendMessageToUI: (message: string) => said.push(message),
		} as never);
		progress.expect(40);
		for (let n = 0; n < 40; n++) {
			clock.mockReturnValue(n * 100);
			progress.advance();
		}
		clock.mockRestore();
		expect(said).toEqual([1, 11, 21, 31, 40].map((n) => `Cutouts of ${n} of 40 detections`));
	});
});
