import { JD_MINUS_MJD } from '../../alert';
import { numberIn, type SourceRow } from './sourceColumns';

/** Whether a time is a Julian date: it is later than any Modified Julian Date in use. */
export function isJulianDate(time: number): boolean {
	return time > JD_MINUS_MJD;
}

/** The times of rows that are Julian dates instead of Modified Julian Dates. */
export function julianDates(rows: readonly SourceRow[]): number[] {
	return rows.flatMap((row) => numberIn(row, 'mjdTai') ?? []).filter(isJulianDate);
}
