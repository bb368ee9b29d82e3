/**
 * A two-dimensional image in float64, the one form in which pixels travel through core.
 *
 * Row 0 is the BOTTOM row, as in FITS (standard 4.0, section 3.3.1) and as DS9 shows it; the pixel in
 * column x of row y is `data[y * width + x]`. Code that draws row 0 on top says so in its name. NaN
 * means "no data"; ±Infinity may occur.
 */
export interface Grid {
	/** Columns (FITS NAXIS1). */
	readonly width: number;
	/** Rows (FITS NAXIS2). */
	readonly height: number;
	/** `width * height` values, row by row from the bottom. */
	readonly data: Float64Array;
}
