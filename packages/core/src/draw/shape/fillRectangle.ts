import { blendPixel } from '../blend';
import type { Canvas } from '../Canvas';
import { type Color, wordOf } from '../Color';
import { intersection, type Rectangle } from '../Rectangle';

/** Fills a rectangle; parts of pixels at its edges are covered in part. */
export function fillRectangle(canvas: Canvas, rectangle: Rectangle, color: Color): void {
	const { x, y, width, height } = intersection(canvas.clip, rectangle);
	if (width <= 0 || height <= 0) return;
	const isWhole =
		Number.isInteger(x) &&
		Number.isInteger(y) &&
		Number.isInteger(width) &&
		Number.isInteger(height);
	if (isWhole && color[3] === 255) {
		fillWhole(canvas, { x, y, width, height }, color);
		return;
	}
	for (let row = Math.floor(y); row < y + height; row++) {
		const rowPart = Math.min(row + 1, y + height) - Math.max(row, y);
		for (let column = Math.floor(x); column < x + width; column++) {
			const part = rowPart * (Math.min(column + 1, x + width) - Math.max(column, x));
			blendPixel(canvas.data, (row * canvas.width + column) * 4, color, part * 255);
		}
	}
}

/** Whole pixels of an opaque color need no blending. */
function fillWhole(canvas: Canvas, { x, y, width, height }: Rectangle, color: Color): void {
	const { pixels } = canvas;
	const pixel = wordOf(color);
	for (let row = y; row < y + height; row++) {
		const start = row * canvas.width + x;
		for (let i = start; i < start + width; i++) pixels[i] = pixel;
	}
}

/**
 * Draws a frame inside a rectangle's edges.
 *
 * @param lineWidth - In pixels.
 */
export function strokeRectangle(
	canvas: Canvas,
	{ x, y, width, height }: Rectangle,
	color: Color,
	lineWidth: number,
): void {
	const inner = height - 2 * lineWidth;
	fillRectangle(canvas, { x, y, width, height: lineWidth }, color);
	fillRectangle(canvas, { x, y: y + height - lineWidth, width, height: lineWidth }, color);
	fillRectangle(canvas, { x, y: y + lineWidth, width: lineWidth, height: inner }, color);
	const right = x + width - lineWidth;
	fillRectangle(canvas, { x: right, y: y + lineWidth, width: lineWidth, height: inner }, color);
}
