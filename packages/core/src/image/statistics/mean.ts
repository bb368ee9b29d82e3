import { pairwiseSum } from '@fink/kernel';

/** Arithmetic mean with numpy's order of additions; NaN for no values. */
export function mean(values: Float64Array): number {
	return pairwiseSum(values) / values.length;
}
