import { rowsInWindow, sortNewestFirst, type Row, type TimeWindow } from '../../alert';
import { UnexpectedAnswerError } from '../../errors';

/** Largest page that is asked for: far beyond the alerts of one exposure, 10,000 in Rubin's plans. */
const LARGEST_PAGE = 200_000;

/** The newest `n` rows of a window: what the server can give. MJD, TAI. */
export interface PageQuery extends TimeWindow {
	readonly n: number;
}

/** A window, and how much of it. */
export interface WindowQuery extends TimeWindow {
	/** The newest so many rows. @default all */
	readonly limit?: number;
	/** Rows per request at first. @default 5000 */
	readonly pageRows?: number;
}

/** The rows of a window. */
export interface WindowAnswer {
	/** Newest first, each alert once. */
	readonly rows: Row[];
	/** Whether the limit left no row out. */
	readonly isComplete: boolean;
	/** Requests that it took. */
	readonly pages: number;
}

/**
 * All rows of a window, from a server that only gives the newest n: pages go backward in time until one
 * is not full.
 *
 * Rows of one time may lie on both sides of a page's end, so the next page begins *at* the oldest time
 * seen, not below it, and rows are told apart by `r:diaSourceId`. When a full page leads to no older time
 * (all its rows share one), its size is doubled. No cursor is needed, and no row is lost or doubled, as
 * long as the server's page holds the newest rows up to `stop` inclusive; more than asked for (wider
 * bounds) does no harm. Rows that arrive meanwhile are newer than the first page and don't disturb.
 *
 * @param fetchPage - One request; rows in any order, as served, at most n.
 * @throws {UnexpectedAnswerError} the server doesn't heed `stop`.
 */
export async function fetchCompleteWindow(
	fetchPage: (query: PageQuery) => Promise<readonly Row[]>,
	{ start, stop, limit = Infinity, pageRows = 5000 }: WindowQuery,
): Promise<WindowAnswer> {
	const found = new Map<string, Row>();
	let n = Math.min(limit, pageRows);
	let upTo = stop;
	for (let pages = 1; ; pages++) {
		const served = await fetchPage({ n, start, stop: upTo });
		for (const row of rowsInWindow(served, { start, stop })) {
			found.set(String(row['r:diaSourceId']), row);
		}
		const isLast = served.length < n;
		if (isLast || found.size >= limit) {
			const rows = sortNewestFirst([...found.values()]);
			return {
				rows: limit < rows.length ? rows.slice(0, limit) : rows,
				isComplete: isLast && rows.length <= limit,
				pages,
			};
		}
		const oldest = oldestTime(served);
		if (oldest < (upTo ?? Infinity)) upTo = oldest;
		else if (n < LARGEST_PAGE) n *= 2;
		else throw noOlderRows();
	}
}

/** @throws {UnexpectedAnswerError} a row without a time. */
function oldestTime(rows: readonly Row[]): number {
	return rows.reduce((oldest, row) => {
		const time = row['r:midpointMjdTai'];
		if (typeof time !== 'number') throw noOlderRows();
		return Math.min(oldest, time);
	}, Infinity);
}

function noOlderRows(): UnexpectedAnswerError {
	return new UnexpectedAnswerError("Fink's pages lead to no older alerts", {
		advice: 'Set a Limit, or ask for a shorter time.',
	});
}
