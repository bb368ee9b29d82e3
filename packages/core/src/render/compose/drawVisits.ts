import { northAngleDeg } from '../../fits';
import { sharedRecipeLimits, type Limits } from '../../image';
import type { Cutout } from '../Cutout';
import { heedsOrientation } from '../heedsOrientation';
import { interpolationOf } from '../interpolationOf';
import { measureCutout } from '../measureCutout';
import type { Overlays } from '../Overlays';
import type { PictureRecipe } from '../PictureRecipe';
import { planeGrid } from '../planeGrid';
import { preparePanel, type PreparedPanel } from '../preparePanel';
import type { ThemeName } from '../ThemeName';
import { alignCutouts } from './alignCutouts';

/**
 * Draws visits of one object with shared limits, so that equal brightness has equal colour. With North up
 * all are brought onto one grid of the sky first; the numbers speak of the cutouts as stored, as ever.
 *
 * @param overlaysOf - The overlays of each panel.
 */
export function drawVisits(
	cutouts: readonly Cutout[],
	picture: PictureRecipe,
	overlaysOf: (index: number) => Overlays,
	theme?: ThemeName,
): PreparedPanel[] {
	const { plane = 'image' } = picture;
	const northUp =
		picture.orientation === 'northUp' && plane !== 'psf' && heedsOrientation(picture.recipe);
	const aligned = northUp ? alignCutouts(cutouts, 'northUp', interpolationOf(picture)) : cutouts;
	const limits = sharedLimitsOf(aligned, picture);
	const recipe: PictureRecipe = northUp ? { ...picture, orientation: 'stored' } : picture;
	return aligned.map((cutout, i) => {
		const panel = preparePanel(cutout, recipe, overlaysOf(i), { limits, theme });
		const { wcs } = cutouts[i];
		if (!northUp || !wcs) return panel;
		const numbers = measureCutout(cutouts[i], plane, limits, {
			...panel.numbers,
			orientation: 'northUp',
			rotationAngleDeg: -northAngleDeg(wcs),
		});
		return { ...panel, numbers };
	});
}

/** Undefined for recipes that know no limits of their own (those of the API). */
function sharedLimitsOf(
	cutouts: readonly Cutout[],
	{ recipe, plane = 'image' }: PictureRecipe,
): Limits | undefined {
	if (recipe.mode !== 'standard') return undefined;
	return sharedRecipeLimits(
		cutouts.map((cutout) => planeGrid(cutout, plane).grid),
		recipe,
	);
}
