/**
 * What a watch knows while its process lives, to spare requests. Without it, as after a restart, everything
 * is read anew; nothing is lost or doubled then.
 */
export interface WatchMemory {
	/** When the whole look-back was last read. MJD, TAI. */
	readonly wholeReadMjdTai: number;
	/** The targets of that reading. */
	readonly targets: ReadonlySet<string>;
	/** Target → time of the oldest alert that was left for a later poll, MJD in TAI. */
	readonly openFrom: ReadonlyMap<string, number>;
}
