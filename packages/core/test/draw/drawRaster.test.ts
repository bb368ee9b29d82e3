import { canvasOf, drawRaster, makeCanvas, toRgbaRaster, WHITE } from '../../src/draw';
import type { PaletteRaster, RgbaRaster } from '../../src/grid';
import { pixelAt } from './pixels';

const palette: PaletteRaster = {
	kind: 'palette',
	width: 2,
	height: 1,
	data: Uint8Array.of(1, 0),
	palette: Uint8Array.of(1, 2, 3, 255, 9, 8, 7, 0),
};

describe('drawRaster', () => {
	it('lays opaque pixels over the canvas and leaves what is under clear ones', () => {
		const canvas = makeCanvas(4, 3, WHITE);
		drawRaster(canvas, palette, 1, 2);
		expect(pixelAt(canvas, 1, 2)).toEqual([255, 255, 255, 255]);
		expect(pixelAt(canvas, 2, 2)).toEqual([1, 2, 3, 255]);
	});

	it.each([
		[-1, 0, [0, 0]],
		[3, 2, [3, 2]],
		[-5, 0, undefined],
		[0, 9, undefined],
	])('cuts off what leaves the canvas at %i, %i', (left, top, place) => {
		const data = new Uint8Array(2 * 4).fill(77);
		const raster: RgbaRaster = {
			kind: 'rgba',
			width: 2,
			height: 1,
			data: data.map((v, i) => (i % 4 === 3 ? 255 : v)),
		};
		const canvas = makeCanvas(4, 3);
		drawRaster(canvas, raster, left, top);
		const painted = Array.from({ length: 12 }, (_, i) => i).filter(
			(i) => canvas.data[i * 4 + 3] > 0,
		);
		expect(painted).toEqual(place ? [place[1] * 4 + place[0]] : []);
	});
});

describe('canvasOf', () => {
	it('copies, so that drawing leaves the raster as it was', () => {
		const raster: RgbaRaster = {
			kind: 'rgba',
			width: 1,
			height: 1,
			data: Uint8Array.of(1, 2, 3, 4),
		};
		const canvas = canvasOf(raster);
		drawRaster(canvas, toRgbaRaster({ ...palette, data: Uint8Array.of(0, 0) }), 0, 0);
		expect(Array.from(raster.data)).toEqual([1, 2, 3, 4]);
		expect(Array.from(canvas.data)).toEqual([1, 2, 3, 255]);
	});
});

describe('toRgbaRaster', () => {
	it('looks colors up and repeats grays', () => {
		expect(Array.from(toRgbaRaster(palette).data)).toEqual([9, 8, 7, 0, 1, 2, 3, 255]);
		const gray = { kind: 'gray', width: 1, height: 2, data: Uint8Array.of(5, 250) } as const;
		expect(Array.from(toRgbaRaster(gray).data)).toEqual([5, 5, 5, 255, 250, 250, 250, 255]);
	});
});
