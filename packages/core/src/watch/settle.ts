import type { TargetCursor } from './Cursor';
import { isFuture, justBefore } from './mjdTai';
import type { WatchRules } from './PollOptions';
import type { Sighting } from './Sighting';

/** Options of `settle`. */
export interface SettleOptions {
	readonly rules: Pick<WatchRules, 'lookBackDays' | 'maxSeen'>;
	readonly nowMjdTai: number;
	/** Whether the starts of the windows may advance: only after the whole look-back was read. */
	readonly mayAdvance: boolean;
	/**
	 * Start of the window of targets that are no longer watched, but may be again: alerts that they share with
	 * others must be known back to it. MJD, TAI. @default there are none
	 */
	readonly leftSinceMjdTai?: number;
}

/** Ids are kept this long before the window's start, so that a corrected time does not look new. Days. */
const MARGIN = 1 / 24;

/**
 * Cursors after some alerts were settled (handed on or left out).
 *
 * All windows end `lookBackDays` before the newest settled alert of any target, so that an alert that moves
 * from one object to another is forgotten by both or by none. When more than `maxSeen` ids would remain
 * the windows become shorter, by whole times, so that an alert is never half-remembered. Times in the
 * future do not count.
 *
 * @param targets - What is watched.
 * @param settled - Their alerts, including those settled earlier whose time is now a later one.
 * @param oldestOpen - Target → time of the oldest alert that is known but left for a later poll: the window
 * always includes it.
 */
export function settle(
	targets: ReadonlyMap<string, TargetCursor>,
	settled: readonly Sighting[],
	oldestOpen: ReadonlyMap<string, number>,
	{ rules, nowMjdTai, mayAdvance, leftSinceMjdTai = Infinity }: SettleOptions,
): Map<string, TargetCursor> {
	const seen = new Map([...targets].map(([name, target]) => [name, new Map(target.seen)]));
	const newest = new Map(
		[...targets].map(([name, target]) => [name, target.newestMjdTai ?? -Infinity]),
	);
	for (const { target, diaSourceId, mjdTai } of settled) {
		const own = seen.get(target);
		own?.set(diaSourceId, Math.max(mjdTai, own.get(diaSourceId) ?? -Infinity));
		if (!isFuture(mjdTai, nowMjdTai))
			newest.set(target, Math.max(mjdTai, newest.get(target) ?? -Infinity));
	}
	const floor = boundOf(seen, rules.maxSeen, nowMjdTai);
	const newestOfAll = [...newest.values()].reduce((a, b) => Math.max(a, b), -Infinity);
	const end = mayAdvance ? Math.min(newestOfAll, nowMjdTai) - rules.lookBackDays : -Infinity;
	const next = new Map<string, TargetCursor>();
	for (const [name, target] of targets) {
		const own = newest.get(name) ?? -Infinity;
		const advanced = Math.max(target.sinceMjdTai, end, floor);
		const open = oldestOpen.get(name) ?? Infinity;
		const sinceMjdTai = advanced < open ? advanced : Math.max(target.sinceMjdTai, justBefore(open));
		const keepAfter = Math.max(
			Math.min(sinceMjdTai - MARGIN, leftSinceMjdTai),
			Math.min(floor, sinceMjdTai),
		);
		next.set(name, {
			sinceMjdTai,
			newestMjdTai: own >= sinceMjdTai ? own : null,
			seen: new Map([...(seen.get(name) ?? [])].filter(([, mjdTai]) => mjdTai > keepAfter)),
		});
	}
	return next;
}

/**
 * Shortens the memory of targets that are no longer watched, starting with the one left first, until all of them
 * have at most `max` ids.
 *
 * @param targets - Sorted, the one left last first.
 */
export function shortenLeft(
	targets: ReadonlyArray<readonly [name: string, target: TargetCursor]>,
	max: number,
	nowMjdTai: number,
): Array<[string, TargetCursor]> {
	let rest = Math.max(0, max);
	return targets.map(([name, target]) => {
		const floor = boundOf(new Map([[name, target.seen]]), rest, nowMjdTai);
		const seen = new Map([...target.seen].filter(([, mjdTai]) => mjdTai > floor));
		rest = Math.max(0, rest - seen.size);
		return [name, { ...target, sinceMjdTai: Math.max(target.sinceMjdTai, floor), seen }];
	});
}

/** Start of a window with at most `max` of these times, not counting those in the future. */
function boundOf(
	seen: ReadonlyMap<string, ReadonlyMap<string, number>>,
	max: number,
	nowMjdTai: number,
): number {
	const count = [...seen.values()].reduce((sum, { size }) => sum + size, 0);
	if (count <= max) return -Infinity;
	const times = [...seen.values()].flatMap((own) => [...own.values()]);
	const credible = new Float64Array(times.filter((mjdTai) => !isFuture(mjdTai, nowMjdTai))).sort();
	const maxCredible = Math.max(0, max - (count - credible.length));
	return credible.length <= maxCredible ? -Infinity : credible[credible.length - 1 - maxCredible];
}
