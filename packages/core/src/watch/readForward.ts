import { MS_PER_DAY, SECONDS_PER_DAY, type Row } from '../alert';
import { isFuture } from './mjdTai';
import type { ReadWindow, WindowQuery } from './ReadWindow';

/** Alerts after a time, always including the oldest ones. */
export interface ForwardRead {
	readonly rows: readonly Row[];
	/** All alerts up to this time are there; `Infinity` when nothing is left. MJD, TAI. */
	readonly completeToMjdTai: number;
}

/** Limits of one read. */
export interface ForwardLimits {
	/** Number of rows read back from now before the oldest part is looked for. */
	readonly firstRows: number;
	/** Rows of a part. */
	readonly partRows: number;
	/** Number of useful alerts, see `countUseful`, that fill a poll. */
	readonly enough: number;
	/** After this many requests no further part is read, once there is an alert to hand on. */
	readonly maxRequests: number;
	/** Likewise, no further part is read once this returns true. */
	readonly isTimeUp: () => boolean;
	/** This moment, MJD in TAI. */
	readonly nowMjdTai: number;
}

/** Where to start reading. */
export interface ForwardStart extends Pick<WindowQuery, 'anchor' | 'proveAnew'> {
	readonly sinceMjdTai: number;
}

/** Exposures are more than 5 seconds apart. Days. */
const ONE_EXPOSURE = 5 / SECONDS_PER_DAY;

/** Parts grow again from this length after a part of a single exposure. Days. */
const ONE_MINUTE = 1 / 1440;

/** Added to a completed time to get the next start: more than the half millisecond to which windows are exact. Days. */
const NEXT_MILLISECOND = 0.86 / MS_PER_DAY;

/**
 * Reads forward from a time. A backlog of up to `firstRows` rows is read back from now at once. Of a longer one
 * the oldest part is read first, in spans that are halved until one has at most `partRows` rows and then grow
 * again, so that memory and requests are bounded for an outage of any length.
 *
 * @param countUseful - How many of these rows can be handed on; called once for each completed part.
 */
export async function readForward(
	readWindow: ReadWindow,
	{ sinceMjdTai, anchor, proveAnew }: ForwardStart,
	countUseful: (rows: readonly Row[]) => number,
	{ firstRows, partRows, enough, maxRequests, isTimeUp, nowMjdTai }: ForwardLimits,
): Promise<ForwardRead> {
	const rows = new Map<string, Row>();
	let requests = 0;
	let useful = 0;
	let newest = -Infinity;
	let start = sinceMjdTai;
	let stop: number | undefined;
	let limit: number | undefined = firstRows;
	for (;;) {
		const part = await readWindow({
			start,
			stop,
			limit,
			...(stop === undefined && { anchor, proveAnew }),
		});
		requests += part.pages;
		if (!part.isComplete) {
			const times = part.rows.map(timeOf).filter((mjdTai) => !isFuture(mjdTai, nowMjdTai));
			newest = Math.max(newest, times[0] ?? -Infinity);
			const oldest = times.at(-1) ?? nowMjdTai;
			const isOneExposure = oldest - start < ONE_EXPOSURE;
			stop = isOneExposure ? oldest : (start + oldest) / 2;
			limit = isOneExposure ? undefined : partRows;
			continue;
		}
		const added = part.rows.filter((row) => !rows.has(String(row['r:diaSourceId'])));
		// If an alert has two times, the later one counts.
		for (const row of part.rows) rows.set(String(row['r:diaSourceId']), row);
		if (stop === undefined) return { rows: [...rows.values()], completeToMjdTai: Infinity };
		useful += countUseful(added);
		const min = requests >= maxRequests || isTimeUp() ? 1 : enough;
		if (useful >= min) return { rows: [...rows.values()], completeToMjdTai: stop };
		const growth = Math.min(4, Math.max(1, (0.6 * partRows) / (added.length + 1)));
		const next: number = stop + Math.max(ONE_MINUTE, growth * (stop - start));
		start = stop + NEXT_MILLISECOND;
		stop = next < newest ? next : undefined;
		limit = partRows;
	}
}

/** Rows of a window always have a time, as it has been compared. */
function timeOf(row: Row): number {
	return Number(row['r:midpointMjdTai']);
}
