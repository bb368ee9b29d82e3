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
 * @param unit - That of the layout of which the picture is a part: see `OverlaySizes`. @default it stands alone
 */
export function withColorBar(
	picture: Raster,
	options: ColorBarOptions,
	theme: Theme = LIGHT_THEME,
	unit?: number,
): Canvas {
	const { width, height } = picture;
	const { text, margin, inset, barWidth, total } = partsOf(picture, options, unit);
	const canvas = makeCanvas(total, height, theme.background);
	drawRaster(canvas, picture, 0, 0);
	const box = { x: width + margin, y: inset, width: barWidth, height: height - 2 * inset };
	drawColorBar(canvas, box, text, {
		...options,
		ink: { ...inkOn(theme.background), color: theme.text },
	});
	return canvas;
}

/** Width of a picture with its color bar. @param unit - As in {@link withColorBar}. */
export function widthWithColorBar(
	picture: Pick<Raster, 'width' | 'height'>,
	options: ColorBarOptions,
	unit?: number,
): number {
	return partsOf(picture, options, unit).total;
}

function partsOf(
	{ width, height }: Pick<Raster, 'width' | 'height'>,
	options: ColorBarOptions,
	unit?: number,
) {
	const { text, margin } = overlaySizes({ width, height }, unit);
	const inset = Math.round(margin / 2);
	const barWidth = colorBarWidth(height - 2 * inset, text, options);
	return { text, margin, inset, barWidth, total: width + margin + barWidth + inset };
}
