/** Time that passes only as fast as sleepers want it to. */
export interface VirtualTime {
	now(): number;
	sleep(ms: number): Promise<void>;
	/** Lets time pass until nobody sleeps any more, or `work` is settled. */
	passUntil<Result>(work: Promise<Result>): Promise<Result>;
}

/** @param startMs - What the clock shows at first. */
export function createVirtualTime(startMs = 0): VirtualTime {
	let nowMs = startMs;
	const sleepers: Array<{ wakeMs: number; wake: () => void }> = [];
	const everythingElse = async () => await new Promise((done) => setImmediate(done));
	return {
		now: () => nowMs,
		sleep: async (ms) =>
			await new Promise<void>((wake) => sleepers.push({ wakeMs: nowMs + ms, wake })),
		async passUntil(work) {
			let isSettled = false;
			const settle = () => {
				isSettled = true;
			};
			work.then(settle, settle);
			for (;;) {
				await everythingElse();
				if (isSettled || sleepers.length === 0) return await work;
				sleepers.sort((a, b) => a.wakeMs - b.wakeMs);
				const next = sleepers.shift();
				nowMs = Math.max(nowMs, next?.wakeMs ?? 0);
				next?.wake();
			}
		},
	};
}
