import { toStoredFloat32 } from '../../src/table';
import numpy from '../fixtures/numpy-float32.json';

/** Left: a float32 as a double. Right: what the API shows (first two live, others from numpy's str). */
it.each([
	[2674.69384765625, 2674.6938],
	[306.476928710938, 306.47693],
	[-19549.39453125, -19549.395],
	[0.00000680093080518418, 0.000006800931],
	[0.1, 0.1],
	[30, 30],
	[16777216, 16777216],
	[0, 0],
	[28723.0625, 28723.062],
	[28723.1875, 28723.188],
])('stores %d as %d', (single, stored) => {
	expect(toStoredFloat32(single)).toBe(stored);
});

it('keeps the float32 of every value', () => {
	for (let i = 1; i < 2000; i++) {
		const single = Math.fround(Math.sin(i) * 10 ** (i % 30));
		expect(Math.fround(toStoredFloat32(single))).toBe(single);
	}
});

it('prints ties, powers of two and the smallest numbers as numpy does', () => {
	const wrong = numpy.filter(([single, text]) => toStoredFloat32(single) !== text);
	expect(numpy.length).toBeGreaterThan(180);
	expect(wrong).toEqual([]);
});
