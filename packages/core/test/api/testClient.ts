import { createFinkClient, type FinkClient, type FinkClientOptions } from '../../src/api';
import { fetchSend } from './fetchSend';

/** Where nock listens. */
export const BASE = 'http://fink.test';

/** A client that never waits, over real requests that nock answers. */
export function testClient(options: Partial<FinkClientOptions> = {}): FinkClient {
	return createFinkClient({
		send: fetchSend,
		sleep: async () => undefined,
		now: () => 0,
		random: () => 0.5,
		baseUrl: BASE,
		...options,
	});
}

/** The error with which work failed. */
export async function failureOf(
	work: Promise<unknown>,
): Promise<Error & { advice?: string; note?: string }> {
	const outcome = await work.then(
		() => undefined,
		(error: unknown) => error,
	);
	if (outcome instanceof Error) return outcome;
	throw new Error('did not fail');
}
