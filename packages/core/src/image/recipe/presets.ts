import type { CutoutKind } from '../../alert';
import { type Choice, choiceNamed } from '../../choice';
import type { Recipe, StandardRecipe } from './Recipe';

/** A named treatment, the first choice a user makes. */
interface PresetChoice extends Choice {
	/** Its recipe for one kind of cutout. */
	recipe(kind: CutoutKind): Recipe;
}

/** Science and Template by brightness above the sky, Difference by sign around zero; both by their noise. */
function auto(kind: CutoutKind): StandardRecipe {
	if (kind === 'Difference') {
		return {
			mode: 'standard',
			interval: { name: 'noise', leastSigma: 10, radiusPixels: 7 },
			stretch: { name: 'signedNoiseAsinh', sigmas: 3 },
			colormap: 'ember',
		};
	}
	return {
		mode: 'standard',
		interval: { name: 'sky', belowSigma: 1.5, upper: 99.8, rangeSigma: 15 },
		stretch: { name: 'noiseAsinh', sigmas: 5 },
		colormap: 'gray',
	};
}

/** As the Fink portal draws its cutouts (fink-science-portal, LSST: `apps/plotting.py`). */
function finkPortal(kind: CutoutKind): StandardRecipe {
	return {
		mode: 'standard',
		interval: { name: 'percentile', lower: 0.5, upper: 99.95 },
		stretch: kind === 'Difference' ? { name: 'linear' } : { name: 'asinh', a: 0.1 },
		colormap: 'Blues_r',
		missing: 'zero',
		origin: 'upper',
	};
}

/** Every preset, in the order a user should see them. */
export const PRESETS = [
	{
		name: 'auto',
		title: 'Auto',
		description:
			'Limits and asinh from the noise: gray for Science and Template, orange above zero and blue below for Difference',
		recipe: auto,
	},
	{
		name: 'finkPortal',
		title: 'Fink Portal Look',
		description: 'Blue, as in the Fink science portal, with the first row of the file at the top',
		recipe: finkPortal,
	},
	{
		name: 'zscale',
		title: 'Zscale',
		description: "IRAF's and DS9's limits that show faint structure, linear and gray",
		recipe: () => ({
			mode: 'standard',
			interval: { name: 'zscale', contrast: 0.25 },
			stretch: { name: 'linear' },
			colormap: 'gray',
		}),
	},
	{
		name: 'finkApi',
		title: 'Fink API (Exact)',
		description: 'Byte for byte the PNG of the Fink API, with its limits from the central pixel',
		recipe: () => ({ mode: 'finkApi', stretch: 'sigmoid' }),
	},
	{
		name: 'documented',
		title: 'Fink API (as Documented)',
		description: 'As the documentation of the Fink API describes it, with percentiles that work',
		recipe: () => ({ mode: 'documented', stretch: 'sigmoid', pmin: 0.5, pmax: 99.5 }),
	},
	{
		name: 'custom',
		title: 'Custom',
		description:
			'Choose interval, stretch, smoothing and colormap; starts from the settings of Auto',
		recipe: auto,
	},
] as const satisfies readonly PresetChoice[];

/** Name of a preset. */
export type PresetName = (typeof PRESETS)[number]['name'];

/**
 * The recipe of a preset for one kind of cutout. A custom one begins as `auto`: spread it and change
 * what the user chose.
 *
 * @throws {OptionError} No preset has that name.
 */
export function recipeOf(name: PresetName, kind: CutoutKind): Recipe {
	return choiceNamed<PresetChoice>(PRESETS, name, 'Preset').recipe(kind);
}
