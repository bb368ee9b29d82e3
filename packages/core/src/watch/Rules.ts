import type { Conditions } from './Conditions';

/** What a watch hands on, and how much at once. */
export interface WatchRules {
	readonly conditions: Conditions;
	/**
	 * How much older than the newest one an alert may be and still count as new: alerts are not ingested
	 * in the order of their times. Days.
	 */
	readonly lookBackDays: number;
	/** At most so many alerts are handed on by one poll; the rest stays for the next. */
	readonly maxPerPoll: number;
	/** At most so many settled alerts are remembered in all; beyond it the look-back becomes shorter. */
	readonly maxSeen: number;
}

/**
 * 50,000 settled alerts make a cursor of 1 MB where exposures have many alerts, and of 2.3 MB where no two
 * share a time; a busy tag has some thousand in two days.
 */
export const MAX_SEEN = 50_000;
