const FIRST_CEILING_MS = 1000;
const CAP_MS = 30_000;

/**
 * How long to wait before the next try: exponential backoff with full jitter, a random part of
 * 1, 2, 4, … s, at most 30 s. Clients that failed together don't come back together.
 *
 * @param tries - Tries made so far, from 1.
 * @param random - Uniform in [0, 1).
 * @see Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015
 */
export function retryDelayMs(tries: number, random: () => number): number {
	return Math.round(random() * Math.min(CAP_MS, FIRST_CEILING_MS * 2 ** (tries - 1)));
}
