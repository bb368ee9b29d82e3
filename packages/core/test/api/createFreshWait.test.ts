import {
	createFreshWait,
	type FreshWaitOptions,
	type Waited,
	type WaitProgress,
} from '../../src/api';
import { Random } from '../watch/support/Random';
import { failureOf } from './testClient';
import { createVirtualTime, type VirtualTime } from './virtualTime';

const MINUTE = 60_000;

interface Story {
	/** When each one's answer is there, ms after the start. */
	readonly thereAtMs: readonly number[];
	readonly maxMs?: number;
	/** How long a request takes. */
	readonly requestMs?: number;
	readonly options?: Partial<FreshWaitOptions>;
}

interface Outcome {
	readonly time: VirtualTime;
	readonly results: Array<Waited<string>>;
	readonly askedAtMs: number[][];
	readonly maxAtOnce: number;
}

async function wait({ thereAtMs, maxMs = 3 * MINUTE, requestMs = 60, options }: Story) {
	const time = createVirtualTime();
	const source = new Random(7);
	const random = () => source.next();
	const queue = createFreshWait({ now: time.now, sleep: time.sleep, random, ...options });
	const askedAtMs: number[][] = thereAtMs.map(() => []);
	let atOnce = 0;
	let maxAtOnce = 0;
	const waits = thereAtMs.map(async (thereMs, index) => {
		const ask = async () => {
			askedAtMs[index].push(time.now());
			maxAtOnce = Math.max(maxAtOnce, ++atOnce);
			const isThere = time.now() >= thereMs;
			await time.sleep(requestMs);
			atOnce--;
			return isThere ? `picture ${index}` : undefined;
		};
		return await queue.until(ask, maxMs);
	});
	const results = await time.passUntil(Promise.all(waits));
	const outcome: Outcome = { time, results, askedAtMs, maxAtOnce };
	return outcome;
}

const never = Infinity;
const countOf = (asked: readonly number[][]) => asked.reduce((sum, { length }) => sum + length, 0);

describe('one who waits', () => {
	it.each([500, 4_000, 30_000, 100_000, 179_000])(
		'gets what comes after %i ms of three minutes',
		async (thereMs) => {
			const { results, time } = await wait({ thereAtMs: [thereMs] });
			expect(results[0].answer).toBe('picture 0');
			expect(time.now()).toBeLessThan(Math.min(1.8 * thereMs + 3000, 3 * MINUTE + 1000));
		},
	);

	it('ends without an image when time is up, after ten requests at most', async () => {
		const { results, askedAtMs, time } = await wait({ thereAtMs: [never] });
		const [asked] = askedAtMs;
		expect(results[0]).toEqual({ asks: asked.length, waitedMs: time.now() });
		expect(asked.length).toBeGreaterThan(5);
		expect(asked.length).toBeLessThanOrEqual(10);
		expect(time.now()).toBeGreaterThanOrEqual(3 * MINUTE - 100);
		expect(time.now()).toBeLessThan(3 * MINUTE + 1000);
	});

	it('asks with increasing pauses, the last one cut by the end', async () => {
		const { askedAtMs } = await wait({ thereAtMs: [never] });
		const [asked] = askedAtMs;
		const pauses = asked.map((at, index) => at - (index === 0 ? 0 : asked[index - 1]));
		expect(pauses[0]).toBeGreaterThanOrEqual(1500);
		pauses.slice(1, -1).forEach((pause, index) => {
			// 1.6 times as long on average, ± 25 % of both
			expect(pause / pauses[index]).toBeGreaterThan((1.6 * 0.75) / 1.25 - 0.05);
		});
	});

	it('gets the error of its ask, and no other one does', async () => {
		const time = createVirtualTime();
		const queue = createFreshWait({ now: time.now, sleep: time.sleep, random: () => 0.5 });
		const failing = queue.until(async () => {
			throw new Error('denied');
		}, MINUTE);
		let asks = 0;
		const other = queue.until(async () => (++asks === 3 ? 'there' : undefined), MINUTE);
		const failure = failureOf(failing);
		expect((await time.passUntil(other)).answer).toBe('there');
		expect((await failure).message).toBe('denied');
	});

	it('is not asked for when there is no time at all', async () => {
		const { results, askedAtMs } = await wait({ thereAtMs: [0], maxMs: 0 });
		expect(results).toEqual([{ asks: 0, waitedMs: 0 }]);
		expect(askedAtMs).toEqual([[]]);
	});
});

