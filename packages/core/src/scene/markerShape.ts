import type { Point } from '../draw';

/** Markers that differ without color: Rubin's choice for u, g, r, i, z, y. */
export type MarkerShape = 'circle' | 'triangleUp' | 'triangleDown' | 'square' | 'star' | 'pentagon';

interface Corners {
	readonly count: number;
	/** Distance of the corners from the middle, in radii, such that all shapes look equally large. */
	readonly reach: number;
	/** Distance of the corners between them, as a part of `reach`; 1 for none. */
	readonly waist: number;
	/** Where the first corner stands, in turns from straight up. */
	readonly turn: number;
	/** How far the center of the shape is below the center of its corners, in radii. */
	readonly sink: number;
}

const CORNERS: Readonly<Record<MarkerShape, Corners>> = {
	circle: { count: 40, reach: 1, waist: 1, turn: 0, sink: 0 },
	triangleUp: { count: 3, reach: 1.328, waist: 1, turn: 0, sink: 0.18 },
	triangleDown: { count: 3, reach: 1.328, waist: 1, turn: 0.5, sink: -0.18 },
	square: { count: 4, reach: 1.301, waist: 1, turn: 0.125, sink: 0 },
	star: { count: 5, reach: 1.682, waist: 0.46, turn: 0, sink: 0.08 },
	pentagon: { count: 5, reach: 1.209, waist: 1, turn: 0, sink: 0.04 },
};

/**
 * The outline of a marker around a place.
 *
 * @param grow - Pixels by which its sides are moved outwards; negative inwards.
 */
export function markerOutline(shape: MarkerShape, at: Point, radius: number, grow = 0): Point[] {
	const { count, reach, waist, turn, sink } = CORNERS[shape];
	const corners = waist === 1 ? count : 2 * count;
	const inner = insideRadius(shape);
	const size = radius * reach * Math.max(0, 1 + grow / (radius * reach * inner));
	return Array.from({ length: corners }, (_, i) => {
		const angle = 2 * Math.PI * (turn + i / corners);
		const distance = waist !== 1 && i % 2 === 1 ? size * waist : size;
		return {
			x: at.x + distance * Math.sin(angle),
			y: at.y + sink * radius - distance * Math.cos(angle),
		};
	});
}

/** Distance of the sides from the middle, as a part of the corners'. */
function insideRadius(shape: MarkerShape): number {
	const { count, waist } = CORNERS[shape];
	if (waist === 1) return Math.cos(Math.PI / count);
	const half = Math.PI / count;
	const [x, y] = [waist * Math.sin(half), waist * Math.cos(half) - 1];
	return Math.abs(x) / Math.hypot(x, y);
}
