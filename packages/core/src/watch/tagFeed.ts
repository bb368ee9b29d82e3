import type { Row } from '../alert';
import { BEFORE_ALL_ALERTS_MJD_TAI } from './Cursor';
import type { Feed, Listing, ListQuery, RecentAlerts, RecentQuery } from './Feed';
import { isFuture } from './mjdTai';
import { readForward } from './readForward';
import type { ReadWindow, WindowQuery } from './ReadWindow';
import { MAX_SEEN } from './PollOptions';
import { sightingsOf, sortOldestFirst, SIGHTING_COLUMNS, type Sighting } from './Sighting';

/** More than MAX_SEEN, so that the look-back window alone never counts as a backlog. With few columns, 15 MB. */
const FIRST_ROWS = 60_000;
/** Rows of one part of a longer backlog. */
const PART_ROWS = 10_000;
/** Maximum number of spans in which full alerts are fetched; each costs at least one request. */
const MAX_SPANS = 8;
/** Spans are split where this many listed alerts lie between two requested ones; 3.5 kB each. */
const WORTH_A_REQUEST = 500;
/** Number of newest full alerts searched for one that is not where the listing showed it. */
const MAX_SEARCHED = 5000;

/** Options of `tagFeed`. */
export interface TagFeedOptions {
	readonly tag: string;
	/** Reads alerts of the tag with these columns; `undefined` means all. */
	readonly readWindow: (columns: readonly string[] | undefined) => ReadWindow;
	/** Columns that the conditions need. */
	readonly conditionColumns: readonly string[];
	/** Columns to hand on. @default all */
	readonly columns?: readonly string[];
	/** Whether the poll should end. */
	readonly isTimeUp: () => boolean;
	/** As in `ForwardLimits`; tests make them small. */
	readonly rowLimits?: { readonly firstRows: number; readonly partRows: number };
}

/**
 * The alerts of a tag. Listings have only the columns needed to decide, so that the look-back window can
 * be read at every poll. Full alerts are only fetched for those handed on, in the spans that contain them.
 */
