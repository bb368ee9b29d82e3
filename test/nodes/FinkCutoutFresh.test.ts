import type { FaultEffect } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';

import { nowMjdTai } from './pollTrigger';
import { useQuickTime } from './quickTime';
import { runNodes } from './runNodes';
import { CUTOUTS, SOURCES, useStreamedSandbox } from './streamedSandbox';

const UNKNOWN = '170000000000000001';
const HOUR = 1 / 24;

useQuickTime();

const fink = useStreamedSandbox();

const never = (path: string) => fink.late(path, 1e6);

/** The first of an alert's requests answer nothing, then all is there. */
const emptyAt = (after: number, times: number, effect: FaultEffect = { kind: 'emptyBody' }) =>
	fink.sandbox.faults.set({ path: CUTOUTS, after, times, effect });

const ingest = (hoursAgo = 0.1, count = 1) =>
	fink.log.ingest({ count, mjdTai: nowMjdTai() - hoursAgo * HOUR });

interface Run {
	readonly onError?: INode['onError'];
	readonly cancel?: AbortSignal;
}

async function cutout(input: IDataObject[], parameters: INode['parameters'] = {}, run: Run = {}) {
	const begunMs = Date.now();
	const node = { type: 'finkCutout', parameters, onError: run.onError } as const;
	const { baseUrl, cancel } = { baseUrl: fink.sandbox.url, cancel: run.cancel };
	const result = await runNodes([node], { baseUrl, input, cancel });
	return { ...result, tookMs: Date.now() - begunMs };
}

const fieldsOf = (items: Array<{ binary?: object }>) =>
	items.map(({ binary }) => Object.keys(binary ?? {}));

const ALL = ['science', 'template', 'difference'];
const SHORT = { waitMinutes: 0.02 };

describe('an alert whose images are not there yet', () => {
	it('gets them as soon as they are, in one execution', async () => {
		const [diaSourceId] = ingest();
		fink.late(CUTOUTS, 3);
		const { items, tookMs } = await cutout([{ diaSourceId, mjdTai: nowMjdTai() - 0.1 * HOUR }]);
		expect(fieldsOf(items)).toEqual([ALL]);
		expect(items[0].json.kinds).toEqual(['Science', 'Template', 'Difference']);
		expect(tookMs).toBeLessThan(30_000);
	});

	it.each([
		['FITS', { format: 'fits' }],
		['PNG', { format: 'png' }],
		['array', { format: 'array' }],
		['array of one kind', { format: 'array', kinds: ['Template'] }],
	])('is waited for as %s', async (_, parameters) => {
		const [diaSourceId] = ingest();
		emptyAt(0, 3);
		const { items } = await cutout([{ diaSourceId, mjdTai: nowMjdTai() }], parameters);
		expect(items).toHaveLength(1);
		const { kinds = ['Science', 'Template', 'Difference'] } = parameters as { kinds?: string[] };
		expect(items[0].json.kinds).toEqual(kinds);
	});

	it.each([
		['an empty answer', 'fits', { kind: 'emptyBody' }],
		['the error page of the service behind', 'fits', { kind: 'htmlBody' }],
		['a 500', 'png', { kind: 'internalError' }],
		['a 500', 'array', { kind: 'internalError' }],
	] as const)('is waited for where one kind is %s as %s', async (_, format, effect) => {
		const [diaSourceId] = ingest();
		emptyAt(1, 3, effect);
		const { items } = await cutout([{ diaSourceId, mjdTai: nowMjdTai() }], {
			format,
			kinds: ['Difference', 'Science'],
		});
		expect(items).toHaveLength(1);
		expect(items[0].json.kinds).toEqual(['Difference', 'Science']);
	});

	it('is an error that says its age and how long was waited, when they do not come', async () => {
		const [diaSourceId] = ingest();
		never(CUTOUTS);
		const mjdTai = nowMjdTai() - 2.1 * HOUR;
		const { error, tookMs } = await cutout([{ diaSourceId, mjdTai }], { waitMinutes: 0.05 });
		expect(error?.message).toBe(
			`Fink has no Science cutout for diaSourceId ${diaSourceId}: the alert is 2 h 6 min old [item 0]`,
		);
		expect(error?.description).toMatch(/^Asked again (once|[2-9] times) over \d+ s\. /);
		expect(error?.description).toMatch(/Run again later\. Or increase Wait at Most/);
		expect(tookMs).toBeGreaterThan(2900);
		expect(tookMs).toBeLessThan(20_000);
		expect(fink.requestsTo(SOURCES)).toEqual([]);
	});
});

