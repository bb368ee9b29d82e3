import type { TilePlace } from './TileGrid';

/** Pixels of a tile as they were unpacked. */
export type TileValues = Int32Array | Float32Array | Float64Array;

/**
 * Copies the rows of a tile that lie in a plane to their places.
 *
 * @param plane - Pixel along each axis beyond the second; the tile holds it.
 * @param width - NAXIS1.
 */
export function copyTile(
	values: TileValues,
	{ from, size }: TilePlace,
	plane: readonly number[],
	target: Float64Array,
	width: number,
): void {
	const [columns, rows = 1] = size;
	let layer = 0;
	for (let i = plane.length - 1; i >= 0; i--) {
		layer = layer * size[i + 2] + plane[i] - from[i + 2];
	}
	for (let row = 0; row < rows; row++) {
		const at = (layer * rows + row) * columns;
		target.set(values.subarray(at, at + columns), ((from[1] ?? 0) + row) * width + from[0]);
	}
}
