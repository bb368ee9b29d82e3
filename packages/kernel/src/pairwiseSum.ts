import { kernel } from './kernel';

/**
 * Sum of values, added in numpy's order, so that the last bit agrees.
 *
 * @see numpy/_core/src/umath/loops_utils.h.src, `pairwise_sum`
 */
export function pairwiseSum(values: Float64Array): number {
	const { run } = kernel();
	return splitSum(values, (count) => run.pairwiseSum(count));
}

/** Mean of values and the sum of the squares of their differences from it, both added in numpy's order. */
export function pairwiseMoments(values: Float64Array): { mean: number; squares: number } {
	const { run, at } = kernel();
	const mean = pairwiseSum(values) / values.length;
	// Few enough values still stand in the kernel.
	const squares =
		values.length <= at.BLOCK_PIXELS
			? run.pairwiseSquares(values.length, mean)
			: splitSum(values, (count) => run.pairwiseSquares(count, mean));
	return { mean, squares };
}

/** Splits as numpy does until the kernel holds all of a part. */
function splitSum(values: Float64Array, sumOf: (count: number) => number): number {
	const { at, float64 } = kernel();
	if (values.length <= at.BLOCK_PIXELS) {
		float64.set(values, at.INPUT / 8);
		return sumOf(values.length);
	}
	let half = Math.floor(values.length / 2);
	half -= half % 8;
	return splitSum(values.subarray(0, half), sumOf) + splitSum(values.subarray(half), sumOf);
}
