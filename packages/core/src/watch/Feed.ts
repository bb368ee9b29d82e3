import type { Row } from '../alert';
import type { ReadingPlan } from './planReading';
import type { Sighting } from './Sighting';

/** The end of a target's alerts. */
export interface RecentAlerts {
	/** Lower end of what is known, MJD in TAI: all alerts after it are listed. */
	readonly sinceMjdTai: number;
	readonly sightings: readonly Sighting[];
}

/** How far back the end reaches. */
export interface RecentQuery {
	/** Days before the newest alert of a tag, or before now. */
	readonly lookBackDays: number;
	/** This moment, MJD in TAI. */
	readonly nowMjdTai: number;
}

/** What to list. */
export interface ListQuery extends ReadingPlan {
	/** Whether the target's cursor has an alert still before it. */
	readonly isNew: (sighting: Sighting) => boolean;
	/** How many of these alerts are new and pass the conditions that each can be judged by alone. */
	readonly countUseful: (sightings: readonly Sighting[]) => number;
	/** With so many useful ones, oldest first, the listing may end. */
	readonly enough: number;
	/** This moment, MJD in TAI. */
	readonly nowMjdTai: number;
}

/** Alerts of a watch. */
export interface Listing {
	/** In any order. Of each target, all alerts after its `since` up to `completeToMjdTai`. */
	readonly sightings: readonly Sighting[];
	/** Beyond this time there may be alerts that were not listed; `Infinity` when everything was. */
	readonly completeToMjdTai: number;
}

/**
 * Where a watch gets its alerts from: one implementation for each kind of watch, all of them by asking
 * Fink's API, which knows neither cursors nor what was sent before. A feed serves one poll: what was
 * asked once is not asked again.
 */
export interface Feed {
	/** What is watched, as text that stays the same from poll to poll, e.g. `tag in_tns`. */
	readonly targets: readonly string[];
	/** The newest alerts, at most about `most`, newest first. */
	latest(most: number): Promise<Sighting[]>;
	/** The last days of each of these targets; a target without alerts may be missing from the answer. */
	recent(
		targets: readonly string[],
		query: RecentQuery,
	): Promise<ReadonlyMap<string, RecentAlerts>>;
	/** Everything after the given times, or the oldest part of it. */
	list(query: ListQuery): Promise<Listing>;
	/** The alerts with all columns that the user wants; those that vanished, or have to wait, are left out. */
	rows(sightings: readonly Sighting[]): Promise<Row[]>;
}
