import type { Row } from '../alert';
import type { ReadingPlan } from './planReading';
import type { Sighting } from './Sighting';

/** The most recent alerts of a target. */
export interface RecentAlerts {
	/** All alerts after this time are listed. MJD in TAI. */
	readonly sinceMjdTai: number;
	readonly sightings: readonly Sighting[];
}

/** How far back to read. */
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
	/** How many of these alerts are new and meet the conditions that can be decided from each alone. */
	readonly countUseful: (sightings: readonly Sighting[]) => number;
	/** The listing may end with this many useful alerts, oldest first. */
	readonly enough: number;
	/** This moment, MJD in TAI. */
	readonly nowMjdTai: number;
}

/** Alerts of a watch. */
export interface Listing {
	/** In any order. Of each target, all alerts after its `since` up to `completeToMjdTai`. */
	readonly sightings: readonly Sighting[];
	/** After this time there may be alerts that were not listed; `Infinity` when everything was. */
	readonly completeToMjdTai: number;
}

/**
 * Where a watch gets its alerts from: one implementation for each kind of watch, all of them from Fink's
 * API, which knows neither cursors nor what was sent before. A feed serves one poll and makes no request twice.
 */
export interface Feed {
	/** What is watched, as text that stays the same from poll to poll, e.g. `tag in_tns`. */
	readonly targets: readonly string[];
	/** About `max` alerts at most, newest first. */
	latest(max: number): Promise<Sighting[]>;
	/** The last days of each of these targets; a target without alerts may be missing from the answer. */
	recent(
		targets: readonly string[],
		query: RecentQuery,
	): Promise<ReadonlyMap<string, RecentAlerts>>;
	/** Everything after the given times, or the oldest part of it. */
	list(query: ListQuery): Promise<Listing>;
	/** The alerts with all requested columns; those that vanished, or have to wait, are left out. */
	rows(sightings: readonly Sighting[]): Promise<Row[]>;
}
