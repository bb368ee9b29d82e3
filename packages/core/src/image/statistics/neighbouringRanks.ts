import { keptArray } from '../../grid';
import { selectRank } from './selectRank';

/** From this many values on a sample tells first which of them can matter. */
const SAMPLE_FROM = 4000;
/** Values in the sample, evenly spaced. */
const SAMPLE_SIZE = 256;
/** Parts of the values at either end in which a sample helps. */
const TAIL = 0.1;

const sample = new Float64Array(SAMPLE_SIZE);
const keptLow = keptArray((length) => new Float64Array(length));
const keptHigh = keptArray((length) => new Float64Array(length));

/** Two values next to each other in the sorted order. */
export type Neighbours = readonly [low: number, high: number];

/**
 * For each rank its value and that of the next one, without changing the order of `values`.
 *
 * Near either end of many values (as percentiles of images are) only those beyond a bound are looked at,
 * which a sample gives; the result is the same, and takes one pass with comparisons that all but always
 * fail. Else, or when the sample misled, all values are copied and partly sorted.
 *
 * @param values - No NaN.
 * @param ranks - 0-based in the sorted order; at most `values.length - 2`.
 */
export function neighbouringRanks(
	values: Float64Array,
	ranks: readonly number[],
): readonly Neighbours[] {
	const { length } = values;
	const isTail = (rank: number) => rank < TAIL * length || rank >= (1 - TAIL) * length;
	if (length >= SAMPLE_FROM && ranks.every(isTail)) {
		const found = tailRanks(values, ranks);
		if (found) return found;
	}
	const copied = keptLow(length);
	copied.set(values);
	return ranks.map((rank) => neighbours(copied, rank, length));
}

/** The same for ranks near the ends; undefined when the sample misled. */
function tailRanks(
	values: Float64Array,
	ranks: readonly number[],
): readonly Neighbours[] | undefined {
	const { length } = values;
	const [low, high] = [keptLow(length), keptHigh(length)];
	const lowest = ranks.filter((rank) => rank < length / 2);
	const highest = ranks.filter((rank) => rank >= length / 2);
	const needLow = lowest.length > 0 ? Math.max(...lowest) + 2 : 0;
	const needHigh = highest.length > 0 ? length - Math.min(...highest) : 0;
	sortSample(values);
	const lowBound = needLow > 0 ? sample[indexBeyond(needLow / length)] : -Infinity;
	const highBound =
		needHigh > 0 ? sample[SAMPLE_SIZE - 1 - indexBeyond(needHigh / length)] : Infinity;
	let lowCount = 0;
	let highCount = 0;
	for (let i = 0; i < length; i++) {
		const value = values[i];
		if (value <= lowBound) low[lowCount++] = value;
		if (value >= highBound) high[highCount++] = value;
	}
	if (lowCount < needLow || highCount < needHigh) return undefined;
	return ranks.map((rank) =>
		rank < length / 2
			? neighbours(low, rank, lowCount)
			: neighbours(high, rank - (length - highCount), highCount),
	);
}

function sortSample(values: Float64Array): void {
	const step = values.length / SAMPLE_SIZE;
	for (let i = 0; i < SAMPLE_SIZE; i++) sample[i] = values[Math.floor(i * step)];
	sample.sort();
}

/** Index in the sorted sample of a value that most likely lies beyond that part of all values. */
function indexBeyond(part: number): number {
	const nearest = part * SAMPLE_SIZE;
	return Math.ceil(nearest + 3 + nearest / 2);
}

/** The two values among the first `count`, which are reordered. */
function neighbours(values: Float64Array, rank: number, count: number): Neighbours {
	const low = selectRank(values, rank, 0, count - 1);
	let high = values[rank + 1];
	for (let i = rank + 2; i < count; i++) if (values[i] < high) high = values[i];
	return [low, high];
}
