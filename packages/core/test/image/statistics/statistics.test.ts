import { float64Of } from '@fink/kernel';
import fc from 'fast-check';
import {
	distancesFrom,
	finiteValues,
	meanAndStd,
	median,
	minMaxOf,
	nanToNum,
	percentiles,
	selectRank,
} from '../../../src/image/statistics';
import { reference, referenceImages } from '../support/reference';

const doubles = fc.float64Array({
	minLength: 1,
	maxLength: 900,
	noNaN: true,
	noDefaultInfinity: true,
});
/** Few distinct values: ties, where selection goes wrong first. */
const tied = fc
	.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 2000 })
	.map((values) => Float64Array.from(values));

describe.each([...referenceImages])('statistics of %s', (name, { data }) => {
	const finite = float64Of(finiteValues(data));

	it('have the bits of numpy.mean, numpy.std and numpy.median', () => {
		const { mean: numpyMean, std, median: numpyMedian } = reference.images[name];
		expect(meanAndStd(finite)).toEqual({ mean: numpyMean, std });
		expect(median(finite.slice())).toBe(numpyMedian);
	});
});

describe('finiteValues', () => {
	it('leaves out NaN and both infinities and keeps the order', () => {
		const data = Float64Array.of(3, NaN, -1, Infinity, 0, -Infinity, 2);
		expect(Array.from(float64Of(finiteValues(data)))).toEqual([3, -1, 0, 2]);
	});

	it('hands out its input where nothing is to be left out', () => {
		const data = Float64Array.of(1, 2);
		expect(finiteValues(data)).toBe(data);
	});
});

describe('selectRank', () => {
	it('puts the value of that rank where a sort would', () => {
		fc.assert(
			fc.property(fc.oneof(doubles, tied), fc.nat(), (values, seed) => {
				const rank = seed % values.length;
				const sorted = values.slice().sort();
				const selected = values.slice();
				expect(selectRank(selected, rank) === sorted[rank]).toBe(true);
				expect(selected.subarray(0, rank).every((value) => value <= sorted[rank])).toBe(true);
				expect(selected.subarray(rank).every((value) => value >= sorted[rank])).toBe(true);
			}),
		);
	});
});

describe('percentiles', () => {
	it('give the same bits as interpolating in the sorted values', () => {
		const percent = fc.double({ min: 0, max: 100, noNaN: true });
		fc.assert(
			fc.property(fc.oneof(doubles, tied), percent, (values, p) => {
				const [found] = percentiles(values.slice(), [p]);
				expect(found === percentileOfSorted(values.slice().sort(), p)).toBe(true);
			}),
		);
	});

	it.each([
		[[7], [0, 50, 100], [7, 7, 7]],
		[
			[1, 2, 3, 4],
			[0, 25, 50, 100],
			[1, 1.75, 2.5, 4],
		],
		[[4, 1], [99.5], [3.985]],
		// numpy 1.24.2; from the lower neighbor alone the last bit of each is another.
		[[-8.86, -2.92, 8.83, 5.8], [63], [4.840800000000001]],
		[[-2.06, -9.26, 5.84, 5.83], [27.5], [-3.3199999999999994]],
		[[-7.83, 2.29, -24.94, 6.9], [18], [-15.700599999999998]],
	])('of %j at %j are %j', (values, percents, expected) => {
		expect(percentiles(Float64Array.from(values), percents)).toEqual(expected);
	});
});

function percentileOfSorted(sorted: Float64Array, percent: number): number {
	const at = (percent / 100) * (sorted.length - 1);
	const below = Math.floor(at);
	if (below >= sorted.length - 1) return sorted[sorted.length - 1];
	const gap = sorted[below + 1] - sorted[below];
	const part = at - below;
	return part >= 0.5 ? sorted[below + 1] - gap * (1 - part) : sorted[below] + gap * part;
}

describe('median', () => {
	it('is the middle of the sorted values, or the mean of the two in the middle', () => {
		fc.assert(
			fc.property(fc.oneof(doubles, tied), (values) => {
				const sorted = values.slice().sort();
				const middle = values.length >> 1;
				const expected =
					values.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
				expect(median(values.slice()) === expected).toBe(true);
			}),
		);
	});
});

describe('minMaxOf', () => {
	it.each([
		[[3, -1, 7, 2], [-1, 7], 'in the middle'],
		[[-1, 3, 7], [-1, 7], 'at the ends'],
		[[7, 3, -1], [-1, 7], 'the other way round'],
		[[5], [5, 5], 'of one value'],
	])('of %j is %j: %s', (values, expected) => {
		expect(minMaxOf(Float64Array.from(values))).toEqual(expected);
	});
});

describe('distancesFrom', () => {
	it('are never negative', () => {
		expect(Array.from(distancesFrom(2, Float64Array.of(5, -1, 2)))).toEqual([3, 3, 0]);
	});
});

describe('nanToNum', () => {
	it('looks at every value, and hands out its input where all are finite', () => {
		expect(Array.from(nanToNum(Float64Array.of(4, -1, NaN)))).toEqual([4, -1, 0]);
		const finite = Float64Array.of(4, -1);
		expect(nanToNum(finite)).toBe(finite);
	});

	it('gives 0 for NaN and the largest double for infinities', () => {
		const { MAX_VALUE } = Number;
		const data = Float64Array.of(NaN, Infinity, -Infinity, 1.5);
		expect(Array.from(nanToNum(data))).toEqual([0, MAX_VALUE, -MAX_VALUE, 1.5]);
		expect(data[0]).toBeNaN();
	});
});
