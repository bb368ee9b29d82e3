import { pairwiseSquares } from '@fink/kernel';
import { mean } from './mean';

/**
 * Population standard deviation (ddof = 0), as `numpy.std` computes it: two passes, pairwise sums.
 *
 * @param average - The mean, when the caller has it already.
 */
export function populationStd(values: Float64Array, average = mean(values)): number {
	return Math.sqrt(pairwiseSquares(values, average) / values.length);
}
