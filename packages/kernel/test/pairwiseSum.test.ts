import { pairwiseMoments, pairwiseSum } from '../src';
import { backgroundValues } from './support/randomNumbers';

/** numpy's `pairwise_sum` (numpy/_core/src/umath/loops_utils.h.src), number by number. */
function numpySum(values: Float64Array): number {
	const { length } = values;
	if (length < 8) return values.reduce((sum, value) => sum + value, 0);
	if (length <= 128) {
		const r = values.slice(0, 8);
		let i = 8;
		for (; i < length - (length % 8); i++) r[i % 8] += values[i];
		let sum = r[0] + r[1] + (r[2] + r[3]) + (r[4] + r[5] + (r[6] + r[7]));
		for (; i < length; i++) sum += values[i];
		return sum;
	}
	const half = Math.floor(length / 2) - (Math.floor(length / 2) % 8);
	return numpySum(values.subarray(0, half)) + numpySum(values.subarray(half));
}

/** Sizes from 1e-12 to 1e15, both signs: every other order of additions has other last bits. */
function unevenValues(length: number, seed: number): Float64Array {
	return backgroundValues(length, seed).map((value, i) => value * 10 ** (((i * 7) % 27) - 12));
}

function expectSums(values: Float64Array): void {
	expect(pairwiseSum(values)).toBe(numpySum(values));
	const mean = numpySum(values) / values.length;
	const squares = values.map((value) => (value - mean) * (value - mean));
	expect(pairwiseMoments(values)).toEqual({ mean, squares: numpySum(squares) });
}

describe('pairwiseSum and pairwiseMoments', () => {
	it('have the bits of numpy’s order for 0 to 300 values', () => {
		for (let length = 0; length <= 300; length++) {
			expectSums(backgroundValues(length, length));
			expectSums(unevenValues(length, length));
		}
	});

	it.each([4096, 9001, 98_303, 98_304, 98_305, 196_608, 260_003])(
		'have them for %i values',
		(length) => {
			expectSums(backgroundValues(length, 3));
			expectSums(unevenValues(length, 4));
		},
	);

	it('add small numbers to a large one without losing them, unlike a plain loop', () => {
		const values = new Float64Array(1024).fill(2 ** -53);
		values[0] = 1;
		expect(values.reduce((sum, value) => sum + value)).toBe(1);
		expect(pairwiseSum(values)).toBeGreaterThan(1);
	});

	it.each([0, 1, 7, 8, 130, 993, 70_000])('add %i whole numbers exactly', (count) => {
		const values = Float64Array.from({ length: count }, (_, i) => i + 3);
		expect(pairwiseSum(values)).toBe(((6 + count - 1) * count) / 2);
		const halves = values.map((_, i) => (i < count / 2 ? 3 : 7));
		const { mean, squares } = pairwiseMoments(halves);
		if (count > 0 && count % 2 === 0) expect([mean, squares]).toEqual([5, 4 * count]);
	});

	it('give NaN and infinities on, and leave the values as they are', () => {
		const values = backgroundValues(500, 6);
		expectSums(values);
		expect(values).toEqual(backgroundValues(500, 6));
		for (const at of [0, 7, 8, 130, 499]) {
			const holed = values.slice();
			holed[at] = Infinity;
			expect(pairwiseSum(holed)).toBe(Infinity);
			holed[at] = NaN;
			expect(pairwiseSum(holed)).toBeNaN();
		}
	});
});
