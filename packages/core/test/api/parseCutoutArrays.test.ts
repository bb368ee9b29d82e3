import { parseCutoutArrays } from '../../src/api';

describe('parseCutoutArrays', () => {
	it('puts the first row of the answer at the bottom, as row 0', () => {
		const { Science, Template, Difference } = parseCutoutArrays(
			'{"b:cutoutScience":[[1,2,3],[4,5,6.5]]}',
		);
		expect(Science).toEqual({ width: 3, height: 2, data: Float64Array.of(1, 2, 3, 4, 5, 6.5) });
		expect([Template, Difference]).toEqual([undefined, undefined]);
	});

	it('reads the three kinds of one alert', () => {
		const grids = parseCutoutArrays(
			'{"b:cutoutDifference":[[1]],"b:cutoutScience":[[2]],"b:cutoutTemplate":[[3]]}',
		);
		expect([grids.Difference, grids.Science, grids.Template].map((grid) => grid?.data[0])).toEqual([
			1, 2, 3,
		]);
	});

	it('reads NaN, Infinity, overflow and null as no data', () => {
		const { Science } = parseCutoutArrays(
			'{"b:cutoutScience":[[NaN, Infinity],[-Infinity,null],[1e999,-0.5]]}',
		);
		expect([...(Science?.data ?? [])]).toEqual([NaN, NaN, NaN, NaN, NaN, -0.5]);
	});

	it('keeps every digit of widened float32 pixels', () => {
		const pixels = Array.from({ length: 900 }, (_, i) => Math.fround(Math.sin(i) * 1234.5));
		const rows = Array.from({ length: 30 }, (_, y) => pixels.slice(y * 30, y * 30 + 30));
		const { Template } = parseCutoutArrays(JSON.stringify({ 'b:cutoutTemplate': rows }));
		expect([...(Template?.data ?? [])]).toEqual(pixels);
	});

	it.each([
		['{"b:cutoutScience":[]}', "Fink's Science array is not an image: it is empty"],
		['{"b:cutoutScience":[[]]}', "Fink's Science array is not an image: its rows are empty"],
		['{"b:cutoutScience":[1,2]}', "Fink's Science array is not an image: its rows are empty"],
		['{"b:cutoutScience":null}', "Fink's Science array is not an image: it is empty"],
		[
			'{"b:cutoutTemplate":[[1,2],[3]]}',
			"Fink's Template array is not an image: row 1 does not have 2 pixels like the first",
		],
		[
			'{"b:cutoutTemplate":[[1,2],"34"]}',
			"Fink's Template array is not an image: row 1 does not have 2 pixels like the first",
		],
		[
			'{"b:cutoutDifference":[[1,"2"]]}',
			"Fink's Difference array is not an image: pixel 1 of row 0 is not a number",
		],
		[
			'{"b:cutoutDifference":[[true]]}',
			"Fink's Difference array is not an image: pixel 0 of row 0 is not a number",
		],
		['{"message":"x"}', "Fink's response contains no cutout"],
		['{}', "Fink's response contains no cutout"],
		['[]', "Fink's response contains no cutout"],
		['7', "Fink's response contains no cutout"],
		['{"b:cutoutScience":[[1,2', "Fink's response is cut short or damaged"],
		['<html>', "Fink's response is a web page"],
		['Oops', "Fink's response is not JSON"],
	])('refuses %s', (text, message) => expect(() => parseCutoutArrays(text)).toThrow(message));
});
