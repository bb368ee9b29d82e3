import { blendMask } from '../blend';
import type { Canvas } from '../Canvas';
import type { Color } from '../Color';
import { clipContour } from '../coverage/clipContour';
import type { Point } from '../Rectangle';
import { polygonMask } from './polygonMask';

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
	if (parts.every((part) => part.length === 0)) return;
	const { mask, left, top } = polygonMask(parts);
	blendMask(canvas, mask, left, top, color);
}
