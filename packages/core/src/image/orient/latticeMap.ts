import type { PixelPosition } from '../../fits';

/** From pixels of one image to pixels of another; undefined where the other shows no such place. */
export type PixelMap = (x: number, y: number) => PixelPosition | undefined;

/** Sides of cells in pixels; where a cell is too coarse, smaller ones are tried. */
const SIDES = [32, 16, 8] as const;
/** How far an interpolated place may be off, in pixels. */
const MAX_ERROR = 1e-5;
/** Added to columns and rows, so that keys of places are not negative. */
const BEFORE = 1 << 20;
const KEYS_PER_ROW = 1 << 24;

/** Nine places, row by row, first all x, then all y; `null` where they are not good enough to interpolate. */
type Cell = Float64Array | null;

/**
 * A slow map, computed exactly at three places along each side of a cell and interpolated by squares between these: a
 * distortion by TPV takes a hundred times longer for each pixel than a look at it. Where the interpolation is off
 * by more than a hundred-thousandth of a pixel, at an edge of the sky, or so near to the edge of a pixel that this could
 * choose another one, the exact map is asked.
 */
export function latticeMap(exact: PixelMap): PixelMap {
	const nodes = new Map<number, PixelPosition | undefined>();
	const nodeAt = (x: number, y: number) => {
		const key = keyOf(x, y);
		const known = nodes.get(key);
		if (known || nodes.has(key)) return known;
		const node = exact(x, y);
		nodes.set(key, node);
		return node;
	};
	const cellAt = (left: number, bottom: number, side: number): Cell => {
		const cell = new Float64Array(18);
		const step = side / 2;
		for (let i = 0; i < 9; i++) {
			const node = nodeAt(left + (i % 3) * step, bottom + Math.floor(i / 3) * step);
			if (!node) return null;
			cell[i] = node.x;
			cell[9 + i] = node.y;
		}
		for (const u of [0.5, 1.5]) {
			for (const t of [0.5, 1.5]) {
				const at = nodeAt(left + t * step, bottom + u * step);
				const near = interpolated(cell, t, u);
				if (!at || !(Math.abs(at.x - near.x) + Math.abs(at.y - near.y) < MAX_ERROR)) return null;
			}
		}
		return cell;
	};
	const ofSides = SIDES.map((side) => {
		const cells = new Map<number, Cell>();
		let [lastKey, last]: [number, Cell] = [-1, null];
		return (x: number, y: number) => {
			const [left, bottom] = [Math.floor(x / side) * side, Math.floor(y / side) * side];
			const key = keyOf(left, bottom);
			if (key !== lastKey) {
				const known = cells.get(key);
				last = known === undefined ? cellAt(left, bottom, side) : known;
				if (known === undefined) cells.set(key, last);
				lastKey = key;
			}
			return last && interpolated(last, (2 * (x - left)) / side, (2 * (y - bottom)) / side);
		};
	});
	return (x, y) => {
		for (const within of ofSides) {
			const at = within(x, y);
			if (at) return isAtEdge(at.x) || isAtEdge(at.y) ? exact(x, y) : at;
		}
		return exact(x, y);
	};
}

function keyOf(x: number, y: number): number {
	return (y + BEFORE) * KEYS_PER_ROW + x + BEFORE;
}

/** Whether a place is so near to where a pixel begins that the error of the interpolation counts. */
function isAtEdge(at: number): boolean {
	const part = at + 0.5 - Math.floor(at + 0.5);
	return part < MAX_ERROR || part > 1 - MAX_ERROR;
}

/** Lagrange's interpolation through three places along each side, at 0, 1 and 2. */
function interpolated(cell: Float64Array, t: number, u: number): PixelPosition {
	const [t0, t1, t2] = [((t - 1) * (t - 2)) / 2, t * (2 - t), (t * (t - 1)) / 2];
	const [u0, u1, u2] = [((u - 1) * (u - 2)) / 2, u * (2 - u), (u * (u - 1)) / 2];
	const along = (i: number) =>
		u0 * (t0 * cell[i] + t1 * cell[i + 1] + t2 * cell[i + 2]) +
		u1 * (t0 * cell[i + 3] + t1 * cell[i + 4] + t2 * cell[i + 5]) +
		u2 * (t0 * cell[i + 6] + t1 * cell[i + 7] + t2 * cell[i + 8]);
	return { x: along(0), y: along(9) };
}
