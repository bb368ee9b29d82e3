import { unixMsToMjdTai } from '../alert';
import { BEFORE_ALL_ALERTS_MJD_TAI, type TargetCursor } from './Cursor';
import type { Feed, RecentAlerts } from './Feed';
import type { ReadCursor } from './readCursor';
import type { WatchRules } from './Rules';
import { settle } from './settle';

/** Where a target that is watched for the first time begins. */
export type Start =
	/** With what comes from now on: all that Fink has is settled. */
	| { readonly kind: 'now' }
	/** With the alerts of the last hours before `nowMs` (Unix time). */
	| { readonly kind: 'lastHours'; readonly hours: number; readonly nowMs: number };

/**
 * Cursors for the targets that have none: new ones take a baseline, damaged ones begin where their window
 * began, less the ids that could still be read.
 *
 * A new target without any alert begins before all alerts: whatever appears is new.
 */
export async function startTargets(
	feed: Feed,
	read: ReadCursor,
	start: Start,
	rules: WatchRules,
): Promise<Map<string, TargetCursor>> {
	const begun = new Map<string, TargetCursor>();
	const missing = feed.targets.filter((target) => !read.cursor.targets.has(target));
	const asked: string[] = [];
	for (const target of missing) {
		if (start.kind === 'lastHours' && !isDamaged(read, target)) {
			begun.set(target, beginAt(unixMsToMjdTai(start.nowMs) - start.hours / 24));
		} else asked.push(target);
	}
	if (asked.length === 0) return begun;
	const recent = await feed.recent(asked, rules.lookBackDays);
	for (const target of asked) {
		const window = recent.get(target);
		if (!window) begun.set(target, beginAt(BEFORE_ALL_ALERTS_MJD_TAI));
		else if (isDamaged(read, target)) begun.set(target, repair(window, read, target));
		else begun.set(target, baseline(window, rules));
	}
	return begun;
}

function isDamaged({ damaged, isIncomplete }: ReadCursor, target: string): boolean {
	return isIncomplete || damaged.has(target);
}

function beginAt(sinceMjdTai: number): TargetCursor {
	return { sinceMjdTai, newestMjdTai: null, seen: new Map() };
}

function baseline({ sinceMjdTai, sightings }: RecentAlerts, rules: WatchRules): TargetCursor {
	return settle(beginAt(sinceMjdTai), sightings, Infinity, rules);
}

/** The window from where the cursor stood, or where a new one would begin; less the ids still known. */
function repair(recent: RecentAlerts, { damaged }: ReadCursor, target: string): TargetCursor {
	const { sinceMjdTai = recent.sinceMjdTai, seen = [] } = damaged.get(target) ?? {};
	return { sinceMjdTai, newestMjdTai: null, seen: new Map(seen) };
}
