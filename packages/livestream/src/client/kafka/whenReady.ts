import { sleep } from '../../stream/sleep';
import { StreamError } from '../StreamError';

/** Pauses before the next tries: a broker that takes over, or makes its topic of groups, needs some seconds. */
const PAUSES_MS = [100, 200, 400, 800, 1_500, 2_500, 4_000, 5_000];

/** Asks again while the broker answers that it is not ready. */
export async function whenReady<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
	for (const pauseMs of PAUSES_MS) {
		try {
			return await ask();
		} catch (error) {
			if (!(error instanceof StreamError) || error.fault !== 'notReady') throw error;
			await sleep(pauseMs);
		}
	}
	return await ask();
}
