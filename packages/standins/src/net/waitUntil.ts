import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until a condition holds, asking ten times a second.
 *
 * @returns Whether it held within the time.
 */
export async function waitUntil(condition: () => boolean, timeoutMs: number): Promise<boolean> {
	const endMs = Date.now() + timeoutMs;
	while (!condition()) {
		if (Date.now() > endMs) return false;
		await sleep(100);
	}
	return true;
}
