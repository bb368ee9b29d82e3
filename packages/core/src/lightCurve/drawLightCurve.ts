import { OptionError } from '../errors';
import type { LightCurveRecipe } from './LightCurveRecipe';
import type { LightCurve } from './numbers/LightCurve';
import { layoutLightCurve } from './plot/layoutLightCurve';
import type { PlotScales } from './plot/plotPoints';
import { plotSizes, usualHeight } from './plot/plotSizes';
import { plotTheme } from './plot/PlotTheme';
import type { Scene } from './scene';

/** A light curve as a scene, and where values are in it. */
export interface DrawnLightCurve {
	readonly scene: Scene;
	readonly scales: PlotScales;
}

/** Narrowest picture in pixels. */
export const MIN_WIDTH = 300;
const MIN_HEIGHT = 200;
const MAX_SIDE = 2000;
/** Width of a picture unless one is given. */
export const DEFAULT_WIDTH = 800;

/**
 * Lays a light curve out.
 *
 * @throws {OptionError} A size out of range.
 */
export function drawLightCurve(curve: LightCurve, recipe: LightCurveRecipe): DrawnLightCurve {
	const { theme: themeName = 'light', width = DEFAULT_WIDTH, title, caption } = recipe;
	const height = recipe.height ?? usualHeight(width);
	checkSide('Width', width, MIN_WIDTH);
	checkSide('Height', height, MIN_HEIGHT);
	const theme = plotTheme(themeName);
	const sizes = plotSizes(width, height);
	const { pad } = sizes;
	const box = { x: pad, y: pad, width: width - 2 * pad, height: height - 2 * pad };
	const showFirst = recipe.firstDetection ?? true;
	const { marks, scales } = layoutLightCurve(curve, box, theme, sizes, {
		title,
		caption,
		showFirst,
	});
	return { scene: { width, height, background: theme.background, marks }, scales };
}

/** @throws {OptionError} Not a whole number of pixels in the range. */
export function checkSide(field: 'Height' | 'Width', given: number, smallest: number): void {
	if (Number.isInteger(given) && given >= smallest && given <= MAX_SIDE) return;
	throw new OptionError(
		`${field} must be a whole number from ${smallest} to ${MAX_SIDE}, not ${String(given)}`,
		{ field, given, advice: 'Enter the size of the picture in pixels, e.g. 800.' },
	);
}
