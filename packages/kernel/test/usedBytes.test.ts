import { usedBytes } from '../src';
import { randomBelow, randomBytes } from './support/randomNumbers';

const valuesIn = (bytes: Uint8Array) => [...new Set(bytes)].sort((a, b) => a - b);
const marked = (used: Uint8Array) => [...used.keys()].filter((value) => used[value] === 1);

it.each([0, 1, 7, 8, 9, 15, 16, 17, 100, 4000, 600_000])(
	'usedBytes finds what occurs among %i bytes',
	(length) => {
		const used = new Uint8Array(256).fill(9);
		for (const seed of [1, 2, 3]) {
			const below = randomBelow(seed);
			const shift = below(8);
			const bytes = randomBytes(length, seed).map((byte) => byte >> shift);
			usedBytes(bytes, used);
			expect(marked(used)).toEqual(valuesIn(bytes));
		}
	},
);

it('usedBytes finds a value that stands only once, wherever that is', () => {
	const used = new Uint8Array(256);
	for (const at of [0, 7, 8, 30, 40, 524_287, 524_288, 524_289]) {
		const bytes = new Uint8Array(524_290).fill(200);
		bytes[at] = 3;
		usedBytes(bytes, used);
		expect(marked(used)).toEqual([3, 200]);
	}
});
