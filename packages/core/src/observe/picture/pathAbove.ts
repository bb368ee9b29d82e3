import type { Point } from '../../draw';
import type { Interval } from '../sky/findCrossings';

const STEP_MS = 300_000;

/**
 * The parts of a path above the horizon, as pixels, in steps of five minutes.
 *
 * @param pointAt - Where it is at a Unix time in ms; `undefined` below the horizon.
 */
export function pathAbove(
	pointAt: (unixMs: number) => Point | undefined,
	{ startMs, endMs }: Interval,
): Point[][] {
	const parts: Point[][] = [];
	const count = Math.max(2, Math.ceil((endMs - startMs) / STEP_MS));
	let isAbove = false;
	for (let i = 0; i <= count; i++) {
		const point = pointAt(startMs + ((endMs - startMs) * i) / count);
		if (point && !isAbove) parts.push([]);
		isAbove = point !== undefined;
		if (point) parts[parts.length - 1].push(point);
	}
	return parts.filter((points) => points.length > 1);
}
