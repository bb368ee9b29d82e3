import type { Row } from '../alert';
import type { Sighting } from './Sighting';

/** The end of a target's alerts: everything within so many days before the newest one. */
export interface RecentAlerts {
	/** Lower end of what is known, MJD in TAI: all alerts after it are listed. */
	readonly sinceMjdTai: number;
	readonly sightings: readonly Sighting[];
}

/** What to list. */
export interface ListQuery {
	/** Target → only alerts after this time, MJD in TAI. */
	readonly since: ReadonlyMap<string, number>;
	/** How many of these alerts are new and pass the conditions that each can be judged by alone. */
	readonly countUseful: (sightings: readonly Sighting[]) => number;
	/** With so many useful ones, oldest first, the listing may end. */
	readonly enough: number;
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
 * Fink's API, which knows neither cursors nor what was sent before.
 */
export interface Feed {
	/** What is watched, as text that stays the same from poll to poll, e.g. `tag in_tns`. */
	readonly targets: readonly string[];
	/** The newest alerts, at most about `most`, newest first. */
	latest(most: number): Promise<Sighting[]>;
	/** The last days of each of these targets; a target without alerts is missing from the answer. */
	recent(
		targets: readonly string[],
		lookBackDays: number,
	): Promise<ReadonlyMap<string, RecentAlerts>>;
	/** Everything after the given times, or the oldest part of it. */
	list(query: ListQuery): Promise<Listing>;
	/** The alerts with all columns that the user wants; those that vanished are left out. */
	rows(sightings: readonly Sighting[]): Promise<Row[]>;
}
