import { ImageError } from '../errors';
import { gridRows } from '../grid';
import { limitsOf, normalize, orientGrid } from '../image';
import { aboutCutout } from './aboutCutout';
import type { Cutout } from './Cutout';
import type { PictureRecipe } from './PictureRecipe';
import { planeGrid } from './planeGrid';

/**
 * A cutout after interval and stretch, before colours: rows of numbers from 0 to 1, bottom row first, null
 * where there is no data. For programs that want to draw or judge it themselves.
 *
 * @throws {ImageError} The recipe is one of the API's, whose steps are not separable; no finite pixel.
 */
export function normalizeCutout(
	cutout: Cutout,
	{ recipe, plane = 'image', orientation = 'stored' }: PictureRecipe,
): Array<Array<number | null>> {
	if (recipe.mode !== 'standard') {
		throw new ImageError('The presets of the Fink API give pictures only, no normalised array', {
			advice: 'Choose the preset Auto, Zscale, Fink Portal Look or Custom.',
		});
	}
	return aboutCutout(cutout.name, () => {
		const { grid } = orientGrid(planeGrid(cutout, plane).grid, orientation, cutout.wcs);
		const data = normalize(grid, limitsOf(grid, recipe.interval), recipe.stretch);
		return gridRows({ ...grid, data });
	});
}
