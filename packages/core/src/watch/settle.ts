import type { TargetCursor } from './Cursor';
import type { WatchRules } from './Rules';
import type { Sighting } from './Sighting';

/**
 * One target's cursor after some alerts were settled (handed on, or judged and left out).
 *
 * The window ends `lookBackDays` before the newest settled alert; ids before it are forgotten. When more
 * than `mostSeen` would remain the window becomes shorter, by whole times, so that an alert is never
 * half-remembered.
 *
 * @param settled - Alerts of this target.
 * @param oldestOpenMjdTai - Time of the oldest alert that is known and not settled (a later poll's): the
 * window never leaves it behind. `Infinity` when there is none.
 */
export function settle(
	target: TargetCursor,
	settled: readonly Sighting[],
	oldestOpenMjdTai: number,
	{ lookBackDays, mostSeen }: Pick<WatchRules, 'lookBackDays' | 'mostSeen'>,
): TargetCursor {
	const all = new Map(target.seen);
	let newest = target.newestMjdTai ?? -Infinity;
	for (const { diaSourceId, mjdTai } of settled) {
		all.set(diaSourceId, mjdTai);
		newest = Math.max(newest, mjdTai);
	}
	const wanted = Math.max(target.sinceMjdTai, newest - lookBackDays, bound(all, mostSeen));
	const sinceMjdTai =
		wanted < oldestOpenMjdTai ? wanted : Math.max(target.sinceMjdTai, justBefore(oldestOpenMjdTai));
	return {
		sinceMjdTai,
		newestMjdTai: Number.isFinite(newest) ? newest : null,
		seen: new Map([...all].filter(([, mjdTai]) => mjdTai > sinceMjdTai)),
	};
}

/** A window that begins here holds at most `most` of these times. */
function bound(seen: ReadonlyMap<string, number>, most: number): number {
	if (seen.size <= most) return -Infinity;
	const newestFirst = Float64Array.from(seen.values()).sort().reverse();
	return newestFirst[most];
}

/** A time before `mjdTai` by less than any two served times differ (10 decimals: 0.01 ms). */
function justBefore(mjdTai: number): number {
	return mjdTai - 5e-11;
}
