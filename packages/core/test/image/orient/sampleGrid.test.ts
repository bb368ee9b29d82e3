import type { Grid } from '../../../src/grid';
import { sampleBilinear, sampleNearest } from '../../../src/image/orient';

const grid: Grid = { width: 3, height: 2, data: Float64Array.from([0, 10, 20, 100, 110, NaN]) };

describe('nearest', () => {
	it.each([
		[0, 0, 0],
		[0.49, 0.49, 0],
		[0.5, 0.5, 110],
		[-0.5, -0.5, 0],
		[-0.51, 0, NaN],
		[2.49, 0, 20],
		[2.5, 0, NaN],
		[1, -0.51, NaN],
		[1, 1.49, 110],
		[1, 1.5, NaN],
		[2, 1, NaN],
	])('at (%d, %d) is %d', (x, y, value) => {
		expect(sampleNearest(grid, x, y)).toBe(value);
	});
});

describe('bilinear', () => {
	it.each([
		['a pixel center', 1, 0, 10],
		['between two columns', 0.25, 0, 2.5],
		['between two rows', 0, 0.25, 25],
		['between four pixels', 0.5, 0.5, 55],
		['the outer half of an edge pixel', -0.4, 0, 0],
		['the outer corner', -0.4, 1.4, 100],
		['the outer half of a right edge, not the row above', 2.4, 0, 20],
		['the outer half of a left edge, not the row below', -0.4, 1, 100],
		['outside', -0.6, 0, NaN],
		['a NaN pixel', 2, 1, NaN],
		['where the nearest pixel is NaN', 1.6, 0.8, NaN],
		['near a NaN pixel, weights of the others scaled up', 1.4, 1, 110],
		['a pixel center beside NaN', 1, 1, 110],
	])('%s (%d, %d) is %d', (_, x, y, value) => {
		expect([sampleBilinear(grid, x, y)]).toEqual([
			Number.isNaN(value) ? NaN : expect.closeTo(value, 12),
		]);
	});

	it('an infinite pixel does not reach where its weight is zero', () => {
		const infinite: Grid = { width: 2, height: 1, data: Float64Array.from([1, Infinity]) };
		expect(sampleBilinear(infinite, 0, 0)).toBe(1);
		expect(sampleBilinear(infinite, 0.25, 0)).toBe(Infinity);
	});

	it('reproduces a plane exactly wherever four neighbors exist', () => {
		const plane: Grid = {
			width: 4,
			height: 4,
			data: Float64Array.from({ length: 16 }, (_, i) => 3 * (i % 4) - 2 * Math.floor(i / 4) + 1),
		};
		for (const [x, y] of [
			[0.1, 0.2],
			[1.7, 2.3],
			[2.9, 0.05],
		]) {
			expect(sampleBilinear(plane, x, y)).toBeCloseTo(3 * x - 2 * y + 1, 12);
		}
	});
});
