import fc from 'fast-check';
import { neighboringRanks, sortValues } from '../src';
import { randomBelow } from './support/randomNumbers';

/** Values of a kind, `count` of them. */
const KINDS: Readonly<Record<string, (count: number) => (i: number) => number>> = {
	sorted: () => (i) => i,
	reversed: (count) => (i) => count - i,
	'an organ pipe': (count) => (i) => Math.min(i, count - 1 - i),
	constant: () => () => -2.5,
	'two values': () => (i) => (i * 7919) % 2,
	random: (count) => {
		const below = randomBelow(count);
		return () => below(1e9) / 1000 - 3e5;
	},
	'alike in all but the last bits': (count) => {
		const below = randomBelow(count);
		return () => 1 + below(1000) * 2 ** -52;
	},
	'with infinities at both ends': (count) => {
		const below = randomBelow(count);
		return () => [Infinity, -Infinity, 5, 7, 5e-324, -5e-324, 0, -0][below(8)];
	},
	'with one far above the others': (count) => {
		const below = randomBelow(count);
		return (i) => (i === count >> 1 ? 1e30 : below(1e9) / 1000 - 3e5);
	},
	'with a few far below the others': (count) => {
		const below = randomBelow(count);
		return (i) => (i % 50 === 3 ? -below(1e9) : below(1e9) / 1e7);
	},
	'in two narrow crowds': (count) => {
		const below = randomBelow(count);
		return () => below(2) * 1e4 + below(1e9) / 1e7;
	},
	'of one value but for the sign of zero': () => (i) => (i % 3 ? 0 : -0),
	'too small for bins': (count) => {
		const below = randomBelow(count);
		return () => below(60_000) * 5e-324;
	},
	'around zeros of both signs': (count) => {
		const below = randomBelow(count);
		return () => [0, -0, below(9) - 4][below(3)];
	},
	'with small ones only where the sample looks': (count) => (i) =>
		i % (count / 256) < 1 ? i - 1e6 : i,
	'with large ones only where the sample looks': (count) => (i) =>
		i % (count / 256) < 1 ? i + 1e6 : i,
	'with small ones only where it does not': (count) => (i) =>
		i % (count / 256) > 2 && i % 5 === 0 ? -i : i,
};

const COUNTS = [899, 900, 2000, 3999, 4000, 4001, 9000, 98_303, 98_304];

/** Ranks near both ends and in the middle. */
function ranksOf(count: number): number[] {
	const parts = [0.001, 0.005, 0.02, 0.09, 0.1, 0.11, 0.25, 0.5, 0.75, 0.89, 0.9, 0.98, 0.995];
	const ends = [0, 1, 2, 29, 30, 31, 32, 33].flatMap((rank) => [rank, count - 2 - rank]);
	const ranks = [...ends, ...parts.map((part) => Math.floor(part * count))];
	return ranks.filter((rank) => rank >= 0 && rank <= count - 2);
}

function expectRanks(values: Float64Array, ranks: readonly number[]): void {
	const given = values.slice();
	const sorted = values.slice().sort();
	const found = neighboringRanks(values, ranks) ?? [];
	// `expect` takes longer than all the rest, tens of thousands of times.
	if (found.length !== ranks.length) throw new Error(`${found.length} of ${ranks.length} ranks`);
	// Zeros of either sign are one number here.
	ranks.forEach((rank, i) => {
		if (found[i][0] !== sorted[rank] || found[i][1] !== sorted[rank + 1])
			throw new Error(`rank ${rank} of ${values.length}: ${found[i].join()}, not ${sorted[rank]}`);
	});
	if (Buffer.compare(new Uint8Array(values.buffer), new Uint8Array(given.buffer)) !== 0)
		throw new Error(`the ${values.length} values were changed`);
}

describe.each(Object.keys(KINDS))('neighboringRanks of values %s', (kind) => {
	it('are those of a sort, for 2 to 70 values at every rank', () => {
		for (let count = 2; count <= 70; count++) {
			const values = Float64Array.from({ length: count }, (_, i) => KINDS[kind](count)(i));
			const ranks = Array.from({ length: count - 1 }, (_, rank) => rank);
			expectRanks(values, ranks);
			for (const rank of ranks) expectRanks(values, [rank]);
		}
	});

	it.each(COUNTS)('are those of a sort, for %i values near the ends and in the middle', (count) => {
		const valueAt = KINDS[kind](count);
		const values = Float64Array.from({ length: count }, (_, i) => valueAt(i));
		const ranks = ranksOf(count);
		expectRanks(values, ranks);
		expectRanks(
			values,
			ranks.filter((rank) => rank < count * 0.1 || rank >= count * 0.9),
		);
		for (const rank of [Math.floor(count * 0.01), Math.floor(count * 0.99), count >> 1])
			expectRanks(values, [rank]);
	});

	it.each([1, 2, 3, 5, 6, 50, 255, 256, 900, 4000, 98_304, 100_001])(
		'sort as an array does: %i',
		(count) => {
			const valueAt = KINDS[kind](count);
			const values = Float64Array.from({ length: count }, (_, i) => valueAt(i));
			const expected = values.slice().sort();
			expect(sortValues(values)).toBe(values);
			// Bit for bit: −0 before 0.
			expect(values.findIndex((value, i) => !Object.is(value, expected[i]))).toBe(-1);
		},
	);
});

describe('neighboringRanks', () => {
	it('of any values are those of a sort, also when asked for several times', () => {
		const value = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, 1, Infinity));
		fc.assert(
			fc.property(
				fc.array(value, { minLength: 2, maxLength: 300 }),
				fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
				(values, seeds) => {
					const ranks = seeds.map((seed) => seed % (values.length - 1));
					expectRanks(Float64Array.from(values), ranks);
				},
			),
			{ numRuns: 300 },
		);
	});

	it('are not given for more values than the kernel holds at once', () => {
		expect(neighboringRanks(new Float64Array(98_305), [5])).toBeUndefined();
	});
});
