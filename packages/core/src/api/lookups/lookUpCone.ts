import { isInWindow, parseTimeWindow, type Row, type TimeWindow } from '../../alert';
import { FIRST_DETECTION_COLUMN, conesearch, type ConesearchOptions } from '../endpoints';
import type { Fetcher } from '../Fetcher';
import { absentColumns } from './absentColumns';

/** The objects around a position. */
export interface ConeAnswer {
	/** One per object, its last alert, nearest first; `v:separation_degree` is in degrees. */
	readonly rows: Row[];
	readonly absentColumns: string[];
}

/**
 * Objects around a position, nearest first. Radius and dates are checked again here, by the time of the
 * first and the last detection; an object whose first detection Fink doesn't know is judged by its last.
 */
export async function lookUpCone(
	fetcher: Fetcher,
	options: ConesearchOptions,
): Promise<ConeAnswer> {
	const served = await fetcher.rows(conesearch.buildRequest(options));
	const window = parseTimeWindow(options.start, options.stop);
	const maxDeg = (Number(options.radiusArcsec) / 3600) * (1 + 1e-9) + 1e-10;
	const isWanted = options.dates === 'across' ? overlaps : liesWithin;
	const rows = served
		.filter((row) => !(separationOf(row) > maxDeg) && isWanted(row, window))
		.sort((a, b) => separationOf(a) - separationOf(b));
	return { rows, absentColumns: absentColumns(rows, options) };
}

function separationOf(row: Row): number {
	const separation = row['v:separation_degree'];
	return typeof separation === 'number' ? separation : 0;
}

/** First and last detection, MJD in TAI; `undefined` when the row has no time at all. */
function activityOf(row: Row): [first: number, last: number] | undefined {
	const last = row['r:midpointMjdTai'];
	const first = row[FIRST_DETECTION_COLUMN];
	if (typeof last !== 'number') return undefined;
	return [typeof first === 'number' ? Math.min(first, last) : last, last];
}

function liesWithin(row: Row, window: TimeWindow): boolean {
	const activity = activityOf(row);
	return !activity || activity.every((time) => isInWindow(time, window));
}

function overlaps(row: Row, { start, stop }: TimeWindow): boolean {
	const activity = activityOf(row);
	return !activity || (isInWindow(activity[1], { start }) && isInWindow(activity[0], { stop }));
}
