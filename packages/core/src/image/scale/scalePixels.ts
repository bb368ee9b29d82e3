import { nearestSources } from './nearestSources';
import type { Size } from './Size';

/** The arrays whose elements are one pixel each. */
type Pixels = Uint8Array | Uint32Array | Float64Array;

/**
 * Copies pixels by nearest neighbour into `target`, row by row; a row that repeats is copied whole.
 *
 * @param source - One element per pixel of `from`.
 * @param target - One element per pixel of `to`, of the same type as `source`.
 */
export function scalePixels<Array extends Pixels>(
	source: Array,
	from: Size,
	target: Array,
	to: Size,
): Array {
	const columns = nearestSources(from.width, to.width);
	const rows = nearestSources(from.height, to.height);
	for (let y = 0; y < to.height; y++) {
		const start = y * to.width;
		if (y > 0 && rows[y] === rows[y - 1]) {
			target.copyWithin(start, start - to.width, start);
			continue;
		}
		const sourceStart = rows[y] * from.width;
		for (let x = 0; x < to.width; x++) target[start + x] = source[sourceStart + columns[x]];
	}
	return target;
}
