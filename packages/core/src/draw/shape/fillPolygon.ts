import { blendMask } from '../blend';
import type { Canvas } from '../Canvas';
import type { Color } from '../Color';
import { clipContour } from '../coverage/clipContour';
import { CoverageBuffer } from '../coverage/CoverageBuffer';
import { boundsOf, type Point, wholePixels } from '../Rectangle';

/**
 * Fills the inside of closed contours; a contour that runs the other way around inside another is a hole.
 *
 * @param contours - Corner points; the last one is joined to the first.
 */
export function fillPolygon(
	canvas: Canvas,
	contours: ReadonlyArray<readonly Point[]>,
	color: Color,
): void {
	const parts = contours.map((contour) => clipContour(contour, canvas.clip));
	const points = parts.flat();
	if (points.length === 0) return;
	const { x: left, y: top, width, height } = wholePixels(boundsOf(points));
	const buffer = new CoverageBuffer(width, height);
	for (const part of parts)
		part.forEach(({ x, y }, i) => {
			const next = part[(i + 1) % part.length];
			buffer.addEdge(x - left, y - top, next.x - left, next.y - top);
		});
	blendMask(canvas, buffer.toMask(), left, top, color);
}
