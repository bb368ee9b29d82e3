import { canvasOf, isOpaque } from '../draw';
import { groundedCanvas, overlaySizes, withColorBar } from '../image';
import type { Raster } from '../grid';
import type { Cutout } from './Cutout';
import type { Overlays } from './overlays';
import type { PictureNumbers } from './PictureNumbers';
import type { PictureRecipe } from './PictureRecipe';
import { preparePanel, type PanelOptions, type PreparedPanel } from './preparePanel';
import { themeOf } from './ThemeName';

/** A drawn cutout with its overlays. */
export interface DrawnPanel {
	readonly raster: Raster;
	readonly numbers: PictureNumbers;
}

/**
 * Draws a cutout and what was asked for onto it; without overlays the picture keeps its palette.
 *
 * @throws {ImageError} @throws {OptionError} As `drawCutout`.
 */
export function drawPanel(
	cutout: Cutout,
	picture: PictureRecipe,
	overlays: Overlays = {},
	options: PanelOptions = {},
): DrawnPanel {
	return finishPanel(preparePanel(cutout, picture, overlays, options), options);
}

/** The panel as a picture. */
export function finishPanel(
	{ raster, numbers, ground, drawOnto, bar }: PreparedPanel,
	{ theme = 'dark', unit }: PanelOptions = {},
): DrawnPanel {
	const hasGround = ground !== undefined && !isOpaque(raster);
	if (!drawOnto && !hasGround) return { raster, numbers };
	const canvas = hasGround
		? groundedCanvas(raster, ground, unit ?? overlaySizes(raster).unit)
		: canvasOf(raster);
	drawOnto?.(canvas, canvas.clip, unit);
	return { raster: bar ? withColorBar(canvas, bar, themeOf(theme)) : canvas, numbers };
}
