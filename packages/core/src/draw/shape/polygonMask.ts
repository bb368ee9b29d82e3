import type { Mask } from '../Mask';
import { CoverageBuffer } from '../coverage/CoverageBuffer';
import { boundsOfLines, type Point, wholePixels } from '../Rectangle';
import { MaskMemo } from './MaskMemo';

const kept = new MaskMemo();

/**
 * The coverage of closed contours; not to be written to.
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
	const { x: left, y: top, width, height } = wholePixels(boundsOfLines(contours));
	const moved = contours.map((contour) => contour.map(({ x, y }) => ({ x: x - left, y: y - top })));
	const numbers = [width, height];
	for (const contour of moved) {
		numbers.push(contour.length);
		for (const { x, y } of contour) numbers.push(x, y);
	}
	const mask = kept.maskOf(numbers, () => {
		const buffer = new CoverageBuffer(width, height);
		for (const contour of moved)
			contour.forEach(({ x, y }, i) => {
				const next = contour[(i + 1) % contour.length];
				buffer.addEdge(x, y, next.x, next.y);
			});
		return buffer.toMask();
	});
	return { mask, left, top };
}