describe('which alerts are waited for', () => {
	const waits = async (item: IDataObject): Promise<boolean> => {
		never(CUTOUTS);
		const { error } = await cutout([item], { ...SHORT, kinds: ['Science'] });
		expect(error?.message).toMatch(/^Fink has no Science cutout for diaSourceId/);
		return fink.requestsTo(CUTOUTS).length > 1;
	};
	const utcOf = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString();

	it.each([
		['mjdTai of an hour ago', () => ({ mjdTai: nowMjdTai() - HOUR })],
		['mjdTai of 23 hours ago', () => ({ mjdTai: nowMjdTai() - 23 * HOUR })],
		['mjdTai as text', () => ({ mjdTai: String(nowMjdTai() - HOUR) })],
		['raw rows', () => ({ 'r:midpointMjdTai': nowMjdTai() - HOUR })],
		['timeUtc', () => ({ timeUtc: utcOf(1) })],
		['timeUtc without a zone, which is UTC', () => ({ timeUtc: utcOf(23).replace('Z', '') })],
		['timeUtc with another zone', () => ({ timeUtc: utcOf(27).replace('Z', '-05:00') })],
		['a clock that is ahead by an hour', () => ({ mjdTai: nowMjdTai() + HOUR })],
		['the announcement of a trigger', () => ({ announcedUtc: utcOf(0.01) })],
		[
			'an old alert that a trigger announced just now',
			() => ({ mjdTai: nowMjdTai() - 40 * HOUR, announcedUtc: utcOf(0.01) }),
		],
	])('a fresh one: %s', async (_, fields) => {
		expect(await waits({ diaSourceId: UNKNOWN, ...fields() })).toBe(true);
		expect(fink.requestsTo(SOURCES)).toEqual([]);
	});

	it.each([
		['mjdTai of 25 hours ago', () => ({ mjdTai: nowMjdTai() - 25 * HOUR })],
		['timeUtc of a year ago', () => ({ timeUtc: utcOf(24 * 365) })],
		['announced yesterday', () => ({ mjdTai: 61200, announcedUtc: utcOf(30) })],
	])('not an old one, which fails after one request: %s', async (_, fields) => {
		expect(await waits({ diaSourceId: UNKNOWN, ...fields() })).toBe(false);
		expect(fink.requestsTo(SOURCES)).toEqual([]);
	});

	it.each([
		['no time at all', {}],
		['a time far in the future', { mjdTai: 80000 }],
		['a time that is not one', { mjdTai: 'yesterday', timeUtc: null }],
	])('not an unknown one, after one lookup: %s', async (_, fields) => {
		expect(await waits({ diaSourceId: UNKNOWN, ...fields })).toBe(false);
		expect(fink.requestsTo(SOURCES)).toHaveLength(1);
	});

	it('a known one without a time in the item, whose time comes from one lookup', async () => {
		const [fresh] = ingest();
		expect(await waits({ diaSourceId: fresh })).toBe(true);
		expect(fink.requestsTo(SOURCES)).toHaveLength(1);
	});

	it('not a known old one, looked up by the object that the item names', async () => {
		const [object] = ingest(100);
		const [diaSourceId] = fink.log.ingest({
			count: 1,
			mjdTai: nowMjdTai() - 50 * HOUR,
			cells: { 'r:diaObjectId': BigInt(object) },
		});
		expect(await waits({ diaSourceId, 'r:diaObjectId': object })).toBe(false);
		expect(fink.requestsTo(SOURCES)).toHaveLength(1);
	});

	it('each alert of a grouped item by its own time', async () => {
		const alerts = [
			{ diaSourceId: '170000000000000003', mjdTai: nowMjdTai() - HOUR },
			{ diaSourceId: '170000000000000002', mjdTai: nowMjdTai() - 60 * HOUR },
		];
		const item = { ...alerts[0], alerts };
		never(CUTOUTS);
		const ask = async (diaSourceId: string) => {
			const before = fink.requestsTo(CUTOUTS).length;
			await cutout([item], { ...SHORT, kinds: ['Science'], diaSourceId });
			return fink.requestsTo(CUTOUTS).length - before;
		};
		expect(await ask('={{ $json.alerts[0].diaSourceId }}')).toBeGreaterThan(1);
		expect(await ask('={{ $json.alerts[1].diaSourceId }}')).toBe(1);
	});

	it.each([
		['switched off', { waitForFresh: false }],
		['no minutes', { waitMinutes: 0 }],
	])('none: %s', async (_, parameters) => {
		const { error } = await cutout([{ diaSourceId: UNKNOWN, mjdTai: nowMjdTai() }], {
			kinds: ['Science'],
			...parameters,
		});
		expect(error?.message).toMatch(/^Fink has no Science cutout for diaSourceId \d+ \[item 0\]$/);
		expect(fink.sandbox.requests).toHaveLength(1);
	});

	it.each([
		[{ waitMinutes: '={{ "soon" }}' }, 'Wait at Most (Minutes) must be a number'],
		[{ waitMinutes: -1 }, 'Wait at Most (Minutes) must be a number from 0 to 1440'],
		[{ waitForFresh: '={{ "maybe" }}' }, 'Wait for Fresh Images must be true or false'],
	])('refuses %j', async (parameters, message) => {
		const { error } = await cutout([{ diaSourceId: UNKNOWN }], parameters);
		expect(error?.message).toContain(message);
		expect(fink.sandbox.requests).toEqual([]);
	});

	it('takes minutes that come as text', async () => {
		never(CUTOUTS);
		const item = { diaSourceId: UNKNOWN, mjdTai: nowMjdTai() };
		const { tookMs } = await cutout([item], { waitMinutes: '={{ "0.02" }}' });
		expect(tookMs).toBeLessThan(10_000);
	});
});

