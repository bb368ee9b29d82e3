import { setTimeout as sleep } from 'node:timers/promises';

import { RealN8nError } from '../../machine/RealN8nError';

/** n8n opens a workflow's address a while after it has said that the workflow is active. */
const OPENING_MS = 30_000;

/**
 * Calls an address of a workflow that was activated just now, again and again until it answers.
 *
 * @throws {RealN8nError} It does not within half a minute; the last failure is the reason.
 */
export async function onceOpen<Answer>(path: string, call: () => Promise<Answer>): Promise<Answer> {
	const endMs = Date.now() + OPENING_MS;
	for (;;) {
		try {
			return await call();
		} catch (error) {
			if (Date.now() > endMs) {
				throw new RealN8nError(`n8n does not answer at ${path}`, {
					advice: `The last failure: ${String(error)}. See n8n.log in the state folder.`,
				});
			}
			await sleep(500);
		}
	}
}
