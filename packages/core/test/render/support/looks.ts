import type { CutoutKind } from '../../../src/alert';
import { recipeOf, type PresetName } from '../../../src/image';
import type { PictureRecipe } from '../../../src/render';

/** A picture's recipe from a preset, with what a test changes. */
export function look(
	others: Partial<PictureRecipe> = {},
	kind: CutoutKind = 'Science',
): PictureRecipe {
	const preset: PresetName = others.preset ?? 'auto';
	return { preset, recipe: recipeOf(preset, kind), ...others };
}

/** Linear and gray from 0 to `vmax`: a pixel's byte is its brightness. */
export function linear(vmax: number, others: Partial<PictureRecipe> = {}): PictureRecipe {
	return {
		preset: 'custom',
		recipe: {
			mode: 'standard',
			interval: { name: 'manual', vmin: 0, vmax },
			stretch: { name: 'linear' },
		},
		...others,
	};
}

/** A look for each kind, with the same changes. */
export const triplet = (others: Partial<PictureRecipe> = {}) => ({
	Science: look(others, 'Science'),
	Template: look(others, 'Template'),
	Difference: look(others, 'Difference'),
});