describe('many items', () => {
	it('wait at the same time, all within one limit', async () => {
		const ids = ingest(0.1, 120);
		never(CUTOUTS);
		const input = ids.map((diaSourceId) => ({ diaSourceId, mjdTai: nowMjdTai() }));
		const { items, tookMs } = await cutout(
			input,
			{ waitMinutes: 0.05, kinds: ['Science'] },
			keepGoing,
		);
		expect(items.filter(({ json }) => json.error)).toHaveLength(120);
		// one after the other, eight at once: 45 s
		expect(tookMs).toBeLessThan(20_000);
		const mostOfOne = Math.max(...ids.map((id) => countOf(id)));
		expect(mostOfOne).toBeLessThanOrEqual(5);
	});

	it('do not hold up those that are there, and come in the order of the items', async () => {
		const [, ...ids] = ingest(30, 41);
		const [missing] = ingest();
		fink.sandbox.faults.set({ path: CUTOUTS, effect: { kind: 'late', seconds: 2 } });
		await new Promise((done) => setTimeout(done, 10));
		const input = [missing, ...ids].map((diaSourceId) => ({ diaSourceId, mjdTai: nowMjdTai() }));
		const { items } = await cutout(input, { kinds: ['Science'] });
		expect(items.map(({ json }) => json.diaSourceId)).toEqual([missing, ...ids]);
		expect(items.every(({ binary }) => binary?.science)).toBe(true);
	});

	it('keep what came when some fail, each with its own reason', async () => {
		const [fresh] = ingest();
		never(CUTOUTS);
		const input = [
			{ diaSourceId: fresh, mjdTai: nowMjdTai() },
			{ diaSourceId: UNKNOWN, mjdTai: 61200 },
		];
		const { items } = await cutout(input, { ...SHORT, kinds: ['Science'] }, keepGoing);
		expect(items.map(({ json }) => json.error)).toEqual([
			expect.stringMatching(/: the alert is \d+ s old \[item 0\]$/),
			expect.stringMatching(/000000000000001 \[item 1\]$/),
		]);
	});

	it('stop waiting as soon as one fails for good, and ask for nothing more', async () => {
		const [fresh] = ingest();
		never(CUTOUTS);
		const input = [{ diaSourceId: fresh, mjdTai: nowMjdTai() }, { diaSourceId: 'x' }];
		let runs = 0;
		const tookMs = await quickest(1500, async () => {
			runs++;
			const { error, tookMs } = await cutout(input, { kinds: ['Science'] });
			expect(error?.message).toMatch(/only digits/);
			return tookMs;
		});
		expect(tookMs).toBeLessThan(1500);
		await new Promise((done) => setTimeout(done, 3000));
		expect(fink.sandbox.requests.length).toBeLessThanOrEqual(runs);
	});

	it('end at once as canceled when the execution is stopped', async () => {
		const ids = ingest(0.1, 20);
		never(CUTOUTS);
		const input = ids.map((diaSourceId) => ({ diaSourceId, mjdTai: nowMjdTai() }));
		const tookMs = await quickest(500, async () => {
			const controller = new AbortController();
			let canceledMs = 0;
			setTimeout(() => {
				canceledMs = Date.now();
				controller.abort();
			}, 1500);
			const { run } = await cutout(input, {}, { ...keepGoing, cancel: controller.signal });
			expect(run.status).toBe('canceled');
			return Date.now() - canceledMs;
		});
		expect(tookMs).toBeLessThan(500);
	});
});

