import { CancelledError } from '../errors';
import { createLimiter } from './createQueue';
import type { FreshWait, FreshWaitOptions, Waited } from './FreshWait';
import { raceCancel } from './raceCancel';

/** Asks at the same time: as many as a client sends. */
const ASKS_AT_ONCE = 4;

/** The first pause of a waiting call; each further pause is longer by this factor. */
const FIRST_PAUSE_MS = 2000;
const GROWTH = 1.6;

/** Pauses are long enough that all waiting calls together send at most this many requests: 20 per second. */
const ONE_EVERY_MS = 50;

/** After a result arrives, this many others ask at once, since Fink adds data for many alerts together. */
const PULLED_FORWARD = 2;

/** After this many requests, no more turns are moved forward. */
const MAX_EARLY_ASKS = 20;

/** A call whose turn comes later than this after the end of the waiting time, as a fraction of that time, is not made. */
const MAX_OVERTIME = 0.05;
const MIN_OVERTIME_MS = 2000;

/** Calls that can share a request are due at whole multiples of this time, so that they do share it. */
const SHARED_TURN_MS = 500;

/** Maximum time between two checks of the queue, and between two reports. */
const TICK_MS = 1000;

interface Waiter {
	readonly begunMs: number;
	readonly deadlineMs: number;
	asks: number;
	/** Regular turns: each makes the next pause longer. */
	turns: number;
	dueMs: number;
	isAsking: boolean;
	/** Asks once; returns whether this wait is over. */
	ask(): Promise<boolean>;
	giveUp(): void;
	fail(error: unknown): void;
}

/** Calls do not wait separately: all wait at the same time, and one loop asks for them. */
export function createFreshWait(options: FreshWaitOptions): FreshWait {
	const { now, sleep, random, signal, onProgress } = options;
	const asksAtOnce = options.asksAtOnce ?? ASKS_AT_ONCE;
	const limit = createLimiter(asksAtOnce);
	const { asksPerRequest = 1 } = options;
	const oneEveryMs = ONE_EVERY_MS / asksPerRequest;
	const waiters = new Set<Waiter>();
	let startMs: number | undefined;
	let askMs = 0;
	let isRunning = false;
	let isStopped = false;

	/** If many calls wait, the last requests begin a little before the end of the waiting time, so that they finish at about that time. */
	function lastAskMs({ begunMs, deadlineMs }: Waiter): number {
		const lead = Math.min((waiters.size * askMs) / asksAtOnce, (deadlineMs - begunMs) / 4);
		return deadlineMs - lead;
	}

	/** Time of the next turn of a waiting call after this many turns. */
	function nextDueMs(turns: number): number {
		const own = FIRST_PAUSE_MS * GROWTH ** turns * (0.75 + random() / 2);
		const dueMs = now() + Math.max(own, 2 * random() * waiters.size * oneEveryMs);
		return asksPerRequest === 1 ? dueMs : Math.ceil(dueMs / SHARED_TURN_MS) * SHARED_TURN_MS;
	}

	function isTooLate({ begunMs, deadlineMs }: Waiter, nowMs: number): boolean {
		const overtimeMs = Math.max(MIN_OVERTIME_MS, (deadlineMs - begunMs) * MAX_OVERTIME);
		return nowMs > deadlineMs + overtimeMs;
	}

	async function askOnce(waiter: Waiter, isInTurn: boolean): Promise<void> {
		if (!waiters.has(waiter)) return;
		const begunMs = now();
		const isLast = begunMs >= lastAskMs(waiter);
		if (isTooLate(waiter, begunMs)) {
			waiters.delete(waiter);
			waiter.giveUp();
			return;
		}
		waiter.asks++;
		const isOver = await waiter.ask();
		askMs = askMs === 0 ? now() - begunMs : 0.9 * askMs + 0.1 * (now() - begunMs);
		if (isOver) {
			waiters.delete(waiter);
			pullForward();
		} else if (isLast) {
			waiters.delete(waiter);
			waiter.giveUp();
		} else {
			if (isInTurn) waiter.dueMs = nextDueMs(++waiter.turns);
			waiter.isAsking = false;
		}
	}

	function pullForward(): void {
		const idle = [...waiters].filter(({ isAsking, asks }) => !isAsking && asks < MAX_EARLY_ASKS);
		idle.sort((a, b) => a.dueMs - b.dueMs);
		for (const waiter of idle.slice(0, PULLED_FORWARD)) begin(waiter, false);
	}

	function begin(waiter: Waiter, isInTurn: boolean): void {
		waiter.isAsking = true;
		limit(async () => await askOnce(waiter, isInTurn)).catch((error: unknown) => {
			waiters.delete(waiter);
			waiter.fail(error);
		});
	}

	/** @returns When to check again. */
	function beginAllThatAreDue(nowMs: number): number {
		let nextMs = nowMs + TICK_MS;
		for (const waiter of waiters) {
			if (waiter.isAsking) continue;
			const dueMs = Math.min(waiter.dueMs, lastAskMs(waiter));
			if (dueMs <= nowMs) begin(waiter, true);
			else nextMs = Math.min(nextMs, dueMs);
		}
		return nextMs;
	}

	async function run(): Promise<void> {
		isRunning = true;
		let saidMs = now();
		try {
			while (waiters.size > 0) {
				const nowMs = now();
				const nextMs = beginAllThatAreDue(nowMs);
				if (nowMs - saidMs >= TICK_MS) {
					saidMs = nowMs;
					report(nowMs);
				}
				await raceCancel(sleep(Math.max(1, Math.ceil(nextMs - nowMs))), signal);
			}
		} catch (error) {
			endAll(({ fail }) => fail(error));
		} finally {
			isRunning = false;
		}
	}

	function report(nowMs: number): void {
		const begun = startMs ?? nowMs;
		const maxMs = Math.max(...[...waiters].map(({ deadlineMs }) => deadlineMs)) - begun;
		onProgress?.({ waiting: waiters.size, elapsedMs: nowMs - begun, maxMs });
	}

	function endAll(end: (waiter: Waiter) => void): void {
		const all = [...waiters];
		waiters.clear();
		all.forEach(end);
	}

	return {
		until<Answer>(ask: () => Promise<Answer | undefined>, maxMs: number) {
			return new Promise<Waited<Answer>>((resolve, reject) => {
				if (signal?.aborted) throw new CancelledError();
				const begunMs = now();
				startMs ??= begunMs;
				const outcome = () => ({ asks: waiter.asks, waitedMs: now() - begunMs });
				const waiter: Waiter = {
					begunMs,
					deadlineMs: startMs + maxMs,
					asks: 0,
					turns: 0,
					dueMs: begunMs,
					isAsking: false,
					async ask() {
						const answer = await ask();
						if (answer === undefined) return false;
						resolve({ ...outcome(), answer });
						return true;
					},
					giveUp: () => resolve(outcome()),
					fail: reject,
				};
				if (isStopped || waiter.deadlineMs <= begunMs) {
					waiter.giveUp();
					return;
				}
				waiters.add(waiter);
				waiter.dueMs = nextDueMs(0);
				if (!isRunning) void run();
			});
		},
		stop() {
			isStopped = true;
			endAll(({ giveUp }) => giveUp());
		},
	};
}
