import type { Pixels } from '@fink/kernel';
import { minMaxOf } from './minMaxOf';
import { neighboringRanks } from './neighboringRanks';

/**
 * Percentiles with linear interpolation between ranks: the same bits as
 * `numpy.percentile(values, percents)` (method `linear`).
 *
 * @param values - At least one value, no NaN; keeps its order.
 * @param percents - Each 0 to 100.
 * @returns One value per percent, in their order.
 * @see numpy/lib/_function_base_impl.py, `_quantile`, `_lerp`
 */
export function percentiles(values: Pixels, percents: readonly number[]): number[] {
	const last = values.length - 1;
	const indexes = percents.map((percent) => (percent / 100) * last);
	const between = indexes.filter((index) => Math.floor(index) < last);
	const found = neighboringRanks(values, between.map(Math.floor));
	let next = 0;
	return indexes.map((index) => {
		const below = Math.floor(index);
		if (below >= last) return minMaxOf(values)[1];
		const [low, high] = found[next++];
		const gap = high - low;
		const fraction = index - below;
		return fraction >= 0.5 ? high - gap * (1 - fraction) : low + gap * fraction;
	});
}
