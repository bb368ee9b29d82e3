import { meetsConditions } from './Conditions';
import type { Cursor, Firing } from './Cursor';
import { isFuture } from './mjdTai';
import { RecentFirings } from './RecentFirings';
import type { WatchRules } from './PollOptions';
import { sortOldestFirst, type Sighting } from './Sighting';

/** What one poll does with the alerts it found. */
export interface Choice {
	/** To be handed on, oldest first. */
	readonly chosen: readonly Sighting[];
	/** Settled: the chosen ones, those that do not meet the conditions, and repetitions. */
	readonly settled: readonly Sighting[];
	/** Target → time of its oldest alert that stays for a later poll, MJD in TAI. */
	readonly oldestOpen: ReadonlyMap<string, number>;
	readonly fired: ReadonlyMap<string, Firing>;
}

/** How to choose. */
export interface ChooseOptions {
	readonly nowMjdTai: number;
	/** Whether the alert can be handed on now; others stay open. @default always */
	readonly isAvailable?: (sighting: Sighting) => boolean;
}

/** One target remembers, and hands on, at most this many alerts with a time in the future. */
const MAX_FUTURE = 10_000;

/**
 * Takes new alerts in the order of their times until the poll is full. All later ones stay open, even those
 * that do not meet the conditions, so that "oldest first" holds from poll to poll.
 *
 * @param sightings - In any order, settled ones included.
 */
export function chooseAlerts(
	cursor: Cursor,
	sightings: readonly Sighting[],
	{ conditions, maxPerPoll }: WatchRules,
	{ nowMjdTai, isAvailable = () => true }: ChooseOptions,
): Choice {
	const taken = new Set<string>();
	for (const { seen } of cursor.targets.values()) for (const id of seen.keys()) taken.add(id);
	const firings = new RecentFirings(cursor.fired, conditions);
	const isNew = newnessBy(cursor, nowMjdTai);
	const chosen: Sighting[] = [];
	const settled: Sighting[] = [];
	const oldestOpen = new Map<string, number>();
	const leaveOpen = ({ target, mjdTai }: Sighting) => {
		if (!oldestOpen.has(target)) oldestOpen.set(target, mjdTai);
	};
	let isFull = false;
	for (const sighting of sortOldestFirst(sightings)) {
		if (!isNew(sighting)) continue;
		const isSuitable =
			!taken.has(sighting.diaSourceId) &&
			meetsConditions(sighting.row, conditions) &&
			!firings.isTooSoon(sighting);
		isFull ||= isSuitable && chosen.length >= maxPerPoll;
		if (isFull || (isSuitable && !isAvailable(sighting))) {
			leaveOpen(sighting);
			continue;
		}
		settled.push(sighting);
		if (!isSuitable) continue;
		chosen.push(sighting);
		taken.add(sighting.diaSourceId);
		firings.add(sighting);
	}
	return { chosen, settled, oldestOpen, fired: firings.all };
}

/** Returns a function that tells whether an alert is new to its target's cursor. */
export function newnessBy({ targets }: Cursor, nowMjdTai: number): (sighting: Sighting) => boolean {
	const future = new Map<string, number>();
	for (const [name, { seen }] of targets) {
		let count = 0;
		for (const mjdTai of seen.values()) if (isFuture(mjdTai, nowMjdTai)) count++;
		future.set(name, count);
	}
	return ({ target, diaSourceId, mjdTai }) => {
		const cursor = targets.get(target);
		if (!cursor || mjdTai <= cursor.sinceMjdTai || cursor.seen.has(diaSourceId)) return false;
		return !isFuture(mjdTai, nowMjdTai) || (future.get(target) ?? 0) < MAX_FUTURE;
	};
}

/** Whether an alert is settled with an earlier time, i.e. was processed again since. */
export function hasMoved({ targets }: Cursor, { target, diaSourceId, mjdTai }: Sighting): boolean {
	return mjdTai > (targets.get(target)?.seen.get(diaSourceId) ?? Infinity);
}
