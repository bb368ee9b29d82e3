import type { Point, Rectangle } from '../Rectangle';

/** Points along a quarter of a circle. */
const STEPS = 8;

/** The outline of a rectangle with round corners. @param corner - Their radius in pixels. */
export function roundedRectangle({ x, y, width, height }: Rectangle, corner: number): Point[] {
	const radius = Math.min(corner, width / 2, height / 2);
	const middles = [
		{ x: x + width - radius, y: y + radius },
		{ x: x + width - radius, y: y + height - radius },
		{ x: x + radius, y: y + height - radius },
		{ x: x + radius, y: y + radius },
	];
	return middles.flatMap((middle, quarter) =>
		Array.from({ length: STEPS + 1 }, (_, i) => {
			const angle = ((quarter + i / STEPS) * Math.PI) / 2;
			return {
				x: middle.x + radius * Math.sin(angle),
				y: middle.y - radius * Math.cos(angle),
			};
		}),
	);
}
