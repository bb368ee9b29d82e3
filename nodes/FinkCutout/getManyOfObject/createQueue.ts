/** Runs tasks in the order in which they come, some at once, until it is stopped. */
export interface Queue {
	/** What the task gives; `undefined` when the queue was stopped before its turn. */
	run<Result>(task: () => Promise<Result>): Promise<Result | undefined>;
	/** Begins no further task. */
	stop(): void;
}

/**
 * @param atOnce - How many tasks may run at the same time, at least 1.
 * @param stopsOnFailure - Whether a failing task stops the queue, so that nothing is sent in vain.
 */
export function createQueue(atOnce: number, stopsOnFailure: boolean): Queue {
	const waiting: Array<() => void> = [];
	let running = 0;
	let isStopped = false;

	async function run<Result>(task: () => Promise<Result>): Promise<Result | undefined> {
		if (running < atOnce) running++;
		else await new Promise<void>((admit) => waiting.push(admit));
		let hasFailed = true;
		try {
			const result = isStopped ? undefined : await task();
			hasFailed = false;
			return result;
		} finally {
			if (hasFailed && stopsOnFailure) isStopped = true;
			const admitNext = waiting.shift();
			if (admitNext) admitNext();
			else running--;
		}
	}

	return {
		run,
		stop() {
			isStopped = true;
		},
	};
}
