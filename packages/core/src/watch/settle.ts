import type { TargetCursor } from './Cursor';
import { isFuture } from './isFuture';
import { justBefore } from './justBefore';
import type { WatchRules } from './Rules';
import type { Sighting } from './Sighting';

/** How cursors move on. */
export interface SettleOptions {
	readonly rules: Pick<WatchRules, 'lookBackDays' | 'maxSeen'>;
	readonly nowMjdTai: number;
	/** Whether the windows' starts may move on: only after the whole look-back was read. */
	readonly mayAdvance: boolean;
	/**
	 * Where the window of a target begins that was left and may be taken up again: an alert of both must be
	 * known until then. MJD, TAI. @default none was left
	 */
	readonly leftSinceMjdTai?: number;
}

/** Ids are kept so long before the window's start: a time that is corrected must not be taken for new. Days. */
const MARGIN = 1 / 24;

/**
 * Cursors after some alerts were settled (handed on, or judged and left out).
 *
 * All windows end `lookBackDays` before the newest settled alert of any target, so that an alert that moves
 * from one object to another is forgotten by both or by none. When more than `maxSeen` ids would remain
 * the windows become shorter, by whole times, so that an alert is never half-remembered. A time in the
 * future moves nothing.
 *
 * @param targets - What is watched.
 * @param settled - Their alerts, also those settled before whose time is now a later one.
 * @param oldestOpen - Target → time of the oldest alert that is known and not settled (a later poll's): the
 * window never leaves it behind.
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
		const wanted = Math.max(target.sinceMjdTai, end, floor);
		const open = oldestOpen.get(name) ?? Infinity;
		const sinceMjdTai = wanted < open ? wanted : Math.max(target.sinceMjdTai, justBefore(open));
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
 * Shortens the memory of targets that are not watched any more, those left first foremost, until all of
 * them hold at most `most` ids.
 *
 * @param targets - Those left last first.
 */
export function shortenLeft(
	targets: ReadonlyArray<readonly [name: string, target: TargetCursor]>,
	most: number,
	nowMjdTai: number,
): Array<[string, TargetCursor]> {
	let rest = Math.max(0, most);
	return targets.map(([name, target]) => {
		const floor = boundOf(new Map([[name, target.seen]]), rest, nowMjdTai);
		const seen = new Map([...target.seen].filter(([, mjdTai]) => mjdTai > floor));
		rest = Math.max(0, rest - seen.size);
		return [name, { ...target, sinceMjdTai: Math.max(target.sinceMjdTai, floor), seen }];
	});
}

/** A window that begins here holds at most `most` of these times, those in the future apart. */
function boundOf(
	seen: ReadonlyMap<string, ReadonlyMap<string, number>>,
	most: number,
	nowMjdTai: number,
): number {
	const count = [...seen.values()].reduce((sum, { size }) => sum + size, 0);
	if (count <= most) return -Infinity;
	const times = [...seen.values()].flatMap((own) => [...own.values()]);
	const credible = Float64Array.from(times.filter((mjdTai) => !isFuture(mjdTai, nowMjdTai))).sort();
	const mostCredible = Math.max(0, most - (count - credible.length));
	return credible.length <= mostCredible ? -Infinity : credible[credible.length - 1 - mostCredible];
}
