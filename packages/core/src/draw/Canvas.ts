import type { Raster, RgbaRaster } from '../grid';
import { lendPixels, takePixels } from './canvasMemory';
import { type Color, wordOf } from './Color';
import { intersection, type Rectangle } from './Rectangle';
import { toRgbaRaster } from './toRgbaRaster';

/**
 * Pixels to draw on: an RGBA raster (row 0 on top), so that an encoder takes it as it is.
 *
 * The drawing functions change `data` in place. Colors are laid over each other as they are, in sRGB,
 * the way browsers do; the same calls give the same bytes on every machine.
 */
export interface Canvas extends RgbaRaster {
	/** The same memory as `data`, one word per pixel: R, G, B, A in the order of the bytes. */
	readonly pixels: Int32Array;
	/** Nothing is drawn outside; whole pixels. */
	readonly clip: Rectangle;
}

/** A canvas of one color. @param color - @default clear */
export function makeCanvas(width: number, height: number, color: Color = [0, 0, 0, 0]): Canvas {
	const pixels = takePixels(width * height).fill(wordOf(color));
	const canvas = canvasOn(new Uint8Array(pixels.buffer), width, height);
	lendPixels(canvas, pixels);
	return canvas;
}

/** A canvas with a copy of the raster's pixels. */
export function canvasOf(raster: Raster): Canvas {
	const { width, height, data } = toRgbaRaster(raster);
	const own = raster.kind === 'rgba' ? data.slice() : data;
	return canvasOn(own, width, height);
}

/** @param data - Of its own: begins at its buffer's first byte. */
function canvasOn(data: Uint8Array, width: number, height: number): Canvas {
	const pixels = new Int32Array(data.buffer, 0, width * height);
	return { kind: 'rgba', width, height, data, pixels, clip: { x: 0, y: 0, width, height } };
}

/** The same pixels; drawing changes only pixels inside `rectangle` (rounded to whole pixels). */
export function clipped(canvas: Canvas, rectangle: Rectangle): Canvas {
	const x = Math.round(rectangle.x);
	const y = Math.round(rectangle.y);
	const width = Math.round(rectangle.x + rectangle.width) - x;
	const height = Math.round(rectangle.y + rectangle.height) - y;
	return { ...canvas, clip: intersection(canvas.clip, { x, y, width, height }) };
}
