import { meetsConditions } from './Conditions';
import type { Cursor, Firing } from './Cursor';
import { isSameTransient } from './isSameTransient';
import type { WatchRules } from './Rules';
import { sortOldestFirst, type Sighting } from './Sighting';

/** What one poll does with the alerts that it found. */
export interface Choice {
	/** To be handed on, oldest first. */
	readonly chosen: readonly Sighting[];
	/** Settled: the chosen ones, those that the conditions leave out, and repetitions. */
	readonly settled: readonly Sighting[];
	/** Target → time of its oldest alert that stays for a later poll, MJD in TAI. */
	readonly oldestOpen: ReadonlyMap<string, number>;
	readonly fired: ReadonlyMap<string, Firing>;
}

/**
 * Takes new alerts in the order of their times until the poll is full. All later ones stay open, also
 * those that no condition lets through, so that "oldest first" holds from poll to poll.
 *
 * @param sightings - In any order, settled ones included.
 * @param isAvailable - Whether the alert can be handed on now; others stay open.
 */
export function chooseAlerts(
	cursor: Cursor,
	sightings: readonly Sighting[],
	{ conditions, mostPerPoll }: WatchRules,
	isAvailable: (sighting: Sighting) => boolean = () => true,
): Choice {
	const taken = new Set<string>();
	for (const { seen } of cursor.targets.values()) for (const id of seen.keys()) taken.add(id);
	const fired = new Map(cursor.fired);
	const chosen: Sighting[] = [];
	const settled: Sighting[] = [];
	const oldestOpen = new Map<string, number>();
	const leaveOpen = ({ target, mjdTai }: Sighting) => {
		if (!oldestOpen.has(target)) oldestOpen.set(target, mjdTai);
	};
	let isFull = false;
	for (const sighting of sortOldestFirst(sightings)) {
		if (!isNew(cursor, sighting)) continue;
		const isWanted =
			!taken.has(sighting.diaSourceId) &&
			meetsConditions(sighting.row, conditions) &&
			!isTooSoon(sighting, fired, conditions);
		isFull ||= isWanted && chosen.length >= mostPerPoll;
		if (isFull || (isWanted && !isAvailable(sighting))) {
			leaveOpen(sighting);
			continue;
		}
		settled.push(sighting);
		if (!isWanted) continue;
		chosen.push(sighting);
		taken.add(sighting.diaSourceId);
		if (conditions.minDaysBetween && isObject(sighting)) {
			fired.set(sighting.diaObjectId, firingOf(sighting));
		}
	}
	return { chosen, settled, oldestOpen, fired };
}

/** Whether the target's cursor has this alert still before it. */
export function isNew({ targets }: Cursor, { target, diaSourceId, mjdTai }: Sighting): boolean {
	const cursor = targets.get(target);
	return cursor !== undefined && mjdTai > cursor.sinceMjdTai && !cursor.seen.has(diaSourceId);
}

function isTooSoon(
	sighting: Sighting,
	fired: ReadonlyMap<string, Firing>,
	{ minDaysBetween = 0, sameTransientArcsec = 0 }: WatchRules['conditions'],
): boolean {
	if (minDaysBetween <= 0 || !isObject(sighting)) return false;
	const isClose = ({ mjdTai }: Firing) => Math.abs(sighting.mjdTai - mjdTai) < minDaysBetween;
	const own = fired.get(sighting.diaObjectId);
	if (own && isClose(own)) return true;
	if (sameTransientArcsec <= 0) return false;
	const place = firingOf(sighting);
	for (const other of fired.values()) {
		if (isClose(other) && isSameTransient(place, other, sameTransientArcsec)) return true;
	}
	return false;
}

/** Alerts of all Solar System objects share the id 0, which says nothing about any of them. */
function isObject({ diaObjectId }: Sighting): boolean {
	return diaObjectId !== '0';
}

function firingOf({ mjdTai, row }: Sighting): Firing {
	const degrees = (value: unknown) => (typeof value === 'number' ? value : null);
	return { mjdTai, ra: degrees(row['r:ra']), dec: degrees(row['r:dec']) };
}
