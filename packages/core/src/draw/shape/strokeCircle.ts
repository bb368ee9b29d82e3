import { blendPixel } from '../blend';
import type { Canvas } from '../Canvas';
import type { Color } from '../Color';
import type { Point } from '../Rectangle';

/** Fills a disc. @param radius - In pixels. */
export function fillCircle(canvas: Canvas, center: Point, radius: number, color: Color): void {
	blendByDistance(canvas, center, radius, color, (distance) => radius - distance);
}

/** Draws a ring whose line runs along the circle. @param lineWidth - In pixels. */
export function strokeCircle(
	canvas: Canvas,
	center: Point,
	radius: number,
	color: Color,
	lineWidth: number,
): void {
	const half = lineWidth / 2;
	blendByDistance(
		canvas,
		center,
		radius + half,
		color,
		(distance) => half - Math.abs(distance - radius),
	);
}

/**
 * Covers pixels by how deep their center lies inside a shape: half covered at its edge.
 *
 * @param depth - From the distance to the center to the depth, both in pixels.
 */
function blendByDistance(
	{ clip, data, width }: Canvas,
	{ x, y }: Point,
	reach: number,
	color: Color,
	depth: (distance: number) => number,
): void {
	const firstX = Math.max(clip.x, Math.floor(x - reach - 0.5));
	const lastX = Math.min(clip.x + clip.width - 1, Math.ceil(x + reach + 0.5));
	const firstY = Math.max(clip.y, Math.floor(y - reach - 0.5));
	const lastY = Math.min(clip.y + clip.height - 1, Math.ceil(y + reach + 0.5));
	for (let row = firstY; row <= lastY; row++)
		for (let column = firstX; column <= lastX; column++) {
			const inside = depth(Math.hypot(column + 0.5 - x, row + 0.5 - y)) + 0.5;
			const coverage = Math.min(1, inside) * 255;
			if (coverage > 0) blendPixel(data, (row * width + column) * 4, color, coverage);
		}
}
