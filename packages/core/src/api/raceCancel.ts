import { CancelledError } from '../errors';
import type { CancelSignal } from './CancelSignal';

/** @throws {CancelledError} the execution was cancelled already. */
export function throwIfCancelled(signal: CancelSignal | undefined): void {
	if (signal?.aborted) throw new CancelledError();
}

/**
 * The outcome of `work`, or a CancelledError if `signal` fires first. Later results
 * of `work`, including a failure, are ignored.
 *
 * @throws {CancelledError} the execution was canceled before or in the meantime.
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
