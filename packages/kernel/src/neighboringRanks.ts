import { eachBlock } from './eachBlock';
import { kernel } from './kernel';
import { loadPixels } from './loadPixels';
import { sampleValues } from './sampleValues';
import { sortValues } from './sortValues';
import type { Pixels } from './Pixels';

/** Two values next to each other in the sorted order. */
export type Neighbors = readonly [low: number, high: number];

/** With at least this many values, a sample first shows which of them can matter. */
const SAMPLE_FROM = 4000;
/** Values in the sample, evenly spaced. */
const SAMPLE_SIZE = 256;
/** Up to this many values at either end are best found one by one. */
const FEW = 32;
/** Parts of the values at either end in which a sample helps. */
const TAIL = 0.1;

const sample = new Float64Array(SAMPLE_SIZE);

/**
 * The value of each rank and of the next one, without changing the order of `values`.
 *
 * If the ranks are near either end of many values, as percentiles of images are, only values beyond a bound
 * taken from a sample are read. The result is the same. Otherwise, or if the sample misled, all are read.
 *
 * @param values - No NaN.
 * @param ranks - 0-based in the sorted order; at most `values.length - 2`.
 * @returns Undefined if there are more values than the kernel holds at once (98,304) and either the ranks are not
 * near the ends or too many values are.
 */
export function neighboringRanks(
	values: Pixels,
	ranks: readonly number[],
): readonly Neighbors[] | undefined {
	const { at } = kernel();
	const { length } = values;
	const isTail = (rank: number) => rank < TAIL * length || rank >= (1 - TAIL) * length;
	if (length >= SAMPLE_FROM && ranks.every(isTail)) {
		const found = tailRanks(values, ranks);
		if (found) return found;
	}
	if (length > at.HELD_PIXELS) return undefined;
	loadPixels(values, 0, length);
	return ranks.map((rank) => {
		if (rank + 2 <= FEW) return outermost(length, rank + 1, 1);
		if (length - rank <= FEW) return outermost(length, length - 1 - rank, -1);
		return neighbors(at.PIXELS, length, rank);
	});
}

/** The same for ranks near the ends; undefined when the sample misled. */
function tailRanks(values: Pixels, ranks: readonly number[]): readonly Neighbors[] | undefined {
	const { run, at, float64 } = kernel();
	const { length } = values;
	const lowest = ranks.filter((rank) => rank < length / 2);
	const highest = ranks.filter((rank) => rank >= length / 2);
	const needLow = lowest.length > 0 ? Math.max(...lowest) + 2 : 0;
	const needHigh = highest.length > 0 ? length - Math.min(...highest) : 0;
	sampleValues(values, length / SAMPLE_SIZE, sample);
	sortValues(sample);
	const lowBound = needLow > 0 ? sample[indexBeyond(needLow / length)] : -Infinity;
	const highBound =
		needHigh > 0 ? sample[SAMPLE_SIZE - 1 - indexBeyond(needHigh / length)] : Infinity;
	const low: Float64Array[] = [];
	const high: Float64Array[] = [];
	eachBlock(values, (count) => {
		const lows = run.collectTails(count, lowBound, highBound);
		low.push(float64.slice(at.TOKENS / 8, at.TOKENS / 8 + lows));
		high.push(float64.slice(at.HIGH_TAIL / 8, at.HIGH_TAIL / 8 + run.highCount.value));
	});
	const [lowCount, highCount] = [low, high].map(lengthOf);
	if (lowCount < needLow || highCount < needHigh) return undefined;
	if (Math.max(lowCount, highCount) > at.BLOCK_PIXELS) return undefined;
	load(low);
	const lowFound = lowest.map((rank) => neighbors(at.INPUT, lowCount, rank));
	load(high);
	const highFound = highest.map((rank) =>
		neighbors(at.INPUT, highCount, rank - (length - highCount)),
	);
	return ranks.map((rank) =>
		rank < length / 2 ? lowFound[lowest.indexOf(rank)] : highFound[highest.indexOf(rank)],
	);
}

function lengthOf(parts: readonly Float64Array[]): number {
	return parts.reduce((sum, part) => sum + part.length, 0);
}

/** Puts values into the kernel, side by side. */
function load(parts: readonly Float64Array[]): void {
	const { at, float64 } = kernel();
	let to = at.INPUT / 8;
	for (const part of parts) {
		float64.set(part, to);
		to += part.length;
	}
}

/** Index in the sorted sample of a value that most likely lies beyond that part of all values. */
function indexBeyond(part: number): number {
	const nearest = part * SAMPLE_SIZE;
	return Math.ceil(nearest + 3 + nearest / 2);
}

/** Among the `count` values in the kernel that begin at address `start`. */
function neighbors(start: number, count: number, rank: number): Neighbors {
	const { run, at, float64 } = kernel();
	run.selectRank(start, count, rank);
	return [float64[at.RESULTS / 8], float64[at.RESULTS / 8 + 1]];
}

/**
 * Among all `count` pixels in the kernel.
 *
 * @param outer - Rank of the outer of the two values, plus 1, counted from the least (`sign` 1) or greatest (-1).
 */
function outermost(count: number, outer: number, sign: 1 | -1): Neighbors {
	const { run, at, float64 } = kernel();
	run.outermost(count, outer + 1, sign);
	const nearer = float64[at.TOKENS / 8 + outer];
	const further = float64[at.TOKENS / 8 + outer - 1];
	return sign === 1 ? [further, nearer] : [-nearer, -further];
}
