import type { ReaderOptions } from './ReaderOptions';

/** Waits for work, no longer than allowed; how it ends does not matter. */
export async function within(
	clock: ReaderOptions<never>['clock'],
	maxMs: number,
	work: Promise<unknown>,
): Promise<void> {
	const done = new AbortController();
	await Promise.race([
		work.catch(() => undefined).finally(() => done.abort()),
		clock.sleep(maxMs, done.signal),
	]);
}
