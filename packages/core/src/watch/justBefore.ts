/** A time before `mjdTai` by less than any two served times differ (10 decimals: 0.01 ms). */
export function justBefore(mjdTai: number): number {
	return mjdTai - 5e-11;
}
