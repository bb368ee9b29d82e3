import { ImageError } from '../errors';
import { gridRows } from '../grid';
import { cleanGrid, limitsOf, normalize, orientGrid, settleStretch } from '../image';
import { aboutCutout } from './aboutCutout';
import type { Cutout } from './Cutout';
import { usesOrientation } from './usesOrientation';
import { interpolationOf } from './interpolationOf';
import type { PictureRecipe } from './PictureRecipe';
import { storedImage } from './storedImage';

/**
 * A cutout after interval and stretch, before smoothing and colors: rows of numbers from 0 to 1, the row at
 * the bottom of the picture first, null where there is no data. For programs that want to draw or judge it
 * themselves.
 *
 * @throws {ImageError} The recipe is one of the API's, whose steps are not separable; no finite pixel.
 */
export function normalizeCutout(
	cutout: Cutout,
	picture: PictureRecipe,
): Array<Array<number | null>> {
	const { recipe, plane = 'image', orientation = 'stored' } = picture;
	if (recipe.mode !== 'standard') {
		throw new ImageError('The presets of the Fink API make only pictures, not a normalized array', {
			advice: 'Choose the preset Auto, Zscale, Fink Portal Look or Custom.',
		});
	}
	return aboutCutout(cutout.name, () => {
		const image = storedImage(cutout, plane);
		const turned = usesOrientation(recipe) ? orientation : 'api';
		const { grid } = orientGrid(image.grid, turned, cutout.wcs, {
			interpolation: interpolationOf(picture),
			noSky: cutout.noSky,
		});
		const known = recipe.missing === 'zero' ? cleanGrid(grid) : grid;
		const limits = limitsOf(known, recipe.interval, image);
		const data = normalize(known, limits, settleStretch(recipe.stretch, limits, image.grid));
		return gridRows({ width: grid.width, height: grid.height, data });
	});
}
