import type { Grid } from '../grid';
import type { Limits } from './interval';
import { stretchOf, type Stretch } from './stretch';

/**
 * Pixels as fractions of the range, then stretched: clip((a − vmin) / (vmax − vmin), 0, 1), then the
 * stretch, in numpy's order of operations. NaN stays NaN; ±Infinity becomes 1 or 0. With vmin = vmax
 * every pixel becomes 0 before the stretch, as in astropy ≥ 6.1.
 *
 * @returns `width * height` values in [0, 1] or NaN, in the grid's order.
 * @see astropy/visualization/mpl_normalize.py, `ImageNormalize.__call__`
 */
export function normalize(grid: Grid, limits: Limits, stretch: Stretch): Float64Array {
	const values = clipToRange(grid.data, limits);
	stretchOf(stretch).apply(values);
	return values;
}

/** The part of {@link normalize} before the stretch. */
export function clipToRange(data: Float64Array, { vmin, vmax }: Limits): Float64Array {
	const values = new Float64Array(data.length);
	const range = vmax - vmin;
	if (range === 0) {
		for (let i = 0; i < data.length; i++) values[i] = data[i] === data[i] ? 0 : NaN;
		return values;
	}
	for (let i = 0; i < data.length; i++) {
		const x = (data[i] - vmin) / range;
		values[i] = x < 0 ? 0 : x > 1 ? 1 : x;
	}
	return values;
}
