import { resizeSmooth } from '../../../src/encode';
import type { GrayRaster, RgbaRaster } from '../../../src/grid';

/** A round source at (x, y) in pixels from the top left corner of the picture, on a dark sky. */
function source(side: number, x: number, y: number, sigma: number): GrayRaster {
	const data = Uint8Array.from({ length: side * side }, (_, i) => {
		const dx = (i % side) + 0.5 - x;
		const dy = Math.floor(i / side) + 0.5 - y;
		return Math.round(20 + 220 * Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma)));
	});
	return { kind: 'gray', width: side, height: side, data };
}

/** Center of light above the sky, in pixels from the top left corner of the picture. */
function centroid({ width, data }: RgbaRaster): [number, number] {
	let [sum, x, y] = [0, 0, 0];
	for (let i = 0; i < data.length / 4; i++) {
		const light = Math.max(0, data[i * 4] - 25);
		sum += light;
		x += light * ((i % width) + 0.5);
		y += light * (Math.floor(i / width) + 0.5);
	}
	return [x / sum, y / sum];
}

describe('resizeSmooth', () => {
	it.each([
		[300, 7.3, 21.6],
		[150, 15.8, 15.35],
		[97, 24.1, 5.2],
		[20, 12.4, 16.9],
	])('keeps a source where it is at %i pixels', (side, x, y) => {
		const zoom = side / 30;
		const [newX, newY] = centroid(resizeSmooth(source(30, x, y, 2), side, side));
		expect(Math.abs(newX / zoom - x)).toBeLessThan(0.02);
		expect(Math.abs(newY / zoom - y)).toBeLessThan(0.02);
	});

	it('draws what a finer camera would have seen', () => {
		const fine = source(300, 150, 130, 20);
		const { data } = resizeSmooth(source(30, 15, 13, 2), 300, 300);
		const errors = Array.from(fine.data, (value, i) => Math.abs(data[i * 4] - value));
		expect(Math.max(...errors)).toBeLessThan(8);
		expect(errors.reduce((a, b) => a + b) / errors.length).toBeLessThan(0.6);
	});

	it('gives the same pixels at the same size', () => {
		const raster = source(12, 5, 6, 2);
		const { data } = resizeSmooth(raster, 12, 12);
		expect(Array.from(raster.data)).toEqual(Array.from(raster.data, (_, i) => data[i * 4]));
	});

	it('keeps a plain picture plain, at any size', () => {
		const raster: GrayRaster = {
			kind: 'gray',
			width: 5,
			height: 3,
			data: new Uint8Array(15).fill(93),
		};
		for (const [width, height] of [
			[1, 1],
			[4, 9],
			[50, 2],
		]) {
			const { data } = resizeSmooth(raster, width, height);
			expect(new Set(data)).toEqual(new Set([93, 255]));
			expect(data.length).toBe(width * height * 4);
		}
	});

	it('takes no color from clear pixels', () => {
		const data = Uint8Array.of(200, 100, 50, 255, 0, 0, 0, 0);
		const wide = resizeSmooth({ kind: 'rgba', width: 2, height: 1, data }, 20, 1);
		const visible = Array.from({ length: 20 }, (_, i) =>
			Array.from(wide.data.subarray(i * 4, i * 4 + 4)),
		).filter(([, , , alpha]) => alpha > 8);
		expect(visible.length).toBeGreaterThan(9);
		for (const [r, g, b] of visible) {
			expect(Math.abs(r - 200)).toBeLessThanOrEqual(8);
			expect(Math.abs(g - 100)).toBeLessThanOrEqual(8);
			expect(Math.abs(b - 50)).toBeLessThanOrEqual(8);
		}
	});

	it('refuses sizes that no picture has', () => {
		expect(() => resizeSmooth(source(3, 1, 1, 1), 0, 5)).toThrow(
			"A picture of 0 x 5 pixels can't be written",
		);
		expect(() => resizeSmooth(source(3, 1, 1, 1), 2.5, 5)).toThrow('2.5 x 5');
	});
});
