import fc from 'fast-check';
import { countFinite, measurePixels, type PixelCounts } from '../src';
import { backgroundValues } from './support/randomNumbers';

/** One pixel after the other. */
function measured(values: Float64Array, vmin: number, vmax: number, bySize: boolean): PixelCounts {
	let [missing, atMinimum, atMaximum, peakIndex] = [0, 0, 0, -1];
	const seen = new Set<number>();
	values.forEach((value, i) => {
		if (Number.isNaN(value)) missing++;
		else seen.add(value + 0);
		if (value <= vmin) atMinimum++;
		if (value >= vmax) atMaximum++;
		if (!Number.isFinite(value)) return;
		const height = (x: number) => (bySize ? Math.abs(x) : x);
		if (peakIndex < 0 || height(value) > height(values[peakIndex])) peakIndex = i;
	});
	return { missing, atMinimum, atMaximum, isConstant: seen.size === 1, peakIndex };
}

function expectMeasured(values: Float64Array, vmin = -2, vmax = 2): void {
	for (const bySize of [false, true])
		expect(measurePixels(values, vmin, vmax, bySize)).toEqual(measured(values, vmin, vmax, bySize));
	expect(countFinite(values)).toBe(Array.from(values).filter(Number.isFinite).length);
}

const SPECIAL = [NaN, Infinity, -Infinity, 0, -0, 1, -1, 2, -2, 1e308, -1e308, 5e-324];

describe('measurePixels and countFinite', () => {
	it('count any mixture of NaN, infinities, ties and numbers', () => {
		const value = fc.oneof(fc.constantFrom(...SPECIAL), fc.double());
		const limit = fc.oneof(fc.constantFrom(...SPECIAL), fc.double());
		fc.assert(
			fc.property(fc.array(value, { maxLength: 40 }), limit, limit, (values, vmin, vmax) =>
				expectMeasured(Float64Array.from(values), vmin, vmax),
			),
			{ numRuns: 3000 },
		);
	});

	it.each([NaN, Infinity, -Infinity, 9, -9])('find %d at every place of 1 to 12 pixels', (odd) => {
		for (let count = 1; count <= 12; count++)
			for (let at = 0; at < count; at++) {
				const values = backgroundValues(count, count).map((v) => Math.trunc(v) % 3);
				values[at] = odd;
				expectMeasured(values);
			}
	});

	it.each([
		['nothing', []],
		['one pixel', [3]],
		['one missing pixel', [NaN]],
		['nothing but NaN', [NaN, NaN, NaN]],
		['one infinity and else NaN', [NaN, Infinity, NaN]],
		['both infinities', [Infinity, -Infinity]],
		['zeros of either sign', [0, -0, 0]],
		['a tie of a positive and a negative peak', [1, -5, 5, -5, 5]],
	])('measure %s', (_title, values) => expectMeasured(Float64Array.from(values)));

	it.each([
		['peak in the first block', 7, 5],
		['peak in the last one', 7, 139_999],
		['the same peak in two blocks, where the first counts', 9, 70_000],
		['a dark peak', -70, 131_072],
	])('measure more than the kernel holds at once: %s', (_title, peak, at) => {
		const values = backgroundValues(140_001, 3).map((value) => value / 5);
		values[80_000] = 9;
		values[at] = peak;
		values[77] = NaN;
		values[137_000] = -Infinity;
		expectMeasured(values);
	});

	it.each([0, 1, 2])('measure three blocks if only block %i has data', (block) => {
		const values = new Float64Array(3 * 98_304).fill(NaN);
		values.set([-3, 2, 1], block * 98_304 + 100);
		expectMeasured(values);
	});

	it('measure many pixels of one value', () => {
		expectMeasured(new Float64Array(131_073).fill(4));
	});
});
