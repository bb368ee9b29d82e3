/** How far one target (a tag, an object, a position) has been delivered. */
export interface TargetCursor {
	/** Alerts up to this time are settled for good. MJD in TAI. */
	readonly sinceMjdTai: number;
	/**
	 * Time of the newest alert settled so far, MJD in TAI; `null` before the first one, and when it is older
	 * than `sinceMjdTai`. Times in the future do not count.
	 */
	readonly newestMjdTai: number | null;
	/**
	 * Alerts that are settled: diaSourceId → time. All others after `sinceMjdTai` are new. Some are slightly
	 * before it, as a time may be corrected.
	 */
	readonly seen: ReadonlyMap<string, number>;
	/** When it was last watched, MJD in TAI; `undefined` while it is watched. */
	readonly leftMjdTai?: number;
}

/** The last alert handed on for an object, to keep a minimum time between two. */
export interface Firing {
	readonly mjdTai: number;
	/** Degrees, ICRS; `null` when the alert had no position. */
	readonly ra: number | null;
	readonly dec: number | null;
}

/**
 * What a watch remembers between two polls. It holds times and ids, not alerts: everything else is
 * requested again, so a poll that fails or is repeated loses nothing.
 */
export interface Cursor {
	/** What is watched, and, during the look-back, what was watched before. */
	readonly targets: ReadonlyMap<string, TargetCursor>;
	/** Identity → its last firing; only kept while there is a minimum time between firings. */
	readonly fired: ReadonlyMap<string, Firing>;
}

/** Before the first poll. */
export const EMPTY_CURSOR: Cursor = { targets: new Map(), fired: new Map() };

/** A time before Rubin's first alert (2025-10-25, MJD 60973): everything ever served is after it. */
export const BEFORE_ALL_ALERTS_MJD_TAI = 60676;
