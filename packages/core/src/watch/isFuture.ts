/** Clocks differ, and a time of the exposure may be a little ahead of ours; a day is a mistake. */
const MAX_AHEAD_DAYS = 1;

/**
 * Whether a time can't be right because it has not come yet. Such an alert is handed on once like any
 * other, but says nothing about how far a watch has come.
 *
 * @param mjdTai - Of an alert. @param nowMjdTai - This moment.
 */
export function isFuture(mjdTai: number, nowMjdTai: number): boolean {
	return mjdTai > nowMjdTai + MAX_AHEAD_DAYS;
}
