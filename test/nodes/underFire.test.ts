import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

import { binaryBytes } from '@fink/engine';
import {
	AlertLog,
	startSandbox,
	type Fault,
	type FaultEffect,
	type Sandbox,
	type Sky,
} from '@fink/sandbox';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { activateTrigger, pollJson } from './pollTrigger';
import { runNodes, type ChainNode, type ChainRun } from './runNodes';

/** The sky that all sandboxes of this file serve. */
let sky: Sky;
let objects: string[];
let alerts: string[];

beforeAll(async () => {
	const sandbox = await startSandbox();
	({ sky } = sandbox);
	alerts = sky.examples().map(({ latestDiaSourceId }) => latestDiaSourceId);
	objects = sky.examples().map(({ diaObjectId }) => diaObjectId);
	await sandbox.close();
});

/** A sandbox of its own, so that runs with faults at several positions can go side by side. */
async function onSandbox<Result>(
	faults: readonly Fault[],
	use: (sandbox: Sandbox) => Promise<Result>,
): Promise<Result> {
	const sandbox = await startSandbox({ sky, faults });
	try {
		return await use(sandbox);
	} finally {
		await sandbox.close();
	}
}

const CUTOUTS = '/api/v1/cutouts';
const SOURCES = '/api/v1/sources';
const TAGS = '/api/v1/tags';

/** Of the nine requests of a run: the last; all with the environment variable EVERY. */
const POSITIONS = process.env.EVERY ? [0, 1, 2, 3, 4, 5, 6, 7, 8] : [8];

/** Three detections, three kinds each: nine requests. */
const cutouts = async (
	{ url }: Sandbox,
	onError?: ChainNode['onError'],
	cancel?: AbortSignal,
): Promise<ChainRun> =>
	await runNodes([{ type: 'finkCutout', onError }], {
		baseUrl: url,
		input: alerts.slice(0, 3).map((diaSourceId) => ({ diaSourceId })),
		cancel,
	});

/** All alerts of two objects: one request. */
const sources = async ({ url }: Sandbox, onError?: ChainNode['onError']): Promise<ChainRun> =>
	await runNodes(
		[
			{
				type: 'finkSources',
				parameters: {
					resource: 'source',
					operation: 'getAll',
					diaObjectId: '={{ $json.diaObjectId }}',
					returnAll: true,
				},
				onError,
			},
		],
		{ baseUrl: url, input: objects.slice(0, 2).map((diaObjectId) => ({ diaObjectId })) },
	);

/** Every file of the items that hold files, by detection and kind. */
async function filesOf(items: readonly INodeExecutionData[]): Promise<Record<string, string>> {
	const files: Record<string, string> = {};
	for (const item of items) {
		for (const kind of Object.keys(item.binary ?? {})) {
			const bytes = await binaryBytes(item, kind);
			files[`${String(item.json.diaSourceId)} ${kind}`] = bytes.toString('base64');
		}
	}
	return files;
}

/** Faults that pass, and that a client must get over without anybody noticing. */
const PASSING: ReadonlyArray<readonly [string, FaultEffect, Partial<Fault>]> = [
	['a burst of 502', { kind: 'gateway', status: 502 }, { times: 3 }],
	['a 503 that asks to wait', { kind: 'gateway', status: 503, retryAfter: 0 }, {}],
	['a late 504', { kind: 'gateway', status: 504 }, { delayMs: 50 }],
	['a 500', { kind: 'internalError' }, {}],
	['a reset before the answer', { kind: 'resetAtOnce' }, {}],
	['a reset inside the body', { kind: 'resetMidBody' }, {}],
	['a slow drip', { kind: 'slowDrip', chunkBytes: 8000, everyMs: 3 }, {}],
	['a late answer', { kind: 'none' }, { delayMs: 100 }],
	['a body cut short', { kind: 'truncatedBody', keepBytes: 1000 }, {}],
	['a truncated gzip', { kind: 'truncatedGzip' }, {}],
];

/** Invalid answers with status 200. */
const LYING: ReadonlyArray<readonly [string, FaultEffect]> = [
	['HTML in a 200', { kind: 'htmlBody' }],
	['an empty 200', { kind: 'emptyBody' }],
	['JSON of another kind', { kind: 'status', status: 200, body: '{"status": "error"}' }],
	[
		'a redirect to another host',
		{ kind: 'status', status: 302, body: '', headers: { Location: 'http://evil.test/' } },
	],
	['300 MB', { kind: 'hugeBody', bytes: 300_000_000 }],
	['300 MB without a word of it', { kind: 'hugeBody', bytes: 300_000_000, isChunked: true }],
];

