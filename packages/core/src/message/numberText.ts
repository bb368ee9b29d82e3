const MINUS = '\u2212';

/** A number with so many decimals and a true minus sign; never −0. */
export function fixed(value: number, decimals: number): string {
	const digits = Math.abs(value).toFixed(decimals);
	return value < 0 && Number(digits) !== 0 ? MINUS + digits : digits;
}

/** The same, with its sign also when positive. */
export function signed(value: number, decimals: number): string {
	const text = fixed(value, decimals);
	return text.startsWith(MINUS) ? text : `+${text}`;
}

/**
 * A value with its error: as many decimals as the error has before its first digit, at least `least`, at
 * most 4. An error that is none is left out.
 */
export function withError(value: number, error: number | null, least: number): string {
	if (error === null || !(error >= 0 && error < Infinity)) return fixed(value, least);
	const own = error > 0 ? Math.min(4, -Math.floor(Math.log10(error))) : 0;
	const decimals = Math.max(least, own);
	return `${fixed(value, decimals)} ± ${fixed(error, decimals)}`;
}

/** Three digits, or all before the point. */
export function threeDigits(value: number): string {
	const size = Math.abs(value);
	const decimals =
		size >= 100 || size === 0 ? 0 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size))));
	return fixed(value, decimals);
}

/** A span of time as people say it: minutes, hours up to two days, days. */
export function spanText(days: number): string {
	if (days < 1 / 24) return `${Math.max(1, Math.round(days * 1440))} min`;
	if (days < 2) return `${fixed(days * 24, 1)} h`;
	return days < 100 ? `${fixed(days, 1)} d` : `${fixed(days, 0)} d`;
}
