import { type Canvas, drawRaster, makeCanvas } from '../../draw';
import type { Raster } from '../../grid';
import { type ColorBarOptions, colorBarWidth, drawColorBar, inkOn, overlaySizes } from '../overlay';
import { LIGHT_THEME, type Theme } from './Theme';

/**
 * A picture with its color bar to the right, on the theme's background.
 *
 * The picture keeps its place at the top left, pixel by pixel, and the height stays the same.
 *
 * @param theme - @default LIGHT_THEME
 */
export function withColorBar(
	picture: Raster,
	options: ColorBarOptions,
	theme: Theme = LIGHT_THEME,
): Canvas {
	const { width, height } = picture;
	const { text, margin } = overlaySizes(picture);
	const inset = Math.round(margin / 2);
	const barWidth = colorBarWidth(height - 2 * inset, text, options);
	const canvas = makeCanvas(width + margin + barWidth + inset, height, theme.background);
	drawRaster(canvas, picture, 0, 0);
	const box = { x: width + margin, y: inset, width: barWidth, height: height - 2 * inset };
	drawColorBar(canvas, box, text, {
		...options,
		ink: { ...inkOn(theme.background), color: theme.text },
	});
	return canvas;
}
