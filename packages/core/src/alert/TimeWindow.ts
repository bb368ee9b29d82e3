import { OptionError } from '../errors';
import { isGiven } from './given';
import { parseDateToMjdTai } from './parseDateToMjdTai';
import type { Row } from './Row';
import { MS_PER_DAY } from './time';

/** A span of time, MJD in TAI, both ends included. */
export interface TimeWindow {
	/** @default open */
	readonly start?: number;
	/** @default open */
	readonly stop?: number;
}

/**
 * Half a millisecond, in days: a bound written to the millisecond still includes the row it was taken from.
 * Served times are rounded to 10 decimals, 0.01 ms.
 */
const TOLERANCE = 0.51 / MS_PER_DAY;

/**
 * @param start - Any form of `parseDateToMjdTai`. Omitted or `''`: that end is open.
 * @param fieldNames - The two fields as the user sees them.
 * @throws {OptionError} not a date, or the start is after the stop (Fink would silently swap them).
 */
export function parseTimeWindow(
	start: unknown,
	stop: unknown,
	fieldNames: readonly [start: string, stop: string] = ['Start', 'Stop'],
): TimeWindow {
	const window = {
		...(isGiven(start) && { start: parseDateToMjdTai(start, fieldNames[0]) }),
		...(isGiven(stop) && { stop: parseDateToMjdTai(stop, fieldNames[1]) }),
	};
	if ((window.start ?? -Infinity) <= (window.stop ?? Infinity)) return window;
	throw new OptionError(`${fieldNames[0]} is after ${fieldNames[1]}`, {
		field: fieldNames[0],
		given: start,
		advice: 'Enter the earlier date first.',
	});
}

/** Whether a time is in the window, to half a millisecond. */
export function isInWindow(mjdTai: number, { start, stop }: TimeWindow): boolean {
	return mjdTai >= (start ?? -Infinity) - TOLERANCE && mjdTai <= (stop ?? Infinity) + TOLERANCE;
}

/** The rows whose `r:midpointMjdTai` is in the window. Rows without a time are only in an open one. */
export function rowsInWindow(rows: readonly Row[], window: TimeWindow): Row[] {
	if (window.start === undefined && window.stop === undefined) return [...rows];
	return rows.filter((row) => {
		const time = row['r:midpointMjdTai'];
		return typeof time === 'number' && isInWindow(time, window);
	});
}
