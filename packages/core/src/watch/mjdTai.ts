/** Clocks differ, and the time of an exposure may be slightly ahead of ours. A day is an error. */
const MAX_AHEAD_DAYS = 1;

/**
 * Whether a time must be wrong because it is in the future. Such an alert is handed on once like any other, but
 * does not count for how far a watch has come.
 *
 * @param mjdTai - Of an alert.
 * @param nowMjdTai - This moment.
 */
export function isFuture(mjdTai: number, nowMjdTai: number): boolean {
	return mjdTai > nowMjdTai + MAX_AHEAD_DAYS;
}

/** A time before `mjdTai` by less than the smallest difference of two served times (10 decimals: 0.01 ms). */
export function justBefore(mjdTai: number): number {
	return mjdTai - 5e-11;
}
