import { kernel } from './kernel';
import { loadPixels } from './loadPixels';
import type { Pixels } from './Pixels';
import { storedValue } from './storedFloat32';

/**
 * Fills `sample` with pixels that lie `step` apart, from the first one on; where that is no whole number, with
 * those before each place.
 */
export function sampleValues(pixels: Pixels, step: number, sample: Float64Array): void {
	if (pixels instanceof Float64Array) {
		for (let i = 0; i < sample.length; i++) sample[i] = pixels[Math.floor(i * step)];
		return;
	}
	const { at, float64 } = kernel();
	if (pixels.length > at.HELD_PIXELS) {
		for (let i = 0; i < sample.length; i++) sample[i] = storedValue(pixels, Math.floor(i * step));
		return;
	}
	loadPixels(pixels, 0, pixels.length);
	const first = at.PIXELS / 8;
	for (let i = 0; i < sample.length; i++) sample[i] = float64[first + Math.floor(i * step)];
}
