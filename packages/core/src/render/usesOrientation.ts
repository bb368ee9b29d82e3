import type { Recipe } from '../image';

/**
 * Whether a picture of this recipe can be turned. The presets of the API and the portal put FITS row 1 at
 * the top, for any requested orientation.
 */
export function usesOrientation(recipe: Recipe): boolean {
	return recipe.mode === 'standard' && recipe.origin !== 'upper';
}
