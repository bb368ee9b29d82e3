import { copyPixels } from '../../draw';
import type { Grid } from '../../grid';
import { nearestSources } from './nearestSources';
import { checkSize, type Size } from './Size';

/**
 * A grid at another size, by nearest neighbor with exact pixel centers: no new values.
 *
 * @throws {OptionError} A size that is no whole number from 1 to 8192.
 */
export function scaleGrid(grid: Grid, { width, height }: Size): Grid {
	const to = { width, height };
	checkSize(to);
	const data = new Float64Array(width * height);
	const window = { pixels: data, start: 0, stride: width };
	copyPixels(grid.data, grid.width, nearestSources(grid, to), window);
	return { ...to, data };
}
