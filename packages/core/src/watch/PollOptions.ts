import type { Conditions } from './Conditions';
import type { Sighting } from './Sighting';

/** What one poll is given. */
export interface PollOptions {
	readonly start: Start;
	readonly rules: WatchRules;
	/** This moment, MJD in TAI. */
	readonly nowMjdTai: number;
	/** From the last poll of this process. @default none: everything is read again */
	readonly memory?: WatchMemory;
	/** Holds back alerts that cannot be handed on yet. @default none is held back */
	readonly holdBack?: HoldBack;
}

/** Where a target that is watched for the first time starts. */
export type Start =
	/** With what comes from now on: everything that Fink has is settled. */
	| { readonly kind: 'now' }
	/** With the alerts of the last hours. */
	| { readonly kind: 'lastHours'; readonly hours: number };

/** What a watch hands on, and how much at once. */
export interface WatchRules {
	readonly conditions: Conditions;
	/**
	 * How much older than the newest alert one may be and still count as new, as alerts are not ingested in
	 * the order of their times. Days.
	 */
	readonly lookBackDays: number;
	/** Maximum number of alerts that one poll hands on; the rest waits for the next poll. */
	readonly maxPerPoll: number;
	/** Maximum number of settled alerts remembered in all; above it the look-back becomes shorter. */
	readonly maxSeen: number;
}

/**
 * 50,000 settled alerts make a cursor of 1 MB where exposures have many alerts, and of 2.3 MB where no two
 * share a time. A busy tag has several thousand in two days.
 */
export const MAX_SEEN = 50_000;

/**
 * What a watch keeps in memory while its process runs, to save requests. Without it, as after a restart,
 * everything is read again, and nothing is lost or handed on twice.
 */
export interface WatchMemory {
	/** When the whole look-back was last read. MJD, TAI. */
	readonly wholeReadMjdTai: number;
	/** The targets of that reading. */
	readonly targets: ReadonlySet<string>;
	/** Target → time of the oldest alert that was left for a later poll, MJD in TAI. */
	readonly openFrom: ReadonlyMap<string, number>;
}

/** Holds back alerts that cannot be handed on yet; they stay open for a later poll. */
export interface HoldBack {
	/** How many are already held back, so that a listing has to reach beyond them. */
	readonly count: number;
	/**
	 * Which of these alerts can be handed on now, by diaSourceId.
	 *
	 * @param candidates - All that are new and meet the conditions, oldest first.
	 */
	chooseReady(candidates: readonly Sighting[]): Promise<ReadonlySet<string>>;
}
