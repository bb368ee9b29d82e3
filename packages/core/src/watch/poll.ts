import type { Row } from '../alert';
import { chooseAlerts, hasMoved, newnessBy } from './chooseAlerts';
import type { Cursor, Firing, TargetCursor } from './Cursor';
import type { Feed } from './Feed';
import { meetsConditions } from './Conditions';
import { isFuture } from './mjdTai';
import { planReading } from './planReading';
import type { PollOptions, WatchRules, WatchMemory } from './PollOptions';
import type { ReadCursor } from './readCursor';
import { settle, shortenLeft } from './settle';
import type { Sighting } from './Sighting';
import { startTargets } from './startTargets';
import { rememberedTarget, withTargets } from './withTargets';

/** Everything that one poll received from Fink; nothing is decided yet. */
export interface Harvest {
	/** Cursors of new targets. */
	readonly begun: ReadonlyMap<string, TargetCursor>;
	/** Alerts that were new when the poll began. */
	readonly sightings: readonly Sighting[];
	/** Settled alerts whose time is now a later one. */
	readonly moved: readonly Sighting[];
	/** Whether the whole look-back was read. */
	readonly isWhole: boolean;
	/** As in `Listing`. */
	readonly completeToMjdTai: number;
	/** diaSourceId → the full alert, for those that will probably be handed on. */
	readonly rows: ReadonlyMap<string, Row>;
}

/** What one poll hands on, and what must be remembered then. */
export interface Delivery {
	/** Oldest first, all columns. */
	readonly alerts: readonly Row[];
	/** diaSourceIds of those whose time is in the future. */
	readonly futureIds: readonly string[];
	readonly cursor: Cursor;
	/** For the next poll of this process. */
	readonly memory: WatchMemory;
}

/** Maximum number of firings; the oldest ones are forgotten. */
const MAX_FIRED = 10_000;

/**
 * Requests everything that a poll needs from Fink. Changes nothing: when a request fails, the error is thrown
 * and the cursor stays as it was.
 */
export async function gather(feed: Feed, read: ReadCursor, options: PollOptions): Promise<Harvest> {
	const { rules, nowMjdTai, memory, holdBack } = options;
	const begun = await startTargets(feed, read, options);
	const cursor = withTargets(read.cursor, begun, feed.targets, {
		lookBackDays: rules.lookBackDays,
		nowMjdTai,
	});
	const isNew = newnessBy(cursor, nowMjdTai);
	const plan = planReading(cursor, feed.targets, memory, nowMjdTai);
	const { sightings, completeToMjdTai } = await feed.list({
		...plan,
		nowMjdTai,
		isNew,
		countUseful: (listed) =>
			listed.filter(
				(sighting) => isNew(sighting) && meetsConditions(sighting.row, rules.conditions),
			).length,
		enough: rules.maxPerPoll + (holdBack?.count ?? 0),
	});
	const fresh = sightings.filter(isNew);
	const ready = await holdBack?.chooseReady(
		chooseAlerts(cursor, fresh, { ...rules, maxPerPoll: Infinity }, { nowMjdTai }).chosen,
	);
	const { chosen } = chooseAlerts(cursor, fresh, rules, {
		nowMjdTai,
		isAvailable: ready && (({ diaSourceId }) => ready.has(diaSourceId)),
	});
	const rows = chosen.length === 0 ? [] : await feed.rows(chosen);
	return {
		begun,
		sightings: fresh,
		moved: sightings.filter((sighting) => hasMoved(cursor, sighting)),
		isWhole: plan.isWhole,
		completeToMjdTai,
		rows: new Map(rows.map((row) => [String(row['r:diaSourceId']), row])),
	};
}

/**
 * Decides which alerts of a harvest are handed on. Pure and synchronous, so that overlapping polls do not hand on
 * an alert twice: each decides with the cursor as it is now, not as it was before its requests.
 *
 * @param current - The cursor at this moment.
 * @param targets - What is watched; others stay in the cursor during the look-back.
 */
export function deliver(
	current: Cursor,
	{ begun, sightings, moved, isWhole, completeToMjdTai, rows }: Harvest,
	targets: readonly string[],
	{ rules, nowMjdTai, memory }: Omit<PollOptions, 'start' | 'holdBack'>,
): Delivery {
	const { lookBackDays } = rules;
	const cursor = withTargets(current, begun, targets, { lookBackDays, nowMjdTai });
	const choice = chooseAlerts(cursor, sightings, rules, {
		nowMjdTai,
		isAvailable: ({ diaSourceId }) => rows.has(diaSourceId),
	});
	const watched = new Set(targets);
	const entries = [...cursor.targets];
	const openFrom = new Map(
		targets.flatMap((name) => {
			const mjdTai = Math.min(choice.oldestOpen.get(name) ?? Infinity, completeToMjdTai);
			return Number.isFinite(mjdTai) ? [[name, mjdTai] as const] : [];
		}),
	);
	const left = entries.filter(([name]) => !watched.has(name));
	const leftSinceMjdTai = left
		.filter(([, target]) => rememberedTarget(target, lookBackDays, nowMjdTai))
		.reduce((oldest, [, { sinceMjdTai }]) => Math.min(oldest, sinceMjdTai), Infinity);
	const next = settle(
		new Map(entries.filter(([name]) => watched.has(name))),
		[...choice.settled, ...moved],
		openFrom,
		{ rules, nowMjdTai, mayAdvance: isWhole, leftSinceMjdTai },
	);
	const count = [...next.values()].reduce((sum, { seen }) => sum + seen.size, 0);
	const { chosen, fired } = choice;
	return {
		alerts: chosen.map(({ diaSourceId, row }) => rows.get(diaSourceId) ?? row),
		futureIds: chosen
			.filter(({ mjdTai }) => isFuture(mjdTai, nowMjdTai))
			.map(({ diaSourceId }) => diaSourceId),
		cursor: {
			targets: new Map([...next, ...shortenLeft(left, rules.maxSeen - count, nowMjdTai)]),
			fired: recentFirings(fired, next, rules),
		},
		memory: {
			wholeReadMjdTai: isWhole ? nowMjdTai : (memory?.wholeReadMjdTai ?? -Infinity),
			targets: isWhole ? watched : (memory?.targets ?? new Set()),
			openFrom,
		},
	};
}

/** The firings that may still be within the minimum time of a future alert. */
function recentFirings(
	fired: ReadonlyMap<string, Firing>,
	targets: ReadonlyMap<string, TargetCursor>,
	{ conditions: { minDaysBetween = 0 } }: WatchRules,
): ReadonlyMap<string, Firing> {
	if (minDaysBetween <= 0) return new Map();
	const since = [...targets.values()].reduce(
		(oldest, { sinceMjdTai }) => Math.min(oldest, sinceMjdTai),
		Infinity,
	);
	const kept = [...fired].filter(([, { mjdTai }]) => mjdTai > since - minDaysBetween);
	if (kept.length <= MAX_FIRED) return new Map(kept);
	return new Map(kept.sort(([, a], [, b]) => b.mjdTai - a.mjdTai).slice(0, MAX_FIRED));
}
