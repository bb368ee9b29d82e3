/** Rows that make no point, by reason; each row is counted once, under the first reason that holds. */
export interface DroppedRows {
	/** No time, or one that is not a Modified Julian Date. */
	noTime: number;
	/** No band, or not one of u, g, r, i, z, y. */
	noBand: number;
	/** No flux of the kind that is shown. */
	noFlux: number;
	/** The same diaSourceId, or the same time and band, as a row that is shown. */
	duplicate: number;
	/** Not positive and without an error: neither a magnitude nor a limit. */
	noMagnitude: number;
	/** Of bands that were not chosen. */
	otherBand: number;
	/** Before the time window. */
	outsideWindow: number;
}

/** All counts at 0. */
export function noDroppedRows(): DroppedRows {
	return {
		noTime: 0,
		noBand: 0,
		noFlux: 0,
		duplicate: 0,
		noMagnitude: 0,
		otherBand: 0,
		outsideWindow: 0,
	};
}
