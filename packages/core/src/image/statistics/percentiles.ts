import { selectRank } from './selectRank';

/**
 * Percentiles with linear interpolation between ranks: the same bits as
 * `numpy.percentile(values, percents)` (method `linear`).
 *
 * @param values - At least one value, no NaN; reordered in place (pass a copy to keep yours).
 * @param percents - Each 0 to 100.
 * @returns One value per percent, in their order.
 * @see numpy/lib/_function_base_impl.py, `_quantile`, `_lerp`
 */
export function percentiles(values: Float64Array, percents: readonly number[]): number[] {
	return percents.map((percent) => percentile(values, percent));
}

function percentile(values: Float64Array, percent: number): number {
	const last = values.length - 1;
	const virtualIndex = (percent / 100) * last;
	const below = Math.floor(virtualIndex);
	if (below >= last) return maximumFrom(values, 0);
	const low = selectRank(values, below);
	const high = minimumFrom(values, below + 1);
	const gap = high - low;
	const fraction = virtualIndex - below;
	return fraction >= 0.5 ? high - gap * (1 - fraction) : low + gap * fraction;
}

function minimumFrom(values: Float64Array, start: number): number {
	let least = values[start];
	for (let i = start + 1; i < values.length; i++) if (values[i] < least) least = values[i];
	return least;
}

function maximumFrom(values: Float64Array, start: number): number {
	let most = values[start];
	for (let i = start + 1; i < values.length; i++) if (values[i] > most) most = values[i];
	return most;
}
