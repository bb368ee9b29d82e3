import type { Point } from '../Rectangle';

/**
 * The dashes of a line, as lines.
 *
 * @param pattern - Lengths of dash, gap, dash, gap, …, at least one of them above 0; the pattern repeats.
 */
export function dashesOf(points: readonly Point[], pattern: readonly number[]): Point[][] {
	const total = pattern.reduce((sum, length) => sum + length, 0);
	if (!(total > 0)) return [[...points]];
	const dashes: Point[][] = [];
	let step = 0;
	let left = pattern[0];
	let dash: Point[] = points.slice(0, 1);
	for (let i = 1; i < points.length; i++) {
		const [from, to] = [points[i - 1], points[i]];
		const length = Math.hypot(to.x - from.x, to.y - from.y);
		let done = 0;
		while (length - done > left) {
			done += left;
			const part = done / length;
			const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
			if (step % 2 === 0) dashes.push([...dash, point]);
			dash = [point];
			step++;
			left = pattern[step % pattern.length];
		}
		left -= length - done;
		dash.push(to);
	}
	if (step % 2 === 0 && dash.length > 1) dashes.push(dash);
	return dashes;
}
