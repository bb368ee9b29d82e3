import type { MarkerMark, RectangleMark } from '../scene';

/** A bar through the middle of an open mark, to both sides of it: its flux lies between 3 and 5 sigma. */
export function marginalBar({ at, radius, edge, edgeWidth }: MarkerMark): RectangleMark {
	const half = radius * 1.35;
	const height = Math.max(1, Math.round(edgeWidth));
	return {
		mark: 'rectangle',
		rectangle: { x: at.x - half, y: Math.round(at.y - height / 2), width: 2 * half, height },
		color: edge,
	};
}
