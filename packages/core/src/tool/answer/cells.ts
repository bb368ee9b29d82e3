/** Rounded to this many decimals, without trailing zeros; `null` is unchanged. */
export function rounded(value: number | null | undefined, decimals: number): number | null {
	return value === null || value === undefined ? null : Number(value.toFixed(decimals));
}

/** `2026-11-28T06:03Z`: ISO 8601 to the minute. */
export function toMinute(utcIso: string | null | undefined): string | null {
	return utcIso ? `${utcIso.slice(0, 16)}Z` : null;
}
