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

it('is the shortest text that names the float32, and the nearest of that length', () => {
	const singles = Array.from({ length: 4000 }, (_, i) => {
		return Math.fround(Math.sin(i + 1) * 10 ** ((i % 41) - 20));
	});
	const wrong = singles.filter((single) => {
		const stored = toStoredFloat32(single);
		const digits = stored.toExponential().split('e')[0].replace(/\D/g, '').length;
		const rounded = Number(single.toPrecision(digits));
		const isNearest = Math.abs(stored - single) <= Math.abs(rounded - single);
		const shorter = digits > 1 ? Number(single.toPrecision(digits - 1)) : NaN;
		return !isNearest || Math.fround(shorter) === single;
	});
	expect(wrong).toEqual([]);
});

it('prints ties, powers of two and the smallest numbers as numpy does', () => {
	const wrong = numpy.filter(([single, text]) => toStoredFloat32(single) !== text);
	expect(numpy.length).toBeGreaterThan(180);
	expect(wrong).toEqual([]);
});
