import type { TargetCursor } from './Cursor';
import type { Feed, RecentAlerts } from './Feed';
import type { PollOptions } from './PollOptions';
import type { ReadCursor } from './readCursor';
import { settle } from './settle';
import { rememberedTarget } from './withTargets';

/**
 * Cursors for the targets that have none: new ones take a baseline, damaged ones begin where their window
 * began, less the ids that could still be read.
 *
 * A target without any alert, or an object or place, begins at now minus the look-back: what appears later
 * with a long history does not bring all of it.
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
	const asked: string[] = [];
	for (const target of missing) {
		if (start.kind === 'lastHours' && !isDamaged(read, target)) {
			begun.set(target, beginAt(nowMjdTai - start.hours / 24));
		} else asked.push(target);
	}
	if (asked.length === 0) return begun;
	const recent = await feed.recent(asked, { lookBackDays, nowMjdTai });
	for (const target of asked) {
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

/** The window from where the cursor stood, or where a new one would begin; less the ids still known. */
function repair(recent: RecentAlerts, { damaged }: ReadCursor, target: string): TargetCursor {
	const { sinceMjdTai = recent.sinceMjdTai, seen = [] } = damaged.get(target) ?? {};
	return { sinceMjdTai, newestMjdTai: null, seen: new Map(seen) };
}
