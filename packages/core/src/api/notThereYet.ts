import { describeAge, describeDuration, type AlertAge } from '../alert';
import { EmptyAnswerError, ErrorPageError, HttpError, type FinkError } from '../errors';
import type { Waited } from './FreshWait';

/**
 * Whether a failure looks as it does while Fink is still filling its tables: nothing where something will be,
 * or the error of a service that does not find the file yet (500, or its page in place of the file).
 */
export function mayComeLater(error: unknown): error is FinkError {
	if (error instanceof HttpError) return error.status === 500;
	return error instanceof EmptyAnswerError || error instanceof ErrorPageError;
}

/** What a wait in vain was about. */
export interface VainWait {
	readonly age: AlertAge;
	readonly nowMs: number;
	readonly waited: Omit<Waited<unknown>, 'answer'>;
	/** What to do next, beyond running again. */
	readonly advice: string;
}

/**
 * The failure of something that was waited for in vain: what is missing, how old the alert is, how long it was
 * waited for.
 *
 * @param failure - The last one.
 */
export function stillMissing(failure: FinkError, vain: VainWait): EmptyAnswerError {
	const { age, nowMs, waited, advice } = vain;
	const known = describeAge(age, nowMs);
	const asked =
		waited.asks === 0
			? 'The waiting time of this execution ended before it was requested again.'
			: `Asked again ${waited.asks === 1 ? 'once' : `${waited.asks} times`} over ${describeDuration(waited.waitedMs)}.`;
	return new EmptyAnswerError(`${failure.message}${known ? `: ${known}` : ''}`, {
		advice: `${asked} Fink produces tags, images, sources and forced photometry in separate jobs, so data can arrive later than an alert's tag. Run again later. ${advice}`,
		cause: failure,
	});
}
