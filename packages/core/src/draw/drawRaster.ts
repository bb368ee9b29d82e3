import type { Raster } from '../grid';
import { blendPixel } from './blend';
import type { Canvas } from './Canvas';
import { toRgbaRaster } from './toRgbaRaster';

/** Lays a picture over the canvas, its top left corner at a whole pixel; clear pixels leave what is there. */
export function drawRaster(canvas: Canvas, raster: Raster, left: number, top: number): void {
	const { clip } = canvas;
	const source = toRgbaRaster(raster);
	const firstX = Math.max(clip.x, left);
	const lastX = Math.min(clip.x + clip.width, left + raster.width);
	const firstY = Math.max(clip.y, top);
	const lastY = Math.min(clip.y + clip.height, top + raster.height);
	if (firstX >= lastX) return;
	for (let y = firstY; y < lastY; y++) {
		const from = ((y - top) * raster.width + firstX - left) * 4;
		const row = source.data.subarray(from, from + (lastX - firstX) * 4);
		const to = (y * canvas.width + firstX) * 4;
		if (isOpaque(row)) canvas.data.set(row, to);
		else
			for (let i = 0; i < row.length; i += 4)
				blendPixel(canvas.data, to + i, [row[i], row[i + 1], row[i + 2], row[i + 3]], 255);
	}
}

function isOpaque(row: Uint8Array): boolean {
	for (let i = 3; i < row.length; i += 4) if (row[i] !== 255) return false;
	return true;
}
