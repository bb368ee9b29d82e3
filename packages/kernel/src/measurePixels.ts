import { eachBlock } from './eachBlock';
import { kernel } from './kernel';
import type { Pixels } from './Pixels';

/** The results of one pass over pixels. */
export interface PixelCounts {
	/** Pixels that are NaN. */
	readonly missing: number;
	/** Pixels at or below vmin. */
	readonly atMinimum: number;
	/** Pixels at or above vmax. */
	readonly atMaximum: number;
	/** Whether all pixels with data have the same value. */
	readonly isConstant: boolean;
	/** Index of the first of the most extreme finite pixels; -1 if no pixel is finite. */
	readonly peakIndex: number;
}

/**
 * Measures pixels.
 *
 * @param vmin - NaN for none. @param vmax - NaN for none.
 * @param bySize - Whether the peak is the pixel furthest from 0, or else the greatest.
 */
export function measurePixels(
	pixels: Pixels,
	vmin: number,
	vmax: number,
	bySize: boolean,
): PixelCounts {
	const { run, at, float64 } = kernel();
	const results = at.RESULTS / 8;
	let [missing, atMinimum, atMaximum] = [0, 0, 0];
	let [least, greatest] = [Infinity, -Infinity];
	let peakHeight = -Infinity;
	let peakIndex = -1;
	eachBlock(pixels, (count, from) => {
		const index = run.measurePixels(count, vmin, vmax, bySize ? 1 : 0);
		missing += float64[results];
		atMinimum += float64[results + 1];
		atMaximum += float64[results + 2];
		least = Math.min(least, float64[results + 3]);
		greatest = Math.max(greatest, float64[results + 4]);
		if (float64[results + 5] <= peakHeight) return;
		peakHeight = float64[results + 5];
		peakIndex = from + index;
	});
	const isConstant = missing < pixels.length && least === greatest;
	return { missing, atMinimum, atMaximum, isConstant, peakIndex };
}
