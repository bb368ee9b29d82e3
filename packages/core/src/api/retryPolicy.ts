/** Tries for failures that pass: gateway errors, too many requests, no answer, an incomplete one. */
const MAX_TRIES = 5;

/** Statuses that mean "not now": 429, and the gateway's 502, 503 and 504 (a request is cut at 120 s). */
const PASSING: readonly number[] = [429, 502, 503, 504];

/**
 * Whether to try again. A 500 is retried only once, since most come from bad input and would recur; other
 * statuses are not retried, since repeating can't help.
 *
 * @param status - HTTP status, or `undefined` if there was no response, or no complete one.
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

/** An HTTP date in its one current form, e.g. `Tue, 14 Jul 2026 10:03:00 GMT` (RFC 9110, 5.6.7). */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * How long the server asks its clients to wait (RFC 9110, 10.2.3): whole seconds or a date.
 *
 * @param header - Value of `Retry-After`.
 * @param nowMs - Unix time, for dates.
 * @returns Milliseconds from now, 0 for a past date; `undefined` without a readable value.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | undefined {
	const text = header?.trim() ?? '';
	if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
	const dateMs = HTTP_DATE.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

/** Upper bound of the first delay, and of every delay. */
const FIRST_CEILING_MS = 1000;
const MAX_DELAY_MS = 30_000;

/**
 * How long to wait before the next try: exponential backoff with full jitter, a random part of
 * 1, 2, 4, … s, at most 30 s. Clients that failed together don't come back together.
 *
 * @param tries - Tries made so far, from 1.
 * @param random - Uniform in [0, 1).
 * @see Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015
 */
export function retryDelayMs(tries: number, random: () => number): number {
	return Math.round(random() * Math.min(MAX_DELAY_MS, FIRST_CEILING_MS * 2 ** (tries - 1)));
}
