/** Pixels as a FITS file stores them: big-endian float32 (FITS 4.0, 5.3). */
export interface StoredFloat32 {
	/** The file, whose bytes must not change. */
	readonly bytes: Uint8Array;
	/** Its byte where the pixels begin. */
	readonly offset: number;
	/** How many there are. */
	readonly length: number;
	/** Stands for these pixels where the file itself is not to be kept in memory. */
	readonly mark: object;
}

/** Pixels of an image, row by row: numbers, or bytes as in a file. */
export type Pixels = Float64Array | StoredFloat32;
