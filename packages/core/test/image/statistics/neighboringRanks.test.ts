import fc from 'fast-check';
import { neighboringRanks, percentiles } from '../../../src/image/statistics';
import { firstDifference } from '../support/firstDifference';

/** Enough values for the sample, with ties, a gradient and outliers. */
const manyValues = fc
	.record({
		count: fc.integer({ min: 4000, max: 9000 }),
		seed: fc.integer({ min: 1, max: 1e6 }),
		levels: fc.constantFrom(1, 2, 40, 1e9),
		outliers: fc.integer({ min: 0, max: 600 }),
		isSorted: fc.boolean(),
	})
	.map(({ count, seed, levels, outliers, isSorted }) => {
		let state = seed;
		const values = Float64Array.from({ length: count }, (_, i) => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			const value = Math.floor((state / 2 ** 32) * levels) - levels / 3;
			return i < outliers ? value * 1e6 : value;
		});
		return isSorted ? values.sort() : values;
	});

describe('neighboringRanks', () => {
	it('gives what sorting gives, near the ends by its sample and else, and moves nothing', () => {
		fc.assert(
			fc.property(
				manyValues,
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
				fc.boolean(),
				(values, parts, nearEnds) => {
					const given = values.slice();
					const ranks = parts.map((part) => {
						const tail = part < 0.5 ? part * 0.04 : 1 - (1 - part) * 0.04;
						return Math.floor((nearEnds ? tail : part) * (values.length - 2));
					});
					const sorted = values.slice().sort();
					expect(neighboringRanks(values, ranks)).toEqual(
						ranks.map((rank) => [sorted[rank], sorted[rank + 1]]),
					);
					expect(firstDifference(values, given)).toBe(-1);
				},
			),
			{ numRuns: 150 },
		);
	});

	it.each([
		['small', -1e6],
		['large', 1e6],
	])('is right where the sample misleads: only its places hold %s values', (_, shift) => {
		const values = Float64Array.from({ length: 5120 }, (_, i) => (i % 20 === 0 ? shift + i : i));
		const sorted = values.slice().sort();
		for (const rank of [60, 200, 4860, 5000]) {
			expect(neighboringRanks(values, [rank])).toEqual([[sorted[rank], sorted[rank + 1]]]);
		}
	});

	it('is right where the sample misleads: all small values stand between its places', () => {
		const values = Float64Array.from({ length: 5120 }, (_, i) => (i % 20 === 7 ? -i : i));
		const sorted = values.slice().sort();
		expect(neighboringRanks(values, [200, 5000])).toEqual([
			[sorted[200], sorted[201]],
			[sorted[5000], sorted[5001]],
		]);
	});
});

describe('percentiles of many values', () => {
	it('keep the order of the values and give both ends', () => {
		const values = Float64Array.from({ length: 8001 }, (_, i) => (i * 3571) % 8001);
		const given = values.slice();
		expect(percentiles(values, [0, 0.5, 50, 99.5, 100])).toEqual([0, 40, 4000, 7960, 8000]);
		expect(values).toEqual(given);
	});
});
