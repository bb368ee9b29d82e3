/** Rows of which all bytes but the first are known to be zeros: they need not be looked at. */
export interface KnownZeros {
	/** Bytes of one row. */
	readonly stride: number;
	/** 1 for each such row, else 0. */
	readonly zeroRows: Uint8Array;
}

/** Nothing is known. */
export const NO_KNOWN_ZEROS: KnownZeros = { stride: Infinity, zeroRows: new Uint8Array(0) };
