import type { Cursor, TargetCursor } from './Cursor';
import { isFuture, justBefore } from './mjdTai';
import type { WatchMemory } from './PollOptions';

/** Where one poll starts reading. */
export interface ReadingPlan {
	/** Whether the whole look-back is read, and every page checked for completeness. */
	readonly isWhole: boolean;
	/** Target → only alerts after this time, MJD in TAI. */
	readonly since: ReadonlyMap<string, number>;
	/** Target → diaSourceId of the oldest settled alert after `since`: older ones are known. */
	readonly anchors: ReadonlyMap<string, string>;
	/** Targets with alerts that were left for a later poll. */
	readonly open: ReadonlySet<string>;
}

/** The whole look-back is read again after this time. Days. */
const HOUR = 1 / 24;

/** Up to this many settled alerts, the whole look-back is read at every poll: one page, 0.4 MB. */
const FEW = 2500;

/** With more, this many of the newest settled alerts are read again: 1.8 hours at 20,000 a day. */
const NEWEST = 1500;

/**
 * Late alerts are looked for in the whole look-back, but only once an hour if it has many alerts; in between
 * the poll reads the newest ones again. Alerts that were left for a later poll are always read.
 *
 * @param targets - What is watched; each has a cursor.
 * @param memory - Of the last poll, if any.
 */
export function planReading(
	cursor: Cursor,
	targets: readonly string[],
	memory: WatchMemory | undefined,
	nowMjdTai: number,
): ReadingPlan {
	const age = nowMjdTai - (memory?.wholeReadMjdTai ?? -Infinity);
	const isWhole = !(age >= 0 && age < HOUR) || !targets.every((name) => memory?.targets.has(name));
	const since = new Map<string, number>();
	const anchors = new Map<string, string>();
	for (const name of targets) {
		const target = cursor.targets.get(name);
		if (!target) continue;
		const place = isWhole
			? { sinceMjdTai: target.sinceMjdTai }
			: placeToBegin(target, memory?.openFrom.get(name) ?? Infinity, nowMjdTai);
		since.set(name, place.sinceMjdTai);
		if (place.anchor !== undefined) anchors.set(name, place.anchor);
	}
	return { isWhole, since, anchors, open: new Set(memory?.openFrom.keys()) };
}

/**
 * @param openMjdTai - Time of the oldest alert that is not settled. The anchor is older, as alerts of the
 * same time may be missing when it ends a page.
 */
function placeToBegin(
	{ seen, sinceMjdTai }: TargetCursor,
	openMjdTai: number,
	nowMjdTai: number,
): { readonly sinceMjdTai: number; readonly anchor?: string } {
	const settled = [...seen]
		.filter(([, mjdTai]) => mjdTai > sinceMjdTai && !isFuture(mjdTai, nowMjdTai))
		.sort(([, a], [, b]) => a - b);
	if (settled.length <= FEW) {
		const [oldest, mjdTai] = settled[0] ?? [];
		return { sinceMjdTai, anchor: (mjdTai ?? Infinity) < openMjdTai ? oldest : undefined };
	}
	const lower = Math.min(settled[settled.length - NEWEST][1], openMjdTai);
	const anchor = settled.filter(([, mjdTai]) => mjdTai < lower).at(-1);
	const begin = justBefore(anchor?.[1] ?? lower);
	return { sinceMjdTai: Math.max(sinceMjdTai, begin), anchor: anchor?.[0] };
}
