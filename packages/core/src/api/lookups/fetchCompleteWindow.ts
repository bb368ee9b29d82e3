import {
	rowsInWindow,
	SECONDS_PER_DAY,
	sortNewestFirst,
	type Row,
	type TimeWindow,
} from '../../alert';
import { UnexpectedAnswerError } from '../../errors';
import type { PageProof } from './PageProofs';

/** Largest page that is asked for: far beyond the alerts of one exposure, 10,000 in Rubin's plans. */
const MAX_PAGE = 200_000;

/**
 * From a time to one that is certainly before it: bounds are widened by a second and a millisecond, times
 * are written to the millisecond. Exposures are further apart. In days.
 */
const BELOW = 1.01 / SECONDS_PER_DAY;

/** The year 2100: a later time says nothing about where a page ends. MJD. */
const LATEST_TIME = 88_069;

/** The newest `n` rows of a window: what the server can give. MJD, TAI. */
export interface PageQuery extends TimeWindow {
	readonly n: number;
}

/** A window, and how much of it. */
export interface WindowQuery extends TimeWindow {
	/** The newest rows, this many. @default all */
	readonly limit?: number;
	/** Rows per request at first. @default 5000 */
	readonly pageRows?: number;
	/**
	 * Only these diaSourceIds matter: reading ends when all are there. They are kept wherever their times
	 * lie.
	 */
	readonly wanted?: ReadonlySet<string>;
	/** A diaSourceId below which all is known: reading ends with the page that holds it. */
	readonly anchor?: string;
	/** Whether a short page must be proven complete by the next one, regardless of earlier proofs. */
	readonly proveAnew?: boolean;
}

/** The rows of a window. */
export interface WindowAnswer {
	/** Newest first, each alert once. */
	readonly rows: Row[];
	/** Whether the limit left no row out. */
	readonly isComplete: boolean;
	/** Requests that it took. */
	readonly pages: number;
	/**
	 * Times (MJD, TAI) that more alerts share than the server gives at once: some of these alerts can't be
	 * reached. Almost always empty.
	 */
	readonly crowdedTimes: readonly number[];
}

/** Nothing is known of the server. */
const UNPROVEN: PageProof = { covers: () => false, record: () => undefined };

/**
 * All rows of a window, from a server that only gives the newest n, and perhaps fewer than asked: pages go
 * backward in time until one is the last.
 *
 * A page shorter than asked is the last one if it reaches beyond the window's start, if it is known that
 * the server gives as many (`proof`), or if the next page brings nothing new.
 *
 * Rows of one time may lie on both sides of a page's end, so the next page begins *at* the oldest time
 * seen, not below it, and rows are told apart by `r:diaSourceId`. When a full page leads to no older time
 * (all its rows share one), its size is doubled. No cursor is needed, and no row is lost or doubled, as
 * long as the server's page holds the newest rows up to `stop` inclusive; more than asked for (wider
 * bounds) does no harm. Rows that arrive meanwhile are newer than the first page and don't disturb. Of an
 * alert that is served with two times, as after re-processing, the later one counts.
 *
 * @param fetchPage - One request; rows in any order, as served, at most n.
 * @param proof - What is known of this server's pages. @default nothing
 * @throws {UnexpectedAnswerError} the server doesn't heed `stop`.
 */
export async function fetchCompleteWindow(
	fetchPage: (query: PageQuery) => Promise<readonly Row[]>,
	{ start, stop, limit = Infinity, pageRows = 5000, wanted, anchor, proveAnew }: WindowQuery,
	proof: PageProof = UNPROVEN,
): Promise<WindowAnswer> {
	const found = new Map<string, Row>();
	const crowdedTimes: number[] = [];
	let n = Math.min(limit, pageRows);
	let upTo = stop;
	/** A short page that is complete if nothing new follows it. */
	let short: readonly Row[] | undefined;
	/** A time of which all rows of a short page were: asked below it. */
	let tied: number | undefined;

	for (let pages = 1; ; pages++) {
		const served = await fetchPage({ n, start, stop: upTo });
		const inside = rowsInWindow(served, { start, stop });
		const extra = wanted ? served.filter((row) => wanted.has(idOf(row))) : [];
		const news = keepLatest(found, [...inside, ...extra], upTo);
		if (tied !== undefined && news > 0) crowdedTimes.push(tied);
		const askedBelow = tied ?? Infinity;
		tied = undefined;

		const isShort = served.length < n;
		const oldest = oldestTime(served);
		const leadsNowhere = oldest !== undefined && oldest >= (upTo ?? Infinity);
		const mayGoBelow = oldest !== undefined && oldest - BELOW > (start ?? -Infinity);
		const isNothingNew = isShort && short !== undefined && news === 0;
		const isHeeded = oldest !== undefined && oldest < askedBelow;
		const isTie =
			isNothingNew &&
			isHeeded &&
			leadsNowhere &&
			mayGoBelow &&
			served.length >= (short?.length ?? 0);
		const isBottom = isShort && (oldest === undefined || oldest < (start ?? -Infinity));
		const isProven = isBottom || (isNothingNew && !isTie);
		if (isProven) proof.record(isNothingNew && short ? short : served);
		const isLast =
			isProven ||
			(isShort && !proveAnew && proof.covers(served)) ||
			(anchor !== undefined && served.some((row) => idOf(row) === anchor));

		const hasAllWanted = wanted && [...wanted].every((id) => found.has(id));
		if (isLast || hasAllWanted || found.size >= limit) {
			const rows = sortNewestFirst([...found.values()]);
			return {
				rows: limit < rows.length ? rows.slice(0, limit) : rows,
				isComplete: isLast && rows.length <= limit,
				pages,
				crowdedTimes,
			};
		}
		if (!isNothingNew) short = isShort ? served : undefined;
		if (oldest === undefined) throw noOlderRows();
		if (!leadsNowhere) upTo = oldest;
		else if (!isShort && n >= MAX_PAGE) throw noOlderRows();
		else if (!isShort) n *= 2;
		else if (mayGoBelow) {
			tied = oldest;
			upTo = oldest - BELOW;
		}
	}
}

function idOf(row: Row): string {
	return String(row['r:diaSourceId']);
}

function timeOf(row: Row): number | undefined {
	const time = row['r:midpointMjdTai'];
	return typeof time === 'number' && time < LATEST_TIME ? time : undefined;
}

/**
 * Keeps rows, of each alert the one of the latest time; a time after the page's own end is wrong and
 * replaces none.
 *
 * @returns How many alerts are new.
 */
function keepLatest(found: Map<string, Row>, rows: readonly Row[], upTo = Infinity): number {
	let news = 0;
	for (const row of rows) {
		const id = idOf(row);
		const known = found.get(id);
		if (!known) news++;
		const time = timeOf(row) ?? -Infinity;
		const isLater = known && time > (timeOf(known) ?? Infinity) && time <= upTo + BELOW;
		if (!known || isLater) found.set(id, row);
	}
	return news;
}

/** `undefined` when no row has a time, or there is no row. */
function oldestTime(rows: readonly Row[]): number | undefined {
	const times = rows.flatMap((row) => timeOf(row) ?? []);
	return times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b));
}

function noOlderRows(): UnexpectedAnswerError {
	return new UnexpectedAnswerError('Fink keeps returning the same page of alerts', {
		advice: 'Set a limit, or request a shorter time window.',
	});
}
