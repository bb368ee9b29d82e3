import type { Mask } from '../blend';
import { CoverageBuffer } from '../coverage/CoverageBuffer';
import { boundsOf, type Point, wholePixels } from '../Rectangle';

/**
 * The coverage of closed contours, for shapes that are drawn many times.
 *
 * @param contours - Corner points in pixels, at least one; the last is joined to the first. One that runs
 * the other way around inside another is a hole.
 * @returns The mask, and the whole pixel where its top left corner lies.
 */
export function polygonMask(contours: ReadonlyArray<readonly Point[]>): {
	readonly mask: Mask;
	readonly left: number;
	readonly top: number;
} {
	const { x: left, y: top, width, height } = wholePixels(boundsOf(contours.flat()));
	const buffer = new CoverageBuffer(width, height);
	for (const contour of contours)
		contour.forEach(({ x, y }, i) => {
			const next = contour[(i + 1) % contour.length];
			buffer.addEdge(x - left, y - top, next.x - left, next.y - top);
		});
	return { mask: buffer.toMask(), left, top };
}