describe('Get Many of an Object', () => {
	const parameters = {
		operation: 'getManyOfObject',
		diaObjectId: { __rl: true, mode: 'id', value: '={{ $json.diaObjectId }}' },
		detections: 'all',
		kinds: ['Science'],
	};

	it('waits for the newest detection, whose time it knows, and keeps the order', async () => {
		const [first] = ingest(100);
		const cells = { 'r:diaObjectId': BigInt(first) };
		const [second] = fink.log.ingest({ count: 1, mjdTai: nowMjdTai() - HOUR, cells });
		emptyAt(1, 2);
		const { items } = await cutout([{ diaObjectId: first }], parameters);
		expect(items.map(({ json }) => json.diaSourceId)).toEqual([first, second]);
		expect(fieldsOf(items)).toEqual([['science'], ['science']]);
	});

	it('does not wait for old ones', async () => {
		const [first] = ingest(100);
		never(CUTOUTS);
		const { error } = await cutout([{ diaObjectId: first }], parameters);
		expect(error?.message).toBe(`Fink has no Science cutout for diaSourceId ${first} [item 0]`);
		expect(fink.requestsTo(CUTOUTS)).toHaveLength(1);
	});
});

const keepGoing: Run = { onError: 'continueRegularOutput' };

const countOf = (diaSourceId: string) =>
	fink.requestsTo(CUTOUTS).filter(({ body }) => String(body).includes(diaSourceId)).length;

/** The shortest of up to three runs, in ms: a machine that is busy at the moment may fail one, not all. */
async function quickest(limitMs: number, run: () => Promise<number>): Promise<number> {
	let bestMs = Infinity;
	for (let i = 0; i < 3 && bestMs >= limitMs; i++) bestMs = Math.min(bestMs, await run());
	return bestMs;
}
