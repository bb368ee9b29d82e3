import { countFinite } from '@fink/kernel';
import { gridPixels, type Grid } from '../../grid';
import { nanToNum } from './nanToNum';

/** A grid whose pixels went through {@link nanToNum}: itself where all are finite. */
export function cleanGrid(grid: Grid): Grid {
	const { width, height } = grid;
	if (countFinite(gridPixels(grid)) === width * height) return grid;
	return { width, height, data: nanToNum(grid.data) };
}
