/** An HTTP date in its one current form, e.g. `Tue, 14 Jul 2026 10:03:00 GMT` (RFC 9110, 5.6.7). */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * How long the server asks to wait (RFC 9110, 10.2.3): whole seconds or a date.
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
