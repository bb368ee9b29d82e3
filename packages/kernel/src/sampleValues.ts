import { kernel } from './kernel';
import { loadPixels } from './loadPixels';
import type { Pixels, StoredFloat32 } from './Pixels';
import { storedValue } from './storedFloat32';

/**
 * Fills `sample` with pixels that lie `step` apart, starting with the first. If `step` is not a whole number,
 * takes the pixel before each place.
 */
export function sampleValues(pixels: Pixels, step: number, sample: Float64Array): void {
	const { at } = kernel();
	if (!(pixels instanceof Float64Array) && pixels.length > at.HELD_PIXELS) {
		for (let i = 0; i < sample.length; i++) sample[i] = storedValue(pixels, Math.floor(i * step));
		return;
	}
	const values = pixels instanceof Float64Array ? pixels : heldPixels(pixels);
	if (step === 1) sample.set(values.subarray(0, sample.length));
	else for (let i = 0; i < sample.length; i++) sample[i] = values[Math.floor(i * step)];
}

/** All pixels of a file, at their place in the kernel. */
function heldPixels(pixels: StoredFloat32): Float64Array {
	const { at, float64 } = kernel();
	loadPixels(pixels, 0, pixels.length);
	return float64.subarray(at.PIXELS / 8, at.PIXELS / 8 + pixels.length);
}