/** One sentence. */
const SENTENCE = /^[^\n]{20,300}$/;

describe('Fink Cutout under fire', () => {
	let whole: Record<string, string>;
	beforeAll(async () => {
		whole = await filesOf((await onSandbox([], cutouts)).items);
		expect(Object.keys(whole)).toHaveLength(9);
	});

	it.each(PASSING)(
		'delivers all files whole in spite of %s, wherever it strikes',
		async (_, effect, more) => {
			const strike = async (after: number) => {
				const { items, error } = await onSandbox(
					[{ path: CUTOUTS, after, times: 1, effect, ...more }],
					cutouts,
				);
				expect(error).toBeUndefined();
				expect(await filesOf(items)).toEqual(whole);
			};
			await Promise.all(POSITIONS.map(strike));
		},
	);

	it.each(LYING)('loses one file to %s and says so; all others come', async (_, effect) => {
		const strike = async (after: number) => {
			const { items } = await onSandbox(
				[{ path: CUTOUTS, after, times: 1, effect }],
				async (sandbox) => await cutouts(sandbox, 'continueRegularOutput'),
			);
			const files = await filesOf(items);
			const failed = items.filter(({ json }) => json.error !== undefined);
			expect(Object.keys(files)).toHaveLength(8);
			expect(whole).toMatchObject(files);
			expect(failed).toHaveLength(1);
			expect(failed[0].json.diaSourceId).toMatch(/^\d+$/);
			expect(failed[0].json.error).toMatch(SENTENCE);
			expect(failed[0].json.error).toContain(failed[0].json.diaSourceId);
			expect(failed[0].json.description).not.toBe('');
		};
		await Promise.all(POSITIONS.map(strike));
	});

	it.each(LYING)('ends the run with a sentence at %s when it may not go on', async (_, effect) => {
		const { run, error } = await onSandbox(
			[{ path: CUTOUTS, after: 4, times: 1, effect }],
			cutouts,
		);
		expect(run.status).toBe('error');
		expect(error?.message).toMatch(/^[^\n]{20,300} \[item \d\]$/);
	});

	it('keeps the memory flat under 300 MB', async () => {
		const before = process.memoryUsage().arrayBuffers;
		let most = before;
		const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 5);
		const { items } = await onSandbox(
			[{ path: CUTOUTS, effect: { kind: 'hugeBody', bytes: 300_000_000, isChunked: true } }],
			async (sandbox) => await cutouts(sandbox, 'continueRegularOutput'),
		);
		clearInterval(timer);
		expect(items).toHaveLength(9);
		for (const { json } of items) expect(json.error).toMatch(/larger than 16 MiB/);
		// at most four at once, 16 MiB each, with what n8n and the sandbox buffer
		expect(most - before).toBeLessThan(200_000_000);
	});
});

describe('Fink Sources under fire', () => {
	let whole: IDataObject[];
	beforeAll(async () => {
		whole = (await onSandbox([], sources)).items.map(({ json }) => json);
		expect(whole.length).toBeGreaterThan(2);
	});

	it.each(PASSING)('gives every row in spite of %s', async (_, effect, more) => {
		const { items, error } = await onSandbox(
			[{ path: SOURCES, times: 1, effect, ...more }],
			sources,
		);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual(whole);
	});

	it.each(LYING.filter(([, { kind }]) => kind !== 'hugeBody'))(
		'gives no row but a sentence for each item at %s',
		async (_, effect) => {
			const { items } = await onSandbox(
				[{ path: SOURCES, effect }],
				async (sandbox) => await sources(sandbox, 'continueRegularOutput'),
			);
			expect(items).toHaveLength(2);
			for (const { json } of items) expect(json.error).toMatch(/^Fink[^\n]{10,300}$/);
		},
	);

	it('reads NaN and infinities as missing, and nothing else otherwise', async () => {
		const right = await onSandbox([], async ({ url }) => {
			const payload = JSON.stringify({ diaObjectId: objects.slice(0, 2).join(',') });
			const headers = { 'content-type': 'application/json' };
			return await (await fetch(url + SOURCES, { method: 'POST', headers, body: payload })).text();
		});
		const literals = ['NaN', 'Infinity', '-Infinity'];
		const body = right.replace(
			/("r:psfFlux":)[^,]+/g,
			(pair, key: string) => key + (literals.shift() ?? pair.slice(key.length)),
		);
		expect(literals).toEqual([]);
		const { items } = await onSandbox(
			[{ path: SOURCES, effect: { kind: 'status', status: 200, body } }],
			sources,
		);
		const different = items.flatMap(({ json }, i) =>
			Object.keys(whole[i])
				.filter((field) => !Object.is(json[field], whole[i][field]))
				.filter((field) => typeof json[field] !== 'object' || json[field] === null)
				.map((field) => [i, field, json[field] ?? null]),
		);
		expect(items).toHaveLength(whole.length);
		expect(different).toContainEqual([0, 'fluxNjy', null]);
		expect(new Set(different.map(([i]) => i)).size).toBe(3);
		expect(new Set(different.map(([, , value]) => value))).toEqual(new Set([null, 'unknown']));
	});
});

