import type { Row } from '../alert';
import { chooseAlerts, isNew } from './chooseAlerts';
import type { Cursor, Firing, TargetCursor } from './Cursor';
import type { Feed } from './Feed';
import { meetsConditions } from './Conditions';
import type { ReadCursor } from './readCursor';
import type { WatchRules } from './Rules';
import { settle } from './settle';
import type { Sighting } from './Sighting';
import { startTargets, type Start } from './startTargets';

/** Everything that one poll asked Fink for; nothing is decided yet. */
export interface Harvest {
	/** Cursors of targets that had none. */
	readonly begun: ReadonlyMap<string, TargetCursor>;
	/** Alerts that were new when the poll began. */
	readonly sightings: readonly Sighting[];
	/** As in `Listing`. */
	readonly completeToMjdTai: number;
	/** diaSourceId → the full alert, for those that looked like being handed on. */
	readonly rows: ReadonlyMap<string, Row>;
}

/** What one poll hands on, and what it has to remember then. */
export interface Delivery {
	/** Oldest first, all columns. */
	readonly alerts: readonly Row[];
	readonly cursor: Cursor;
}

/** Beyond so many objects the oldest firings are forgotten. */
const MOST_FIRED = 10_000;

/**
 * Asks Fink for everything that a poll needs. Changes nothing: when a request fails, the error is thrown
 * and the cursor stays what it was.
 */
export async function gather(
	feed: Feed,
	read: ReadCursor,
	start: Start,
	rules: WatchRules,
): Promise<Harvest> {
	const begun = await startTargets(feed, read, start, rules);
	const cursor = withTargets(read.cursor, begun, feed.targets);
	const { sightings, completeToMjdTai } = await feed.list({
		since: new Map([...cursor.targets].map(([name, { sinceMjdTai }]) => [name, sinceMjdTai])),
		countUseful: (listed) => countUseful(cursor, listed, rules),
		enough: rules.mostPerPoll,
	});
	const fresh = sightings.filter((sighting) => isNew(cursor, sighting));
	const { chosen } = chooseAlerts(cursor, fresh, rules);
	const rows = chosen.length === 0 ? [] : await feed.rows(chosen);
	return {
		begun,
		sightings: fresh,
		completeToMjdTai,
		rows: new Map(rows.map((row) => [String(row['r:diaSourceId']), row])),
	};
}

/**
 * Decides what of a harvest is handed on. Pure and at once, so that polls that overlap don't hand on an
 * alert twice: each decides by the cursor as it is now, not as it was when it began to ask.
 *
 * @param current - The cursor at this moment.
 * @param targets - What is watched; others are dropped from the cursor.
 */
export function deliver(
	current: Cursor,
	{ begun, sightings, completeToMjdTai, rows }: Harvest,
	targets: readonly string[],
	rules: WatchRules,
): Delivery {
	const cursor = withTargets(current, begun, targets);
	const choice = chooseAlerts(cursor, sightings, rules, ({ diaSourceId }) => rows.has(diaSourceId));
	const settled = new Map([...cursor.targets.keys()].map((name) => [name, [] as Sighting[]]));
	for (const sighting of choice.settled) settled.get(sighting.target)?.push(sighting);
	const next = new Map<string, TargetCursor>();
	for (const [name, target] of cursor.targets) {
		const open = Math.min(choice.oldestOpen.get(name) ?? Infinity, completeToMjdTai);
		next.set(name, settle(target, settled.get(name) ?? [], open, rules));
	}
	return {
		alerts: choice.chosen.map(({ diaSourceId, row }) => rows.get(diaSourceId) ?? row),
		cursor: { targets: next, fired: recentFirings(choice.fired, next, rules) },
	};
}

function withTargets(
	{ targets, fired }: Cursor,
	begun: ReadonlyMap<string, TargetCursor>,
	watched: readonly string[],
): Cursor {
	const known = watched.flatMap((name) => {
		const target = targets.get(name) ?? begun.get(name);
		return target ? [[name, target] as const] : [];
	});
	return { targets: new Map(known), fired };
}

function countUseful(
	cursor: Cursor,
	listed: readonly Sighting[],
	{ conditions }: WatchRules,
): number {
	return listed.filter(
		(sighting) => isNew(cursor, sighting) && meetsConditions(sighting.row, conditions),
	).length;
}

/** The firings that can still be less than the minimum time from an alert to come. */
function recentFirings(
	fired: ReadonlyMap<string, Firing>,
	targets: ReadonlyMap<string, TargetCursor>,
	{ conditions: { minDaysBetween = 0 } }: WatchRules,
): ReadonlyMap<string, Firing> {
	if (minDaysBetween <= 0) return new Map();
	const since = Math.min(...[...targets.values()].map(({ sinceMjdTai }) => sinceMjdTai));
	const kept = [...fired].filter(([, { mjdTai }]) => mjdTai > since - minDaysBetween);
	if (kept.length <= MOST_FIRED) return new Map(kept);
	return new Map(kept.sort(([, a], [, b]) => b.mjdTai - a.mjdTai).slice(0, MOST_FIRED));
}
