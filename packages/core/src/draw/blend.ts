import type { Canvas } from './Canvas';
import { type Color, wordOf } from './Color';
import { wholeRows } from './coverage/runs';
import type { Mask } from './Mask';

/** By coverage, the opaque word it last lay over and what came of it: most of a mask lies over few colors. */
const [backgrounds, blended] = [new Int32Array(256), new Int32Array(256)];

/**
 * Lays a color over a canvas wherever the mask covers it.
 *
 * @param left - Canvas column of the mask's first column, a whole number; may be outside.
 * @param top - Canvas row of the mask's first row.
 */
export function blendMask(
	canvas: Canvas,
	mask: Mask,
	left: number,
	top: number,
	color: Color,
): void {
	const { clip, data, pixels, width } = canvas;
	const firstX = Math.max(clip.x, left);
	const lastX = Math.min(clip.x + clip.width, left + mask.width);
	const firstY = Math.max(clip.y, top);
	const lastY = Math.min(clip.y + clip.height, top + mask.height);
	const [red, green, blue, alpha] = color;
	// No opaque word is 0.
	backgrounds.fill(0);
	const { runs = wholeRows(mask), data: coverages } = mask;
	for (let run = 0; run < runs.length; run += 3) {
		const row = runs[run];
		const y = top + row;
		if (y < firstY || y >= lastY) continue;
		const startX = Math.max(firstX, left + runs[run + 1]);
		const end = y * width + Math.min(lastX, left + runs[run + 2]);
		let from = row * mask.width + startX - left;
		for (let at = y * width + startX; at < end; at++, from++) {
			const coverage = coverages[from];
			if (coverage === 0) continue;
			const background = pixels[at];
			if (((background >>> ALPHA) & 255) !== 255) {
				blendPixel(data, at * 4, color, coverage);
				continue;
			}
			if (background !== backgrounds[coverage]) {
				backgrounds[coverage] = background;
				const share = (coverage * alpha) / 65025;
				blended[coverage] = overOpaque(background, red, green, blue, share);
			}
			pixels[at] = blended[coverage];
		}
	}
}

/** Number of bits to the right of each color component in its word: none for red if low bytes come first. */
const [RED, GREEN, BLUE, ALPHA] = wordOf([1, 0, 0, 0]) === 1 ? [0, 8, 16, 24] : [24, 16, 8, 0];

/** What {@link blendPixel} makes of an opaque pixel. @param share - How much of it is covered, 0 to 1. */
function overOpaque(
	background: number,
	red: number,
	green: number,
	blue: number,
	share: number,
): number {
	const r = (background >>> RED) & 255;
	const g = (background >>> GREEN) & 255;
	const b = (background >>> BLUE) & 255;
	return (
		((r + ((red - r) * share + 0.5)) << RED) |
		((g + ((green - g) * share + 0.5)) << GREEN) |
		((b + ((blue - b) * share + 0.5)) << BLUE) |
		(255 << ALPHA)
	);
}

/**
 * Lays a color over one pixel ("source over", Porter & Duff 1984, for colors that are not
 * premultiplied).
 *
 * @param at - Index of the pixel's red byte.
 * @param coverage - How much of the pixel is covered, 0 to 255.
 */
export function blendPixel(data: Uint8Array, at: number, color: Color, coverage: number): void {
	const alpha = coverage * color[3];
	if (alpha === 65025) {
		data[at] = color[0];
		data[at + 1] = color[1];
		data[at + 2] = color[2];
		data[at + 3] = 255;
		return;
	}
	if (data[at + 3] === 255) {
		const share = alpha / 65025;
		data[at] += (color[0] - data[at]) * share + 0.5;
		data[at + 1] += (color[1] - data[at + 1]) * share + 0.5;
		data[at + 2] += (color[2] - data[at + 2]) * share + 0.5;
		return;
	}
	const below = (data[at + 3] * (65025 - alpha)) / 65025;
	const total = alpha / 255 + below;
	if (total <= 0) return;
	const share = alpha / 255 / total;
	for (let c = 0; c < 3; c++) {
		const old = data[at + c];
		data[at + c] = old + (color[c] - old) * share + 0.5;
	}
	data[at + 3] = total + 0.5;
}
