/**
 * Rows of which all bytes but the first are meant to be zeros. They need not be looked at, and are not even
 * written before {@link writeZeros} is called.
 */
export interface KnownZeros {
	/** Bytes of one row. */
	readonly stride: number;
	/** 1 for each such row, else 0. */
	readonly zeroRows: Uint8Array;
}

/** Nothing is known. */
export const NO_KNOWN_ZEROS: KnownZeros = { stride: Infinity, zeroRows: new Uint8Array(0) };

/** Writes the zeros, for whoever needs the bytes themselves. */
export function writeZeros(bytes: Uint8Array, { stride, zeroRows }: KnownZeros): void {
	for (let row = 0; row < zeroRows.length; row++)
		if (zeroRows[row]) bytes.fill(0, row * stride + 1, (row + 1) * stride);
}
