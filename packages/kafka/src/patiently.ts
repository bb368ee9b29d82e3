import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 200;

/**
 * Does something again until it works: right after a change not all nodes know of it.
 *
 * @throws The last error, after 30 s.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
	const endMs = Date.now() + PATIENCE_MS;
	for (;;) {
		try {
			return await work();
		} catch (error) {
			if (Date.now() > endMs) throw error;
			await sleep(PAUSE_MS);
		}
	}
}
