import { kernel } from './kernel';
import { loadPixels } from './loadPixels';
import type { Pixels } from './Pixels';

/**
 * Sum of pixels, added in numpy's order, so that the last bit agrees.
 *
 * @see numpy/_core/src/umath/loops_utils.h.src, `pairwise_sum`
 */
export function pairwiseSum(pixels: Pixels): number {
	const { run } = kernel();
	return splitSum(pixels, 0, pixels.length, (count) => run.pairwiseSum(count));
}

/** Mean of pixels and the sum of the squares of their differences from it, both added in numpy's order. */
export function pairwiseMoments(pixels: Pixels): { mean: number; squares: number } {
	const { run, at } = kernel();
	const { length } = pixels;
	const mean = pairwiseSum(pixels) / length;
	const squaresOf = (count: number) => run.pairwiseSquares(count, mean);
	// Few enough pixels still stand in the kernel.
	const isHeld = length <= at.HELD_PIXELS;
	return { mean, squares: isHeld ? squaresOf(length) : splitSum(pixels, 0, length, squaresOf) };
}

/** Splits as numpy does until the kernel holds all of a part. */
function splitSum(
	pixels: Pixels,
	from: number,
	count: number,
	sumOf: (count: number) => number,
): number {
	if (count <= kernel().at.HELD_PIXELS) {
		loadPixels(pixels, from, count);
		return sumOf(count);
	}
	let half = Math.floor(count / 2);
	half -= half % 8;
	return splitSum(pixels, from, half, sumOf) + splitSum(pixels, from + half, count - half, sumOf);
}
