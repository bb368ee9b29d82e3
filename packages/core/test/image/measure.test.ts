import { ImageError } from '../../src/errors';
import { LazyGrid } from '../../src/grid';
import { measure } from '../../src/image';
import { gridOf } from './support/gridOf';

const grid = gridOf([0, 1, 2, NaN], [-9, 7, 3, 4], [5, 7, Infinity, NaN]);

describe('measure', () => {
	it('counts pixels without data and at the limits', () => {
		expect(measure(grid, { limits: { vmin: 0, vmax: 5 } })).toEqual({
			width: 4,
			height: 3,
			vmin: 0,
			vmax: 5,
			fractionNaN: 2 / 12,
			fractionZero: 1 / 12,
			fractionAtMinimum: 2 / 10,
			fractionAtMaximum: 4 / 10,
			isConstant: false,
			peakValue: 7,
			peakPosition: { x: 1, y: 1 },
		});
	});

	it('finds the peak furthest from zero for differences', () => {
		expect(measure(grid, { peak: 'furthestFromZero' })).toMatchObject({
			peakValue: -9,
			peakPosition: { x: 0, y: 1 },
		});
	});

	it.each([
		[[-2, 5, -3], 5, 1],
		[[-2, -5, -3], -5, 1],
		[[6, -5, 3], 6, 0],
	])('of the differences %j finds %d, regardless of its sign', (pixels, peakValue, x) => {
		const peakPosition = { x, y: 0 };
		const found = measure(gridOf(pixels), { peak: 'furthestFromZero' });
		expect(found).toMatchObject({ peakValue, peakPosition });
	});

	it('gives the offset of the peak from the source, and value and S/N at the source', () => {
		const variance = gridOf([1, 1, 1, 1], [1, 4, 0, 4], [1, 1, 1, 1]);
		expect(measure(grid, { source: { x: 2.6, y: 1.2 }, variance })).toMatchObject({
			peakOffsetPixels: Math.hypot(1.6, 0.2),
			sourceValue: 4,
			sourceSignalToNoise: 2,
		});
	});

	it.each([
		['without variance there', { x: 2, y: 1 }, 3],
		['NaN there', { x: 3, y: 0 }, null],
		['outside the image', { x: -1, y: 0 }, null],
		['outside the image', { x: 0, y: 3 }, null],
		['left of the image, where the row below ends', { x: -1, y: 1 }, null],
		['right of the image, where the row above begins', { x: 4, y: 1 }, null],
	])('has no S/N at a source %s', (_, source, sourceValue) => {
		const variance = gridOf([1, 1, 1, 1], [1, 4, 0, 4], [1, 1, 1, 1]);
		expect(measure(grid, { source, variance })).toMatchObject({
			sourceValue,
			sourceSignalToNoise: null,
		});
	});

	it('does not ask for the variance where the image has no value', () => {
		const ask = jest.fn(() => 4);
		const variance = new LazyGrid(4, 3, () => ({
			decode: () => new Float64Array(12),
			valueAt: ask,
		}));
		for (const source of [
			{ x: 0, y: -1 },
			{ x: 9, y: 9 },
			{ x: NaN, y: 0 },
			{ x: 3, y: 0 },
		]) {
			expect(measure(grid, { source, variance })).toMatchObject({
				sourceValue: null,
				sourceSignalToNoise: null,
			});
		}
		expect(ask).not.toHaveBeenCalled();
		measure(grid, { source: { x: 1, y: 1 }, variance });
		expect(ask).toHaveBeenCalledWith(5);
	});

	it('tells a constant image and one without finite pixel', () => {
		expect(measure(gridOf([3, NaN, 3]))).toMatchObject({ isConstant: true, peakValue: 3 });
		expect(measure(gridOf([3, 4, 3]))).toMatchObject({ isConstant: false, peakValue: 4 });
		expect(measure(gridOf([3, 2, 3]))).toMatchObject({ isConstant: false, peakValue: 3 });
		expect(
			measure(gridOf([NaN, NaN]), { limits: { vmin: 0, vmax: 1 }, source: { x: 0, y: 0 } }),
		).toEqual({
			width: 2,
			height: 1,
			vmin: 0,
			vmax: 1,
			fractionNaN: 1,
			fractionZero: 0,
			fractionAtMinimum: 0,
			fractionAtMaximum: 0,
			isConstant: false,
			peakValue: null,
			peakPosition: null,
			peakOffsetPixels: null,
			sourceValue: null,
		});
	});

	it('refuses a variance of another size', () => {
		expect(() => measure(grid, { variance: gridOf([1]) })).toThrow(ImageError);
	});
});
