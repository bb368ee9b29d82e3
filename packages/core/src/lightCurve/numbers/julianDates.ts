import { numberIn } from './sourceColumns';
import type { SourceRow } from './SourceRow';

/** Days from the origin of Julian dates to that of modified ones. */
export const JULIAN_TO_MODIFIED = 2_400_000.5;

/** Whether a time is a Julian date: it lies later than any modified one that is in use. */
export function isJulianDate(time: number): boolean {
	return time > JULIAN_TO_MODIFIED;
}

/** The times of rows that are Julian dates where modified ones are expected. */
export function julianDates(rows: readonly SourceRow[]): number[] {
	return rows.flatMap((row) => numberIn(row, 'mjdTai') ?? []).filter(isJulianDate);
}
