import { type Canvas, type Point, strokeLines } from '../../draw';
import type { Ink } from './Ink';
import type { OverlaySizes } from './overlaySizes';

/** Draws lines with a rim around them; ends are cut straight, the rim goes around them. */
export function strokeInInk(
	canvas: Canvas,
	lines: ReadonlyArray<readonly Point[]>,
	{ color, halo }: Ink,
	{ line, rim }: OverlaySizes,
): void {
	const longer = lines.map((points) => extended(points, rim));
	strokeLines(canvas, longer, { color: halo, lineWidth: line + 2 * rim });
	strokeLines(canvas, lines, { color, lineWidth: line });
}

/** The line with both ends `by` pixels further out. */
function extended(points: readonly Point[], by: number): Point[] {
	const last = points.length - 1;
	return points.map((point, i) => {
		if (i !== 0 && i !== last) return point;
		const inner = points[i === 0 ? 1 : last - 1];
		const length = Math.hypot(point.x - inner.x, point.y - inner.y) || 1;
		return {
			x: point.x + ((point.x - inner.x) / length) * by,
			y: point.y + ((point.y - inner.y) / length) * by,
		};
	});
}
