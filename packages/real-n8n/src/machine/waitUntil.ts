import { setTimeout as sleep } from 'node:timers/promises';

import { EditorError } from './EditorError';

/** How long to wait, and what ends the waiting. */
export interface WaitOptions {
	readonly signal: AbortSignal;
	readonly timeoutMs: number;
	/** Between two looks. @default 200 */
	readonly pauseMs?: number;
}

/**
 * Looks again and again until something is so.
 *
 * @param what - A sentence without its "until", for the error.
 * @throws {EditorError} When the time is up; the signal's reason when it is aborted.
 */
export async function waitUntil(
	what: string,
	isSo: () => Promise<boolean> | boolean,
	{ signal, timeoutMs, pauseMs = 200 }: WaitOptions,
): Promise<void> {
	const endMs = Date.now() + timeoutMs;
	while (!(await isSo())) {
		if (Date.now() > endMs) {
			throw new EditorError(`Waited ${timeoutMs / 1000} s in vain: ${what}`, {
				advice: 'Look at the logs in .n8n-server/queue.',
			});
		}
		await sleep(pauseMs, undefined, { signal });
	}
}
