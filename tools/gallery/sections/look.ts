import { type CutoutKind, type PictureRecipe, type PresetName, recipeOf } from '@fink/core';

/** A picture's recipe as Render Cutout makes it from a preset, with what the user changed. */
export function look(
	kind: CutoutKind,
	{ preset = 'auto', ...others }: Partial<PictureRecipe> & { preset?: PresetName } = {},
): PictureRecipe {
	return { preset, recipe: recipeOf(preset, kind), sizePixels: 240, ...others };
}

/** The three recipes of a triplet. */
export function looks(others: Partial<PictureRecipe> = {}) {
	return {
		Science: look('Science', others),
		Template: look('Template', others),
		Difference: look('Difference', others),
	};
}
