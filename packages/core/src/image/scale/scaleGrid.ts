import type { Grid } from '../../grid';
import { scalePixels } from './scalePixels';
import { checkSize, type Size } from './Size';

/**
 * A grid at another size, by nearest neighbour with exact pixel centres: no new values.
 *
 * @throws {OptionError} A size that is no whole number from 1 to 8192.
 */
export function scaleGrid(grid: Grid, { width, height }: Size): Grid {
	const to = { width, height };
	checkSize(to);
	return { ...to, data: scalePixels(grid.data, grid, new Float64Array(width * height), to) };
}