describe('many who wait', () => {
	it('wait at the same time: a thousand end together, not one after the other', async () => {
		const thereAtMs = new Array<number>(1000).fill(never);
		const { time, results, maxAtOnce, askedAtMs } = await wait({ thereAtMs });
		expect(results.every(({ answer }) => answer === undefined)).toBe(true);
		expect(time.now()).toBeLessThan(3.1 * MINUTE);
		expect(maxAtOnce).toBe(4);
		// 20 a second, and one last ask each
		expect(countOf(askedAtMs)).toBeLessThan(20 * 180 + 1000);
	});

	it.each([5, 60])('get what comes for all of them after %i s within a minute', async (seconds) => {
		const thereAtMs = new Array<number>(1000).fill(seconds * 1000);
		const { time, results, askedAtMs } = await wait({ thereAtMs });
		expect(results.filter(({ answer }) => answer === undefined)).toEqual([]);
		expect(time.now()).toBeLessThan((seconds + 60) * 1000);
		expect(countOf(askedAtMs)).toBeLessThan(1000 + 20 * seconds * 1.5 + 100);
	});

	it('get what comes for each at its own time, for every seed', async () => {
		for (let seed = 1; seed <= 5; seed++) {
			const source = new Random(seed);
			const random = () => source.next();
			const thereAtMs = Array.from({ length: 500 }, () => random() * 170_000);
			const { results, askedAtMs, time } = await wait({ thereAtMs, options: { random } });
			const missing = results.filter(({ answer }) => answer === undefined);
			expect([seed, missing.length]).toEqual([seed, 0]);
			expect(time.now()).toBeLessThan(3.1 * MINUTE);
			expect(Math.max(...askedAtMs.map(({ length }) => length))).toBeLessThanOrEqual(25);
			expect(countOf(askedAtMs)).toBeLessThan(500 * 8);
		}
	});

	it('end by the time even when the server is slow', async () => {
		const thereAtMs = new Array<number>(1000).fill(never);
		const { time, results } = await wait({ thereAtMs, requestMs: 1000 });
		expect(results).toHaveLength(1000);
		expect(time.now()).toBeLessThan(3.2 * MINUTE);
	});

	it('are due together where their asks share a request', async () => {
		const thereAtMs = new Array<number>(300).fill(never);
		const options = { asksPerRequest: 50, asksAtOnce: 200 };
		const { askedAtMs } = await wait({ thereAtMs, requestMs: 10, options });
		const moments = new Set(askedAtMs.flat().map((ms) => Math.round(ms / 100)));
		expect(moments.size).toBeLessThan(2 * 180);
		expect(countOf(askedAtMs)).toBeGreaterThan(300 * 7);
	});

	it('share one end, whenever they began', async () => {
		const time = createVirtualTime();
		const queue = createFreshWait({ now: time.now, sleep: time.sleep, random: () => 0.5 });
		const nothing = async () => undefined;
		const first = queue.until(nothing, 10_000);
		const late = time.sleep(8_000).then(async () => await queue.until(nothing, 10_000));
		const later = time.sleep(12_000).then(async () => await queue.until(nothing, 10_000));
		await time.passUntil(Promise.all([first, late, later]));
		expect((await late).waitedMs).toBeLessThan(2_100);
		expect(await later).toEqual({ asks: 0, waitedMs: 0 });
	});
});

describe('a queue', () => {
	it('says about once a second how many wait and for how long', async () => {
		const said: WaitProgress[] = [];
		const onProgress = (progress: WaitProgress) => said.push(progress);
		await wait({ thereAtMs: [9_000, never], maxMs: 20_000, options: { onProgress } });
		expect(said[0]).toEqual({ waiting: 2, elapsedMs: 1000, maxMs: 20_000 });
		expect(said.length).toBeGreaterThan(8);
		expect(said.length).toBeLessThanOrEqual(21);
		expect(said.at(-1)?.waiting).toBe(1);
	});

	it('ends all waits at once when the execution is canceled', async () => {
		const time = createVirtualTime();
		const controller = new AbortController();
		const { signal } = controller;
		const queue = createFreshWait({ now: time.now, sleep: time.sleep, random: () => 0.5, signal });
		const waits = [1, 2, 3].map(() => failureOf(queue.until(async () => undefined, MINUTE)));
		const cancel = time.sleep(10_500).then(() => controller.abort());
		const failures = await time.passUntil(Promise.all([...waits, cancel]));
		expect(failures.slice(0, 3).map((failure) => String(failure))).toEqual(
			new Array(3).fill('CancelledError: The execution was canceled'),
		);
		expect(time.now()).toBe(10_500);
		const late = await failureOf(queue.until(async () => 'there', MINUTE));
		expect(late.name).toBe('CancelledError');
	});

	it('ends all waits without an answer when it is stopped, and asks no more', async () => {
		const time = createVirtualTime();
		const queue = createFreshWait({ now: time.now, sleep: time.sleep, random: () => 0.5 });
		let asks = 0;
		const ask = async () => {
			asks++;
			return undefined;
		};
		const waits = Promise.all([queue.until(ask, MINUTE), queue.until(ask, MINUTE)]);
		void time.sleep(5_500).then(() => queue.stop());
		const results = await time.passUntil(waits);
		const asked = asks;
		expect(results.map(({ answer }) => answer)).toEqual([undefined, undefined]);
		await time.passUntil(time.sleep(MINUTE));
		expect(asks).toBe(asked);
		expect(await queue.until(ask, MINUTE)).toEqual({ asks: 0, waitedMs: 0 });
	});

	it('takes up work again after it was empty', async () => {
		const time = createVirtualTime();
		const queue = createFreshWait({ now: time.now, sleep: time.sleep, random: () => 0.5 });
		for (const word of ['one', 'two']) {
			const { answer } = await time.passUntil(queue.until(async () => word, MINUTE));
			expect(answer).toBe(word);
		}
	});
});
