const MINUS = '\u2212';

/** A number with that many decimals and a true minus sign; never −0. */
export function fixed(value: number, decimals: number): string {
	const digits = Math.abs(value).toFixed(decimals);
	return value < 0 && Number(digits) !== 0 ? MINUS + digits : digits;
}

/** As `fixed`, with a plus sign for positive numbers; what rounds to 0 has no sign. */
export function signed(value: number, decimals: number): string {
	const text = fixed(value, decimals);
	return text.startsWith(MINUS) || Number(text) === 0 ? text : `+${text}`;
}

/** How a value and its error are written. */
export interface ErrorDigits {
	/** Decimals of a value whose error is not known. @default 2 */
	readonly without?: number;
	/** Whether to write plus signs. @default false */
	readonly isSigned?: boolean;
}

/**
 * A value with its error, both to the digits of the error: `−0.31 ± 0.06`. An error that is missing, 0 or negative
 * is left out; the caller has to say so.
 *
 * @param error - One standard deviation, in the value's unit.
 */
export function withError(
	value: number,
	error: number | null,
	{ without = 2, isSigned = false }: ErrorDigits = {},
): string {
	const write = isSigned ? signed : fixed;
	if (!isError(error)) return write(value, without);
	const decimals = decimalsOfError(error);
	return `${write(value, decimals)} ± ${fixed(error, decimals)}`;
}

/** Whether a number can stand for one standard deviation. */
export function isError(error: number | null): error is number {
	return error !== null && error > 0 && error < Infinity;
}

/** Errors from this one on get two decimals at most: errors of photometry are only statistical. */
const MIN_COARSE_ERROR = 0.005;

/** Errors from this one on get three decimals. */
export const MIN_FINE_ERROR = 0.0005;

/** Limit of `toFixed`. */
const MAX_DECIMALS = 100;

/**
 * Decimals for an error: up to its first digit, or its second if the first is 1. From 0.005 on at most two, from
 * 0.0005 on three, and for smaller errors as many as the first digit needs.
 *
 * @param error - Above 0.
 */
export function decimalsOfError(error: number): number {
	if (error < MIN_COARSE_ERROR && error >= MIN_FINE_ERROR) return 3;
	const [digits, exponent] = error.toExponential(1).split('e').map(Number);
	if (error < MIN_FINE_ERROR) return Math.min(MAX_DECIMALS, -exponent);
	return Math.min(2, Math.max(0, (digits < 2 ? 1 : 0) - exponent));
}

/** Three digits, or all digits before the decimal point. */
export function threeDigits(value: number): string {
	const size = Math.abs(value);
	const decimals =
		size >= 100 || size === 0 ? 0 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size))));
	return fixed(value, decimals);
}

/**
 * A score or probability from 0 to 1 with two decimals. Never 0 or 1, because no classifier is certain: `> 0.99`,
 * `< 0.01`.
 */
export function scoreText(score: number): string {
	const text = fixed(score, 2);
	if (text === '1.00') return '> 0.99';
	return text === '0.00' ? '< 0.01' : text;
}

/** A span of time as people say it: minutes, hours up to two days, days. */
export function spanText(days: number): string {
	if (days < 1 / 24) return `${Math.max(1, Math.round(days * 1440))} min`;
	if (days < 2) return `${fixed(days * 24, 1)} h`;
	return days < 100 ? `${fixed(days, 1)} d` : `${fixed(days, 0)} d`;
}

/** `1 new alert`, `2 new alerts`. */
export function plural(count: number, what: string): string {
	return `${fixed(count, 0)} ${what}${count === 1 ? '' : 's'}`;
}
