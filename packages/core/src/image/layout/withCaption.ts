import { type Canvas, drawRaster, drawText, makeCanvas, textHeights } from '../../draw';
import type { Raster } from '../../grid';
import { captionLines, overlaySizes } from '../overlay';
import { LIGHT_THEME, type Theme } from './Theme';

/**
 * A picture with lines of text below it, on the theme's background.
 *
 * The picture keeps its place at the top left, pixel by pixel, and the width stays the same: long lines
 * are wrapped, and what does not fit into `maxLines` ends in `…`.
 *
 * @param theme - @default LIGHT_THEME
 * @param maxLines - After wrapping. @default 4
 */
export function withCaption(
	picture: Raster,
	lines: readonly string[],
	theme: Theme = LIGHT_THEME,
	maxLines = 4,
): Canvas {
	const { width, height } = picture;
	const { text: size, margin } = overlaySizes({ width, height: width });
	const shown = captionLines(lines, size, width - 2 * margin, maxLines);
	const { lineHeight, capHeight } = textHeights(size);
	const pad = Math.round(size * 0.6);
	const below = shown.length === 0 ? 0 : (shown.length - 1) * lineHeight + capHeight + 2 * pad;
	const canvas = makeCanvas(width, height + below, theme.background);
	drawRaster(canvas, picture, 0, 0);
	shown.forEach((line, i) => {
		const y = height + pad + i * lineHeight;
		drawText(canvas, line, { x: margin, y }, { size, color: theme.text, anchor: 'top' });
	});
	return canvas;
}
