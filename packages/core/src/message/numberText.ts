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

/** A value with its error, both with the decimals that the error deserves: two digits of it. */
export function withError(value: number, error: number | null, decimals: number): string {
	if (error === null || !(error >= 0)) return fixed(value, decimals);
	const needed =
		error > 0 ? Math.max(decimals, Math.min(4, -Math.floor(Math.log10(error)))) : decimals;
	return `${fixed(value, needed)} ± ${fixed(error, needed)}`;
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
