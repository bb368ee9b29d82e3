import { CancelledError } from '../errors';
import type { CancelSignal } from './CancelSignal';

/** @throws {CancelledError} the execution was cancelled already. */
export function throwIfCancelled(signal: CancelSignal | undefined): void {
	if (signal?.aborted) throw new CancelledError();
}

/**
 * The outcome of `work`, or a CancelledError as soon as `signal` fires, whichever comes first. What `work`
 * does afterwards, a failure included, goes unheard.
 *
 * @throws {CancelledError} the execution was cancelled before or meanwhile.
 */
export function raceCancel<Result>(
	work: Promise<Result>,
	signal: CancelSignal | undefined,
): Promise<Result> {
	if (!signal) return work;
	return new Promise((resolve, reject) => {
		const cancel = (): void => reject(new CancelledError());
		if (signal.aborted) cancel();
		else signal.addEventListener('abort', cancel);
		work.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
	});
}
