/** Tries for troubles that pass: gateway errors, too many requests, no answer at all, half of one. */
const MAX_TRIES = 5;

/** Statuses that say "not now": 429, and the gateway's 502, 503 and 504 (a request is cut at 120 s). */
const PASSING: readonly number[] = [429, 502, 503, 504];

/**
 * Whether one more try is worth it. A 500 gets one, since most come from bad input and would stay; other
 * statuses none, as repeating can't help.
 *
 * @param status - HTTP status, or `undefined` when the request was not answered, or none that is whole.
 * @param tries - Tries made so far, from 1.
 * @param internalErrors - How many of them ended in a 500.
 */
export function mayRetry(
	status: number | undefined,
	tries: number,
	internalErrors: number,
): boolean {
	if (tries >= MAX_TRIES) return false;
	if (status === undefined || PASSING.includes(status)) return true;
	return status === 500 && internalErrors <= 1;
}
