import {
	drawColorPlanes,
	orientGrid,
	settleStretch,
	sharedRecipeLimits,
	type DrawOptions,
	type Picture,
} from '../image';
import type { Cutout } from './Cutout';
import { interpolationOf } from './interpolationOf';
import type { PictureRecipe } from './PictureRecipe';

/** What bytes mean as colors: nothing is to be stretched. */
const BYTES = { vmin: 0, vmax: 255 };

/**
 * Draws the three planes of a color picture with the same limits and stretch, or as they are if they hold bytes and
 * no interval was chosen; `undefined` for all other cutouts and for recipes of the API, which knows no colors.
 */
export function drawColor(
	{ color, wcs, noSky, areBytes }: Cutout,
	picture: PictureRecipe,
	{ noData, limits: given }: DrawOptions,
): Picture | undefined {
	const { recipe, orientation = 'stored', preset } = picture;
	if (!color || recipe.mode !== 'standard') return undefined;
	const interpolation = interpolationOf(picture);
	const extent = picture.fillPanel ? ('inscribed' as const) : undefined;
	const planes = color.map(
		(grid) => orientGrid(grid, orientation, wcs, { interpolation, extent, noSky }).grid,
	);
	const { interval, stretch, origin } = recipe;
	if (areBytes && preset !== 'custom' && !given) {
		return drawColorPlanes(planes, { limits: BYTES, stretch: { name: 'linear' }, noData, origin });
	}
	const limits = given ?? sharedRecipeLimits(color, { ...recipe, interval });
	const settled = settleStretch(stretch, limits, color[0]);
	return drawColorPlanes(planes, { limits, stretch: settled, noData, origin });
}
