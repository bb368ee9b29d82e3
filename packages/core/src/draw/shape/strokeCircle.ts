import { blendPixel } from '../blend';
import type { Canvas } from '../Canvas';
import type { Color } from '../Color';
import type { Point } from '../Rectangle';

/**
 * Draws a ring whose line runs along the circle. A pixel is covered by how deep its center lies inside the line, half at its edge.
 *
 * @param radius - In pixels. @param lineWidth - In pixels.
 */
export function strokeCircle(
	{ clip, data, width }: Canvas,
	{ x, y }: Point,
	radius: number,
	color: Color,
	lineWidth: number,
): void {
	const half = lineWidth / 2;
	const reach = radius + half;
	const firstX = Math.max(clip.x, Math.floor(x - reach - 0.5));
	const lastX = Math.min(clip.x + clip.width - 1, Math.ceil(x + reach + 0.5));
	const firstY = Math.max(clip.y, Math.floor(y - reach - 0.5));
	const lastY = Math.min(clip.y + clip.height - 1, Math.ceil(y + reach + 0.5));
	for (let row = firstY; row <= lastY; row++)
		for (let column = firstX; column <= lastX; column++) {
			const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
			const coverage = Math.min(1, half - Math.abs(distance - radius) + 0.5) * 255;
			if (coverage > 0) blendPixel(data, (row * width + column) * 4, color, coverage);
		}
}
