import type { LightCurveRecipe } from './LightCurveRecipe';
import type { LightCurve } from './numbers/LightCurve';
import { layoutLightCurve } from './plot/layoutLightCurve';
import type { PlotScales } from './plot/plotPoints';
import { checkSide, MIN_WIDTH, plotSizes, plotTheme, type Scene, usualHeight } from '../scene';

/** A light curve as a scene, and where values are in it. */
export interface DrawnLightCurve {
	readonly scene: Scene;
	readonly scales: PlotScales;
}

const MIN_HEIGHT = 200;
/** Width of a picture unless one is given. */
const DEFAULT_WIDTH = 800;

/**
 * Lays a light curve out.
 *
 * @throws {OptionError} A size out of range.
 */
export function drawLightCurve(curve: LightCurve, recipe: LightCurveRecipe): DrawnLightCurve {
	const { theme: themeName = 'light', width = DEFAULT_WIDTH, title, id, caption } = recipe;
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
		id,
		caption,
		showFirst,
	});
	return { scene: { width, height, background: theme.background, marks }, scales };
}