describe('Fink Trigger under fire', () => {
	/** Ids that three polls emit while alerts come in, with a fault in force at one; it may fail with a sentence. */
	const emitted = async (strike: number, effect: FaultEffect) => {
		const clock = { now: 61_210 };
		const log = new AlertLog(() => clock.now);
		log.ingest({ count: 5, mjdTai: clock.now - 1 });
		const sandbox = await startSandbox({ sky: log.asSky() });
		try {
			const poller = await activateTrigger({ baseUrl: sandbox.url });
			const seen = [await pollJson(poller)];
			for (let poll = 0; poll < 3; poll++) {
				clock.now += 0.02;
				log.ingest({ count: 7, mjdTai: clock.now - 0.001 });
				if (poll === strike) sandbox.faults.set({ path: TAGS, times: 1, effect });
				try {
					seen.push(await pollJson(poller));
				} catch (error) {
					expect((error as Error).message).toMatch(SENTENCE);
				}
			}
			return seen.flat().map(({ diaSourceId }) => diaSourceId);
		} finally {
			await sandbox.close();
		}
	};

	let calm: unknown[];
	beforeAll(async () => {
		calm = await emitted(0, { kind: 'none' });
		expect(new Set(calm).size).toBe(21);
	});

	it.each([...PASSING, ...LYING.slice(0, 4)].map(([name, effect]) => [name, effect] as const))(
		'after %s at a poll it emits what it would have emitted, once',
		async (_, effect) => {
			const [first, second] = await Promise.all([emitted(0, effect), emitted(1, effect)]);
			expect(first).toEqual(calm);
			expect(second).toEqual(calm);
		},
	);
});

describe('stopping a run', () => {
	/** Ports of all requests that left this process. */
	const started: number[] = [];
	const note = (message: unknown) => {
		const { request } = message as { request: ClientRequest };
		started.push(Number(String(request.getHeader('host')).split(':')[1]));
	};
	beforeAll(() => subscribe('http.client.request.start', note));
	afterAll(() => void unsubscribe('http.client.request.start', note));

	describe.each([
		['that waits for an answer', { kind: 'none' } as const, 8000],
		['in the middle of a body', { kind: 'slowDrip', chunkBytes: 1, everyMs: 1000 } as const, 0],
		['that waits for a retry', { kind: 'gateway', status: 503, retryAfter: 8 } as const, 0],
	])('a run %s', (_, effect, delayMs) => {
		it.each([undefined, 'continueRegularOutput'] as const)(
			'ends it as canceled, at once, and asks nothing more (on error: %s)',
			async (onError) => {
				const strike = async (after: number) =>
					await onSandbox(
						[{ path: CUTOUTS, after, times: 1, effect, delayMs }],
						async (sandbox) => {
							const stop = new AbortController();
							const running = cutouts(sandbox, onError, stop.signal);
							while (sandbox.requests.length <= after) await pause(5);
							await pause(100);
							const sent = started.filter((port) => port === sandbox.port).length;
							const atMs = performance.now();
							stop.abort();
							const { run, items } = await running;
							expect(performance.now() - atMs).toBeLessThan(5000);
							expect(sent).toBeGreaterThan(after);
							expect(run.status).toBe('canceled');
							expect(items.filter(({ json }) => json.error !== undefined)).toEqual([]);
							await pause(200);
							expect(started.filter((port) => port === sandbox.port)).toHaveLength(sent);
						},
					);
				await Promise.all(POSITIONS.map(strike));
			},
		);
	});
});

async function pause(ms: number): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, ms));
}
