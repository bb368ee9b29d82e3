import { toRgbaRaster } from '../../../src/draw';
import type { Raster, RgbaRaster } from '../../../src/grid';

/** R, G, B, A of every pixel, row 0 on top. */
export const rgba = (raster: Raster): RgbaRaster => toRgbaRaster(raster);

/** Columns and rows of all pixels that a test holds for, row 0 on top. */
export function pixelsWhere(
	raster: Raster,
	holds: (r: number, g: number, b: number) => boolean,
): Array<{ x: number; y: number }> {
	const { width, data } = rgba(raster);
	const found = [];
	for (let i = 0; i < data.length; i += 4)
		if (holds(data[i], data[i + 1], data[i + 2]))
			found.push({ x: (i / 4) % width, y: Math.floor(i / 4 / width) });
	return found;
}

/** Whether a pixel is white. */
export const isWhite = (r: number, g: number, b: number): boolean => r + g + b === 765;

/** Middle of the smallest rectangle around pixels, in pixel edges: one pixel at (0, 0) has (0.5, 0.5). */
export function middleOf(pixels: ReadonlyArray<{ x: number; y: number }>) {
	const xs = pixels.map(({ x }) => x);
	const ys = pixels.map(({ y }) => y);
	return {
		x: (Math.min(...xs) + Math.max(...xs) + 1) / 2,
		y: (Math.min(...ys) + Math.max(...ys) + 1) / 2,
	};
}

/** Center of light of one channel above a level, in pixel centers, row 0 on top. */
export function centroid(raster: Raster, channel: 0 | 1 | 2 = 0, above = 60) {
	const { width, data } = rgba(raster);
	let [sum, sumX, sumY] = [0, 0, 0];
	for (let i = channel; i < data.length; i += 4) {
		const [r, g, b] = data.subarray(i - channel, i - channel + 3);
		const isNoData = r === 86 && g === 105 && b === 70;
		if (data[i] <= above || isNoData) continue;
		const pixel = (i - channel) / 4;
		sum += data[i];
		sumX += data[i] * (pixel % width);
		sumY += data[i] * Math.floor(pixel / width);
	}
	return { x: sumX / sum, y: sumY / sum };
}

/** Longest run of pixels along a row, its place and length. */
export function maxRun(pixels: ReadonlyArray<{ x: number; y: number }>) {
	let best = { x: 0, y: 0, length: 0 };
	const key = (x: number, y: number) => y * 65536 + x;
	const known = new Set(pixels.map(({ x, y }) => key(x, y)));
	for (const { x, y } of pixels) {
		if (known.has(key(x - 1, y))) continue;
		let length = 1;
		while (known.has(key(x + length, y))) length++;
		if (length > best.length) best = { x, y, length };
	}
	return best;
}
