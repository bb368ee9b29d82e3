import { keptArray } from '../../grid';
import { mean } from './mean';
import { pairwiseSum } from './pairwiseSum';

const keptSquares = keptArray((length) => new Float64Array(length));

/**
 * Population standard deviation (ddof = 0), as `numpy.std` computes it: two passes, pairwise sums.
 *
 * @param average - The mean, when the caller has it already.
 */
export function populationStd(values: Float64Array, average = mean(values)): number {
	const squares = keptSquares(values.length);
	for (let i = 0; i < values.length; i++) {
		const deviation = values[i] - average;
		squares[i] = deviation * deviation;
	}
	return Math.sqrt(pairwiseSum(squares, 0, values.length) / values.length);
}
