import { boundsOf, type Point, type Rectangle } from '../Rectangle';

/**
 * The part of a closed contour inside a rectangle (Sutherland & Hodgman 1974).
 *
 * Where the contour leaves the rectangle and comes back it runs along the border, which changes no
 * coverage inside.
 */
export function clipContour(contour: readonly Point[], to: Rectangle): readonly Point[] {
	const { x, y, width, height } = boundsOf(contour);
	const isInside =
		x >= to.x && y >= to.y && x + width <= to.x + to.width && y + height <= to.y + to.height;
	if (isInside) return contour;
	const sides: ReadonlyArray<(point: Point) => number> = [
		({ x }) => x - to.x,
		({ x }) => to.x + to.width - x,
		({ y }) => y - to.y,
		({ y }) => to.y + to.height - y,
	];
	return sides.reduce<Point[]>(clippedAt, [...contour]);
}

/** What is left of a contour where `inside` is not negative. */
function clippedAt(contour: Point[], inside: (point: Point) => number): Point[] {
	const kept: Point[] = [];
	contour.forEach((point, i) => {
		const before = contour[(i + contour.length - 1) % contour.length];
		const [from, to] = [inside(before), inside(point)];
		if (from < 0 !== to < 0) {
			const part = from / (from - to);
			kept.push({
				x: before.x + (point.x - before.x) * part,
				y: before.y + (point.y - before.y) * part,
			});
		}
		if (to >= 0) kept.push(point);
	});
	return kept;
}
