import { portionsOf } from '../src/portionsOf';

const sizes = (lengths: number[]): number[][] =>
	portionsOf(lengths.map((length) => ({ value: Buffer.alloc(length) }))).map((portion) =>
		portion.map(({ value }) => value.length),
	);

it.each([
	['nothing', [], []],
	['what fits', [200_000, 300_000], [[200_000, 300_000]]],
	['a byte too much', [200_000, 300_001], [[200_000], [300_001]]],
	['one that is too large', [1, 900_000, 1], [[1], [900_000], [1]]],
])('splits %s', (_what, lengths, expected) => {
	expect(sizes(lengths)).toEqual(expected);
});
