/** Runs tasks, some at once, the others in the order in which they came. */
export type Limiter = <Result>(task: () => Promise<Result>) => Promise<Result>;

/**
 * @param atOnce - How many tasks may run at the same time, at least 1.
 */
export function createLimiter(atOnce: number): Limiter {
	let running = 0;
	const waiting: Array<() => void> = [];
	return async (task) => {
		if (running < atOnce) running++;
		else await new Promise<void>((admit) => waiting.push(admit));
		try {
			return await task();
		} finally {
			const admitNext = waiting.shift();
			if (admitNext) admitNext();
			else running--;
		}
	};
}
