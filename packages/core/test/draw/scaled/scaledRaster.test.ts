import fc from 'fast-check';
import { drawRaster, makeCanvas, scaledRaster, toRgbaRaster } from '../../../src/draw';
import type { Raster } from '../../../src/grid';

const GREY: Raster = { kind: 'gray', width: 2, height: 2, data: Uint8Array.of(10, 20, 30, 40) };
const COLORS: Raster = {
	...GREY,
	kind: 'palette',
	data: Uint8Array.of(2, 1, 0, 1),
	palette: Uint8Array.of(1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255),
};
const PARTLY_CLEAR: Raster = {
	...COLORS,
	palette: COLORS.palette.map((v) => (v === 255 ? 90 : v)),
};
const RGBA = toRgbaRaster(COLORS);

/** The same pixels in a raster that knows nothing of where they come from. */
function plain(raster: Raster): Raster {
	return { ...raster, data: raster.data.slice() };
}

describe('scaledRaster', () => {
	const sources = { columns: Uint32Array.of(0, 0, 1, 1, 1), rows: Uint32Array.of(1, 1, 0) };

	it('has the pixels of its sources', () => {
		const { data, ...form } = scaledRaster(GREY, sources);
		expect(form).toEqual({ kind: 'gray', width: 5, height: 3 });
		expect(Array.from(data)).toEqual([30, 30, 40, 40, 40, 30, 30, 40, 40, 40, 10, 10, 20, 20, 20]);
	});

	it.each([
		['gray', GREY],
		['a palette', COLORS],
		['a palette with clear colors', PARTLY_CLEAR],
		['RGBA', RGBA],
	])('is drawn and made RGBA as its pixels would be, wherever it lies: %s', (_, source) => {
		const scaled = scaledRaster(source, sources);
		expect(toRgbaRaster(scaled)).toEqual(toRgbaRaster(plain(scaled)));
		const place = fc.integer({ min: -5, max: 6 });
		fc.assert(
			fc.property(place, place, (left, top) => {
				const [drawn, expected] = [
					makeCanvas(6, 5, [9, 9, 9, 255]),
					makeCanvas(6, 5, [9, 9, 9, 255]),
				];
				drawRaster(drawn, scaled, left, top);
				drawRaster(expected, plain(scaled), left, top);
				expect(Array.from(drawn.data)).toEqual(Array.from(expected.data));
			}),
		);
	});

	it('leaves a copy with other pixels to those', () => {
		const canvas = makeCanvas(5, 3);
		drawRaster(canvas, { ...scaledRaster(GREY, sources), data: new Uint8Array(15).fill(77) }, 0, 0);
		expect(canvas.data.filter((value) => value === 77)).toHaveLength(45);
	});
});
