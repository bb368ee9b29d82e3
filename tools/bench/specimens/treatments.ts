import type { PictureRecipe } from '@fink/core';

/** One treatment that is measured; reference.py knows the same ones by name. */
export interface Treatment {
	readonly name: TreatmentName;
	readonly picture: PictureRecipe;
}

/** Whether a treatment draws in color. */
export function isColored({ picture }: Treatment): boolean {
	return picture.recipe.colormap !== undefined;
}

/** Names that reference.py understands. */
export type TreatmentName =
	| 'percentile linear'
	| 'asinh'
	| 'zscale'
	| 'fink-api, viridis'
	| 'fink-api, gray';

/** In viridis; the API's own also as it is by default, gray. */
export const TREATMENTS: readonly Treatment[] = [
	{
		name: 'percentile linear',
		picture: {
			preset: 'custom',
			recipe: {
				mode: 'standard',
				interval: { name: 'percentile', lower: 0.5, upper: 99.5 },
				stretch: { name: 'linear' },
				colormap: 'viridis',
			},
		},
	},
	{
		name: 'asinh',
		picture: {
			preset: 'custom',
			recipe: {
				mode: 'standard',
				interval: { name: 'percentile', lower: 0.5, upper: 99.5 },
				stretch: { name: 'asinh', a: 0.1 },
				colormap: 'viridis',
			},
		},
	},
	{
		name: 'zscale',
		picture: {
			preset: 'custom',
			recipe: {
				mode: 'standard',
				interval: { name: 'zscale', contrast: 0.25 },
				stretch: { name: 'linear' },
				colormap: 'viridis',
			},
		},
	},
	{
		name: 'fink-api, viridis',
		picture: { preset: 'finkApi', recipe: { mode: 'finkApi', colormap: 'viridis' } },
	},
	{ name: 'fink-api, gray', picture: { preset: 'finkApi', recipe: { mode: 'finkApi' } } },
];
