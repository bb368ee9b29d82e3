import {
	float64Of,
	neighboringRanks as ranksInKernel,
	type Neighbors,
	type Pixels,
} from '@fink/kernel';
import { selectRank } from './selectRank';

/**
 * For each rank its value and that of the next one, without changing the order of `values`.
 *
 * @param values - No NaN.
 * @param ranks - 0-based in the sorted order; at most `values.length - 2`.
 */
export function neighboringRanks(values: Pixels, ranks: readonly number[]): readonly Neighbors[] {
	const found = ranksInKernel(values, ranks);
	if (found) return found;
	const copied = float64Of(values).slice();
	return ranks.map((rank) => neighbors(copied, rank));
}

/** The two values; reorders `values`. */
function neighbors(values: Float64Array, rank: number): Neighbors {
	const low = selectRank(values, rank);
	let high = values[rank + 1];
	for (let i = rank + 2; i < values.length; i++) if (values[i] < high) high = values[i];
	return [low, high];
}
