import {
	type Canvas,
	drawRaster,
	isOpaque,
	scaledWords,
	scalingOf,
	toRgbaRaster,
	pixelWords,
	wordOf,
} from '../../draw';
import type { Raster } from '../../grid';
import type { Theme } from './Theme';

/**
 * Lays a picture onto the canvas. Where it is transparent, data are missing: the background is drawn with lines at
 * 45°, which nobody can mistake for flux. They run on from panel to panel; a line of their color runs where data end, and no
 * pixel mixes data with background.
 *
 * @param theme - Its background; undefined keeps the canvas.
 * @param unit - One pixel of the screen when the whole canvas is shown 360 of them wide.
 */
export function drawPicture(
	canvas: Canvas,
	picture: Raster,
	left: number,
	top: number,
	theme: Theme | undefined,
	unit: number,
): void {
	if (!theme || isOpaque(scalingOf(picture)?.source ?? picture)) {
		drawRaster(canvas, picture, left, top);
		return;
	}
	const { width, height } = picture;
	const scaling = scalingOf(picture);
	const words = scaling
		? scaledWords(toRgbaRaster(scaling.source), scaling)
		: pixelWords(toRgbaRaster(picture));
	const [ground, hatch] = [wordOf(theme.background), wordOf(theme.hatch)];
	const period = Math.max(4, Math.round(4 * unit * Math.SQRT2));
	const line = Math.max(1, Math.round(0.7 * unit * Math.SQRT2));
	const edge = Math.max(1, Math.round(0.35 * unit));
	const down = edge * width;
	for (let y = 0; y < height; y++) {
		const row = y * width;
		const to = (top + y) * canvas.width + left;
		const pixels = words.subarray(row, row + width);
		canvas.pixels.set(pixels, to);
		const first = pixels.indexOf(0);
		if (first < 0) continue;
		for (let x = first; x < width; x++) {
			const at = row + x;
			if (words[at] !== 0) continue;
			const isLine = (left + x + top + y) % period < line;
			const isHatched =
				isLine ||
				(x >= edge && words[at - edge] !== 0) ||
				(x + edge < width && words[at + edge] !== 0) ||
				(y >= edge && words[at - down] !== 0) ||
				(y + edge < height && words[at + down] !== 0);
			canvas.pixels[to + x] = isHatched ? hatch : ground;
		}
	}
}
