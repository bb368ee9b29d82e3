import { gridFromRows, gridRows } from '../../src';

describe('gridRows', () => {
	it('keeps the bottom row first and writes null where there is no data', () => {
		const grid = { width: 2, height: 2, data: Float64Array.of(1, NaN, -2.5, Infinity) };
		expect(gridRows(grid)).toEqual([
			[1, null],
			[-2.5, null],
		]);
	});

	it('is undone by gridFromRows, null becoming NaN', () => {
		const rows = [
			[1, null, 3],
			[4, 5, 6],
		];
		expect(gridFromRows(rows, 'rows')).toEqual({
			width: 3,
			height: 2,
			data: Float64Array.of(1, NaN, 3, 4, 5, 6),
		});
	});

	it.each([
		['text', 'hello', 'is not an array of rows'],
		['an empty list', [], 'is not an array of rows'],
		['an empty row', [[]], 'is not an array of rows'],
		['ragged rows', [[1, 2], [3]], 'rows of different length (row 1'],
		['text inside', [[1, 'x']], 'row 0, column 1'],
	])('refuses %s and says why', (_, rows, why) => {
		expect(() => gridFromRows(rows, 'b:cutoutScience')).toThrow(why);
	});
});
