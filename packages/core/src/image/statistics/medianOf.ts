import { float64Of, type Pixels } from '@fink/kernel';
import { neighboringRanks } from './neighboringRanks';

/**
 * Median like `median`, without changing the order.
 *
 * @param values - At least one value, no NaN.
 */
export function medianOf(values: Pixels): number {
	const { length } = values;
	if (length === 1) return float64Of(values)[0];
	const [[low, high]] = neighboringRanks(values, [(length >> 1) - 1]);
	return length % 2 === 1 ? high : (low + high) / 2;
}
