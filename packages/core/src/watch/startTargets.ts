import type { TargetCursor } from './Cursor';
import type { Feed, RecentAlerts } from './Feed';
import type { PollOptions } from './PollOptions';
import type { ReadCursor } from './readCursor';
import { settle } from './settle';
import { rememberedTarget } from './withTargets';

/**
 * Cursors for the targets without one: new ones start from a baseline, damaged ones where their window began,
 * without the ids that could still be read.
 *
 * A target without alerts, an object or a position starts at now minus the look-back, so that a source that
 * appears later with a long history does not bring all of it.
 */
export async function startTargets(
	feed: Feed,
	read: ReadCursor,
	{ start, rules, nowMjdTai }: PollOptions,
): Promise<Map<string, TargetCursor>> {
	const { lookBackDays } = rules;
	const begun = new Map<string, TargetCursor>();
	const missing = feed.targets.filter(
		(target) => !rememberedTarget(read.cursor.targets.get(target), lookBackDays, nowMjdTai),
	);
	const requested: string[] = [];
	for (const target of missing) {
		if (start.kind === 'lastHours' && !isDamaged(read, target)) {
			begun.set(target, beginAt(nowMjdTai - start.hours / 24));
		} else requested.push(target);
	}
	if (requested.length === 0) return begun;
	const recent = await feed.recent(requested, { lookBackDays, nowMjdTai });
	for (const target of requested) {
		const window = recent.get(target) ?? { sinceMjdTai: nowMjdTai - lookBackDays, sightings: [] };
		const isRepaired = isDamaged(read, target);
		begun.set(
			target,
			isRepaired ? repair(window, read, target) : baseline(target, window, { rules, nowMjdTai }),
		);
	}
	return begun;
}

function isDamaged({ damaged, isIncomplete }: ReadCursor, target: string): boolean {
	return isIncomplete || damaged.has(target);
}

function beginAt(sinceMjdTai: number): TargetCursor {
	return { sinceMjdTai, newestMjdTai: null, seen: new Map() };
}

function baseline(
	target: string,
	{ sinceMjdTai, sightings }: RecentAlerts,
	{ rules, nowMjdTai }: Pick<PollOptions, 'rules' | 'nowMjdTai'>,
): TargetCursor {
	const begun = beginAt(sinceMjdTai);
	const options = { rules, nowMjdTai, mayAdvance: true };
	return settle(new Map([[target, begun]]), sightings, new Map(), options).get(target) ?? begun;
}

/** The window from where the cursor was, or where a new one would begin, without the ids still known. */
function repair(recent: RecentAlerts, { damaged }: ReadCursor, target: string): TargetCursor {
	const { sinceMjdTai = recent.sinceMjdTai, seen = [] } = damaged.get(target) ?? {};
	return { sinceMjdTai, newestMjdTai: null, seen: new Map(seen) };
}
