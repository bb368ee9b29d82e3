import { EmptyAnswerError, readAlertAge, stillMissing, type AlertRecord } from '@fink/core';

import type { Aside } from '../runItems';
import type { Waiting } from './createWaiting';
import { WAIT_ADVICE } from './waitForObjects';

type Attempt<Result> = { readonly result: Result } | { readonly failure: EmptyAnswerError };

/**
 * A table as a file, waited for while it is empty and a fresh alert is known of an object in it.
 *
 * @param get - Fails with an EmptyAnswerError where there is nothing.
 * @param maxMs - 0 when the user does not want to wait.
 */
export async function waitForFile<Result>(
	get: () => Promise<Result>,
	freshAlerts: () => readonly AlertRecord[],
	{ maxMs, waiting, aside }: { maxMs: number; waiting: Waiting; aside: Aside },
): Promise<Result> {
	const first = await attempt(get);
	if ('result' in first) return first.result;
	const [alert] = maxMs === 0 ? [] : freshAlerts();
	if (alert === undefined) throw first.failure;
	const { answer, ...waited } = await aside(
		waiting.until(async () => {
			const next = await attempt(get);
			return 'result' in next ? next : undefined;
		}, maxMs),
	);
	if (answer) return answer.result;
	const vain = { age: readAlertAge(alert), nowMs: waiting.now(), waited, advice: WAIT_ADVICE };
	throw stillMissing(first.failure, vain);
}

async function attempt<Result>(get: () => Promise<Result>): Promise<Attempt<Result>> {
	return await get().then(
		(result) => ({ result }),
		async (failure: unknown) =>
			failure instanceof EmptyAnswerError ? { failure } : await Promise.reject(failure),
	);
}
