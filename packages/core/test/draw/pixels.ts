import type { Canvas, Color, Rectangle } from '../../src/draw';
import type { RgbaRaster } from '../../src/grid';

/** R, G, B, A of one pixel. */
export function pixelAt({ width, data }: RgbaRaster, x: number, y: number): number[] {
	return Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4));
}

/** How much ink lies on a canvas that was clear before, in pixels: the sum of all alpha. */
export function inkArea({ data }: RgbaRaster): number {
	let sum = 0;
	for (let i = 3; i < data.length; i += 4) sum += data[i];
	return sum / 255;
}

/** The smallest rectangle around all pixels for which `test` holds; undefined if none. */
export function boxWhere(
	{ width, height, data }: RgbaRaster,
	test: (pixel: number[], x: number, y: number) => boolean,
): Rectangle | undefined {
	let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
	const pixel = [0, 0, 0, 0];
	for (let i = 0; i < width * height; i++) {
		for (let c = 0; c < 4; c++) pixel[c] = data[i * 4 + c];
		const [x, y] = [i % width, Math.floor(i / width)];
		if (!test(pixel, x, y)) continue;
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	if (right < 0) return undefined;
	return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** The smallest rectangle around pixels that differ between two rasters of one size. */
export function changedBox(before: RgbaRaster, after: RgbaRaster): Rectangle | undefined {
	return boxWhere(after, (pixel, x, y) => {
		const at = (y * before.width + x) * 4;
		return pixel.some((value, c) => value !== before.data[at + c]);
	});
}

/** Whether `inner` lies in `outer`; nothing lies everywhere. */
export function isInside(inner: Rectangle | undefined, outer: Rectangle): boolean {
	if (!inner) return true;
	return (
		inner.x >= outer.x &&
		inner.y >= outer.y &&
		inner.x + inner.width <= outer.x + outer.width &&
		inner.y + inner.height <= outer.y + outer.height
	);
}

/** How many pixels have exactly that color. */
export function countOf({ data }: RgbaRaster, color: Color): number {
	let count = 0;
	for (let i = 0; i < data.length; i += 4)
		if (color.every((value, c) => data[i + c] === value)) count++;
	return count;
}

/** A copy that later drawing does not change. */
export function snapshot(canvas: Canvas): Canvas {
	return { ...canvas, data: canvas.data.slice() };
}
