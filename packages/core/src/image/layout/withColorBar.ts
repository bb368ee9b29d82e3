import { type Canvas, drawRaster, makeCanvas } from '../../draw';
import type { Raster } from '../../grid';
import {
	type ColorBarOptions,
	colorBarWidth,
	drawColorBar,
	inkOn,
	type OverlaySizes,
	overlaySizes,
} from '../overlay';
import type { PictureSize } from './Panel';
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
	const sizes = sizesWithBar(picture, options);
	const { text, margin } = sizes;
	const { inset, barWidth, beside } = barBeside(height, sizes, options);
	const canvas = makeCanvas(width + beside, height, theme.background);
	drawRaster(canvas, picture, 0, 0);
	const box = { x: width + margin, y: inset, width: barWidth, height: height - 2 * inset };
	drawColorBar(canvas, box, text, {
		...options,
		ink: { ...inkOn(theme.background), color: theme.text },
	});
	return canvas;
}

/** Sizes of letters, on the picture and beside it, that can be read where both together are shown 360 pixels wide. */
export function sizesWithBar(picture: PictureSize, options: ColorBarOptions): OverlaySizes {
	let sizes = overlaySizes(picture);
	for (let tries = 0; tries < MAX_TRIES; tries++) {
		const { beside } = barBeside(picture.height, sizes, options);
		const larger = overlaySizes(picture, undefined, beside);
		if (larger.text === sizes.text) break;
		sizes = larger;
	}
	return sizes;
}

/** Larger letters make the bar wider, which makes the letters larger: a tenth each time. */
const MAX_TRIES = 8;

function barBeside(height: number, { text, margin }: OverlaySizes, options: ColorBarOptions) {
	const inset = Math.round(margin / 2);
	const barWidth = colorBarWidth(height - 2 * inset, text, options);
	return { inset, barWidth, beside: margin + barWidth + inset };
}
