import type { Mask } from '../Mask';

/** Runs (see `Mask`) that hold all pixels of a mask. */
export function wholeRows({ width, height }: Mask): Int32Array {
	const runs = new Int32Array(3 * height);
	for (let row = 0; row < height; row++) {
		runs[3 * row] = row;
		runs[3 * row + 2] = width;
	}
	return runs;
}
