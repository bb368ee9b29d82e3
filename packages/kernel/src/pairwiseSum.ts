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

/** The same of the squares of the differences from `average`. */
export function pairwiseSquares(values: Float64Array, average: number): number {
	const { run } = kernel();
	return splitSum(values, (count) => run.pairwiseSquares(count, average));
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