export function tagFeed(options: TagFeedOptions): Feed {
	const { tag, isTimeUp } = options;
	const { firstRows, partRows } = options.rowLimits ?? {
		firstRows: FIRST_ROWS,
		partRows: PART_ROWS,
	};
	const target = `tag ${tag}`;
	const columns = [...new Set([...SIGHTING_COLUMNS, ...options.conditionColumns])];
	const readSome = options.readWindow(columns);
	const readAll = options.readWindow(options.columns);
	/** Times of the last listing, oldest first: how many rows lie between two alerts. */
	let listedTimes: readonly number[] = [];
	/** Where that listing started. */
	let listedFrom = BEFORE_ALL_ALERTS_MJD_TAI;
	/** What `recent` has read. */
	let known: RecentAlerts | undefined;

	async function latest(limit: number): Promise<Sighting[]> {
		const { rows } = await readSome({ start: BEFORE_ALL_ALERTS_MJD_TAI, limit });
		const sightings = sightingsOf(target, rows);
		listedTimes = sightings.map(({ mjdTai }) => mjdTai).reverse();
		return sightings;
	}

	/** Two rows, as the time of one may be in the future. */
	async function newestTime(nowMjdTai: number): Promise<number> {
		const query = { start: BEFORE_ALL_ALERTS_MJD_TAI, stop: nowMjdTai + 1, limit: 2 };
		const { rows } = await readSome(query);
		const times = sightingsOf(target, rows).map(({ mjdTai }) => mjdTai);
		return times.find((mjdTai) => !isFuture(mjdTai, nowMjdTai)) ?? nowMjdTai;
	}

	async function recent(
		_targets: readonly string[],
		{ lookBackDays, nowMjdTai }: RecentQuery,
	): Promise<ReadonlyMap<string, RecentAlerts>> {
		const start = Math.min(await newestTime(nowMjdTai), nowMjdTai) - lookBackDays;
		const { rows, isComplete } = await readSome({ start, limit: MAX_SEEN, proveAnew: true });
		const sightings = sightingsOf(target, rows);
		const oldest = sightings[sightings.length - 1]?.mjdTai ?? start;
		const sinceMjdTai = isComplete ? start : oldest;
		known = { sinceMjdTai, sightings: after(sinceMjdTai, sightings) };
		return new Map([[target, known]]);
	}

	async function list(query: ListQuery): Promise<Listing> {
		const sinceMjdTai = query.since.get(target) ?? BEFORE_ALL_ALERTS_MJD_TAI;
		listedFrom = sinceMjdTai;
		if (known && sinceMjdTai >= known.sinceMjdTai) {
			const sightings = after(sinceMjdTai, known.sightings);
			listedTimes = sortOldestFirst(sightings).map(({ mjdTai }) => mjdTai);
			return { sightings, completeToMjdTai: Infinity };
		}
		const read = await readForward(
			readSome,
			{ sinceMjdTai, anchor: query.anchors.get(target), proveAnew: query.isWhole },
			(rows) => query.countUseful(sightingsOf(target, rows)),
			{
				firstRows,
				partRows,
				enough: query.enough,
				maxRequests: 24,
				isTimeUp,
				nowMjdTai: query.nowMjdTai,
			},
		);
		const sightings = sortOldestFirst(sightingsOf(target, read.rows));
		listedTimes = sightings.map(({ mjdTai }) => mjdTai);
		const { completeToMjdTai } = read;
		return { sightings: after(sinceMjdTai, sightings), completeToMjdTai };
	}

	async function rowsOf(sightings: readonly Sighting[]): Promise<Row[]> {
		const rows: Row[] = [];
		const missing = new Set(sightings.map(({ diaSourceId }) => diaSourceId));
		const take = async (query: WindowQuery, ids: ReadonlySet<string>) => {
			const part = await readAll({ ...query, wanted: ids });
			const found = part.rows.filter((row) => ids.has(String(row['r:diaSourceId'])));
			for (const row of found) missing.delete(String(row['r:diaSourceId']));
			rows.push(...found);
		};
		for (const { ids, ...span } of spansOf(sightings, listedTimes)) await take(span, ids);
		// A row that the listing showed with another time is found at its earlier time.
		if (missing.size > 0) await take({ start: listedFrom, limit: MAX_SEARCHED }, missing);
		return rows;
	}

	return { targets: [target], latest, recent, list, rows: rowsOf };
}

function after(sinceMjdTai: number, sightings: readonly Sighting[]): Sighting[] {
	return sightings.filter(({ mjdTai }) => mjdTai > sinceMjdTai);
}

/** The year 2100: later times can't be asked for. MJD. */
const LATEST_TIME = 88_069;

interface Span {
	readonly start: number;
	/** Open if the last alert's time is in a later century. */
	readonly stop: number | undefined;
	readonly ids: ReadonlySet<string>;
}

/**
 * At most MAX_SPANS spans of time that contain these alerts, with as few others in between as possible: a late
 * alert is days away from the newest ones.
 *
 * @param sightings - Oldest first.
 * @param listedTimes - Times of all alerts listed, oldest first.
 */
function spansOf(sightings: readonly Sighting[], listedTimes: readonly number[]): Span[] {
	const times = sightings.map(({ mjdTai }) => mjdTai);
	const ranks = times.map((time) => countUpTo(listedTimes, time));
	const cuts = times
		.map((_, index) => ({ index, between: index === 0 ? 0 : ranks[index] - ranks[index - 1] }))
		.filter(({ between }) => between > WORTH_A_REQUEST)
		.sort((a, b) => b.between - a.between)
		.slice(0, MAX_SPANS - 1)
		.map(({ index }) => index)
		.sort((a, b) => a - b);
	return [0, ...cuts].map((first, index) => {
		const end = cuts[index] ?? times.length;
		const last = times[end - 1];
		return {
			start: Math.min(times[first], LATEST_TIME),
			stop: last < LATEST_TIME ? last : undefined,
			ids: new Set(sightings.slice(first, end).map(({ diaSourceId }) => diaSourceId)),
		};
	});
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
	let low = 0;
	let high = ascending.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ascending[middle] <= limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
