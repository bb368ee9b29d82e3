import type { Recipe } from '../image';

/**
 * Whether a picture of this recipe can be turned. Those of the API and of the portal put FITS row 1 on top,
 * whatever orientation is asked for.
 */
export function usesOrientation(recipe: Recipe): boolean {
	return recipe.mode === 'standard' && recipe.origin !== 'upper';
}
