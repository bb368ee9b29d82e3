import type { OutlinePoint } from '../font';
import type { Point } from '../Rectangle';

/** Maximum distance of a curve from its straight segments, in pixels. */
const TOLERANCE = 0.05;

/**
 * A TrueType contour as straight pieces.
 *
 * @param place - From font units to pixels.
 * @returns Corner points; the last one joins the first.
 */
export function flattened(
	contour: readonly OutlinePoint[],
	place: (point: Point) => Point,
): Point[] {
	const points = withMiddles(contour).map(({ x, y, isOn }) => ({ ...place({ x, y }), isOn }));
	const corners: Point[] = [];
	points.forEach((point, i) => {
		const before = points[(i + points.length - 1) % points.length];
		const next = points[(i + 1) % points.length];
		if (point.isOn) corners.push(point);
		else addCurve(corners, before, point, next);
	});
	return corners;
}

/** The contour with the curve points that TrueType leaves out: halfway between two control points. */
function withMiddles(contour: readonly OutlinePoint[]): OutlinePoint[] {
	return contour.flatMap((point, i) => {
		const next = contour[(i + 1) % contour.length];
		if (point.isOn || next.isOn) return [point];
		return [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, isOn: true }];
	});
}

/** Adds the inner points of a quadratic Bézier curve. */
function addCurve(corners: Point[], from: Point, control: Point, to: Point): void {
	const bend = Math.hypot(from.x - 2 * control.x + to.x, from.y - 2 * control.y + to.y);
	const pieces = Math.ceil(Math.sqrt(bend / (4 * TOLERANCE)));
	for (let i = 1; i < pieces; i++) {
		const t = i / pieces;
		const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
		corners.push({
			x: a * from.x + b * control.x + c * to.x,
			y: a * from.y + b * control.y + c * to.y,
		});
	}
}
