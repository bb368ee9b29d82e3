import { selectRank } from './selectRank';

/**
 * Median: the middle value, or the mean of the two middle ones, as `numpy.median`.
 *
 * @param values - At least one value, no NaN; reordered in place (pass a copy to keep yours).
 */
export function median(values: Float64Array): number {
	const middle = values.length >> 1;
	const upper = selectRank(values, middle);
	if (values.length % 2 === 1) return upper;
	let lower = values[0];
	for (let i = 1; i < middle; i++) if (values[i] > lower) lower = values[i];
	return (lower + upper) / 2;
}
