import type { Grid } from '../../grid';
import { scalePixels, type Size } from './scalePixels';

/**
 * A grid at another size, by nearest neighbour with exact pixel centres: no new values.
 *
 * @throws {OptionError} A size that is no whole number from 1 to 16384.
 */
export function scaleGrid(grid: Grid, { width, height }: Size): Grid {
	const to = { width, height };
	return { ...to, data: scalePixels(grid.data, grid, new Float64Array(width * height), to) };
}
