import { pairwiseSum } from '@fink/kernel';
import { readFits } from '../../src/fits';
import { gridPixels, gridValue, LazyGrid } from '../../src/grid';
import { imageFile } from '../fits/support/fitsBytes';

const PIXELS = [1.5, -2, NaN, 4, 0, Infinity];
const file = imageFile(3, 2, PIXELS);
const scaled = imageFile(
	3,
	2,
	PIXELS,
	['BSCALE', 'BZERO'].map((key) => `${key.padEnd(8)}= 2.0`.padEnd(80)),
);
const stretched = imageFile(3, 2, PIXELS, ['BSCALE  = 3'.padEnd(80)]);
const shifted = imageFile(3, 2, PIXELS, ['BZERO   = 10'.padEnd(80)]);

describe('a grid of a file', () => {
	it.each([
		['as stored', file, PIXELS],
		['scaled', scaled, PIXELS.map((value) => value * 2 + 2)],
		['stretched', stretched, PIXELS.map((value) => value * 3)],
		['shifted', shifted, PIXELS.map((value) => value + 10)],
	])(
		'gives one value without decoding the others, and the same afterwards (%s)',
		(_name, bytes, values) => {
			const grid = readFits(bytes)[0].grid();
			expect(values.map((_, index) => gridValue(grid, index))).toEqual(values);
			expect([...grid.data]).toEqual(values);
			expect(values.map((_, index) => gridValue(grid, index))).toEqual(values);
		},
	);

	it('gives the kernel what its data hold, once these were asked for and changed', () => {
		const grid = readFits(imageFile(2, 2, [1, 2, 3, 4]))[0].grid();
		expect(pairwiseSum(gridPixels(grid))).toBe(10);
		grid.data[0] = 11;
		expect(pairwiseSum(gridPixels(grid))).toBe(20);
		expect(gridValue(grid, 0)).toBe(11);
	});

	it('gives the kernel scaled pixels as numbers', () => {
		const grid = readFits(imageFile(2, 2, [1, 2, 3, 4], ['BZERO   = 10'.padEnd(80)]))[0].grid();
		expect(pairwiseSum(gridPixels(grid))).toBe(50);
	});
});

describe('a lazy grid', () => {
	it('decodes when its data are first asked for, and once', () => {
		const decode = jest.fn(() => Float64Array.of(1, 2));
		const find = jest.fn(() => ({ decode, valueAt: () => 7 }));
		const grid = new LazyGrid(2, 1, find);
		expect(find).not.toHaveBeenCalled();
		expect([grid.valueAt(0), decode.mock.calls.length]).toEqual([7, 0]);
		expect(grid.data).toBe(grid.data);
		expect(grid.pixels).toBe(grid.data);
		expect([grid.valueAt(0), decode.mock.calls.length, find.mock.calls.length]).toEqual([1, 1, 1]);
	});
});
