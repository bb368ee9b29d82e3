/** Runs tasks in the order in which they arrive, a limited number at once, until it is stopped. */
export interface Queue {
	/** The task's result; `undefined` if the queue was stopped before its turn. */
	run<Result>(task: () => Promise<Result>): Promise<Result | undefined>;
	/** Begins no further task. */
	stop(): void;
}

/**
 * @param maxParallel - How many tasks may run at the same time, at least 1.
 * @param stopsOnFailure - Whether a failing task stops the queue, so that no useless requests are sent.
 */
export function createQueue(maxParallel: number, stopsOnFailure: boolean): Queue {
	const waiting: Array<() => void> = [];
	let running = 0;
	let isStopped = false;

	async function run<Result>(task: () => Promise<Result>): Promise<Result | undefined> {
		if (running < maxParallel) running++;
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

/** Runs a task as soon as fewer than the limit are running. */
export type Limiter = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** A queue that is never stopped. @param maxParallel - How many tasks may run at the same time, at least 1. */
export function createLimiter(maxParallel: number): Limiter {
	const { run } = createQueue(maxParallel, false);
	return run as Limiter;
}

/**
 * `items` mapped by an asynchronous function, a limited number at once; results in the order of the items.
 * After a failure no further item is begun.
 */
export async function mapParallel<Item, Result>(
	items: readonly Item[],
	maxParallel: number,
	map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
	const { run } = createQueue(maxParallel, true);
	// Only a failure stops the queue, and then no result is returned.
	return (await Promise.all(
		items.map(async (item) => await run(async () => await map(item))),
	)) as Result[];
}
