import { setTimeout as sleep } from 'node:timers/promises';

import { RealN8nError } from './RealN8nError';

/** How long to wait, and what stops it. */
export interface WaitOptions {
	readonly signal: AbortSignal;
	readonly timeoutMs: number;
	/** Between two checks. @default 200 */
	readonly pauseMs?: number;
}

/**
 * Checks a condition again and again until it holds.
 *
 * @param what - What is waited for, for the error.
 * @throws {RealN8nError} When the time is up; the signal's reason when it is aborted.
 */
export async function waitUntil(
	what: string,
	isSo: () => Promise<boolean> | boolean,
	{ signal, timeoutMs, pauseMs = 200 }: WaitOptions,
): Promise<void> {
	const endMs = Date.now() + timeoutMs;
	while (!(await isSo())) {
		if (Date.now() > endMs) {
			throw new RealN8nError(`Not within ${timeoutMs / 1000} s: ${what}`, {
				advice: 'See the logs in .n8n-server.',
			});
		}
		await sleep(pauseMs, undefined, { signal });
	}
}
