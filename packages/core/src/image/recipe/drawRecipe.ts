import { gridPixels, type Grid, type Raster } from '../../grid';
import type { Rgba } from '../colormap';
import {
	documentedLimits,
	documentedRaster,
	documentedStretchOf,
	finkApiLimits,
	finkApiRaster,
	finkApiStretchOf,
	finkSigmoidScale,
	type FinkSigmoidScale,
} from '../finkApi';
import { limitsOf, sharedLimits, type Limits, type StoredImage } from '../interval';
import { colorGrid } from '../paint';
import { pixelValueAt } from '../pixelValueAt';
import { cleanGrid } from '../statistics';
import { settleStretch } from '../stretch';
import type { DocumentedRecipe, FinkApiRecipe, Recipe, StandardRecipe } from './Recipe';

/** A drawn image, and what a color bar and a caption need to know about it. */
export interface Picture {
	readonly raster: Raster;
	/** The limits used; undefined for the API's sigmoid, which has none. */
	readonly limits?: Limits;
	/** Pixel value drawn at a fraction of the color scale: 0 lowest, 1 highest color (for sigmoid ∓∞). */
	readonly valueAt: (fraction: number) => number;
}

/** What a recipe leaves open. */
export interface DrawOptions {
	/** Color of NaN; only used by recipes of mode `standard`. @default DEFAULT_NO_DATA */
	readonly noData?: Rgba;
	/** Limits to use instead of the recipe's own interval (mode `standard`), e.g. shared by several images. */
	readonly limits?: Limits;
	/** The image as its file stores it, for limits that follow its noise. @default the image given */
	readonly image?: StoredImage;
}

/**
 * Draws an image by a recipe, one pixel per pixel.
 *
 * @throws {ImageError} No finite pixel, or the API's server fails on this image too.
 * @throws {OptionError} An unknown name or a parameter out of range.
 */
export function drawRecipe(grid: Grid, recipe: Recipe, options: DrawOptions = {}): Picture {
	switch (recipe.mode) {
		case 'standard':
			return drawStandard(grid, recipe, options);
		case 'finkApi':
			return drawFinkApi(grid, recipe);
		case 'documented':
			return drawDocumented(grid, recipe);
	}
}

/**
 * The limits of a recipe over several images as if they were one; pass them to {@link drawRecipe} so that
 * equal brightness has equal color. Modes other than `standard` know no shared limits.
 *
 * @param images - The same images as their files store them.
 * @throws {ImageError} No finite pixel.
 */
export function sharedRecipeLimits(
	grids: readonly Grid[],
	{ interval, missing }: StandardRecipe,
	images?: readonly StoredImage[],
): Limits {
	return sharedLimits(missing === 'zero' ? grids.map(cleanGrid) : grids, interval, images);
}

function drawStandard(
	stored: Grid,
	{ interval, stretch: chosen, colormap, convolution, missing, origin }: StandardRecipe,
	{ noData, limits: given, image }: DrawOptions,
): Picture {
	const grid = missing === 'zero' ? cleanGrid(stored) : stored;
	const limits = given ?? limitsOf(grid, interval, image);
	const stretch = settleStretch(chosen, limits, image?.grid ?? grid);
	return {
		raster: colorGrid(grid, { limits, stretch, colormap, convolution, noData, origin }),
		limits,
		valueAt: (fraction) => pixelValueAt(fraction, limits, stretch),
	};
}

function drawFinkApi(
	grid: Grid,
	{ stretch = 'sigmoid', colormap, convolution }: FinkApiRecipe,
): Picture {
	const raster = finkApiRaster(grid, { stretch, colormap, convolutionKernel: convolution });
	if (stretch === 'sigmoid') return { raster, valueAt: sigmoidValueAt(grid) };
	const limits = finkApiLimits(cleanGrid(grid));
	const curve = finkApiStretchOf(stretch);
	return { raster, limits, valueAt: (fraction) => pixelValueAt(fraction, limits, curve) };
}

function drawDocumented(
	grid: Grid,
	{ stretch = 'sigmoid', colormap, convolution, pmin, pmax }: DocumentedRecipe,
): Picture {
	const treatment = { stretch, colormap, convolutionKernel: convolution, pmin, pmax };
	const raster = documentedRaster(grid, treatment);
	if (stretch === 'sigmoid') return { raster, valueAt: sigmoidValueAt(grid) };
	const limits = documentedLimits(grid, pmin, pmax);
	const curve = documentedStretchOf(stretch);
	return { raster, limits, valueAt: (fraction) => pixelValueAt(fraction, limits, curve) };
}

/** Inverse of the logistic function of the z-score. */
function sigmoidValueAt(grid: Grid): (fraction: number) => number {
	let scale: FinkSigmoidScale | undefined;
	return (fraction) => {
		scale ??= finkSigmoidScale(gridPixels(cleanGrid(grid)));
		return scale.mean + scale.std * Math.log(fraction / (1 - fraction));
	};
}
