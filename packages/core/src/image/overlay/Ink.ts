import type { Canvas, Color, Rectangle } from '../../draw';

/** What overlays are drawn with: a color, and a rim of the opposite brightness that sets it off. */
export interface Ink {
	readonly color: Color;
	readonly halo: Color;
}

/** For dark pictures. */
export const LIGHT_INK: Ink = { color: [255, 255, 255, 255], halo: [0, 0, 0, 190] };
/** For light pictures. */
export const DARK_INK: Ink = { color: [0, 0, 0, 255], halo: [255, 255, 255, 210] };

/** From this mean brightness on, of 255, a picture counts as light. */
const LIGHT_FROM = 140;
/** About how many pixels are looked at. */
const SAMPLES = 4096;

/** The ink that is better seen on that part of a canvas. */
export function inkFor({ width, height, data, pixels }: Canvas, box: Rectangle): Ink {
	const left = Math.max(0, Math.floor(box.x));
	const top = Math.max(0, Math.floor(box.y));
	const right = Math.min(width, Math.ceil(box.x + box.width));
	const bottom = Math.min(height, Math.ceil(box.y + box.height));
	const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / SAMPLES)));
	let sum = 0;
	let count = 0;
	let pixel = 0;
	let ofPixel = 0;
	for (let y = top; y < bottom; y += step) {
		const end = y * width + right;
		for (let at = y * width + left; at < end; at += step) {
			if (pixels[at] !== pixel) {
				pixel = pixels[at];
				const red = at * 4;
				ofPixel = brightness(data[red], data[red + 1], data[red + 2], data[red + 3]);
			}
			sum += ofPixel;
			count++;
		}
	}
	return sum >= LIGHT_FROM * ONE_LUMA * count && count > 0 ? DARK_INK : LIGHT_INK;
}

/** The ink that is better seen on a plain color. */
export function inkOn(color: Color): Ink {
	return brightness(...color) >= LIGHT_FROM * ONE_LUMA ? DARK_INK : LIGHT_INK;
}

/** What {@link brightness} gives for one of 255 steps of an opaque gray. */
const ONE_LUMA = 1000 * 255;

/** Luma of ITU-R BT.601 in whole numbers, 0 to 255 · ONE_LUMA; clear colors count as black. */
function brightness(red: number, green: number, blue: number, alpha: number): number {
	return (299 * red + 587 * green + 114 * blue) * alpha;
}
