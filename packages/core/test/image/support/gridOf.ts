import type { Grid } from '../../../src/grid';

/** A grid from rows of numbers, row 0 first (the bottom one). */
export function gridOf(...rows: number[][]): Grid {
	return { width: rows[0].length, height: rows.length, data: Float64Array.from(rows.flat()) };
}

/** The 6 × 6 image of the API reference (fink-lsst-api, 4.4), with one NaN. */
export const SIX: Grid = gridOf(
	[-3, 0.5, NaN, 2, 1, 0],
	[1.5, 4, 8, 3, 0.25, -1],
	[2, 9, 40, 22.5, 3.5, 0.75],
	[0, 12, 60, 50, 6, 1],
	[1, 3, 17, 9.5, 2, -2],
	[-1.5, 0, 2.5, 1, 0.5, 4.5],
);
