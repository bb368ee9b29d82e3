import { kernel } from './kernel';

/** Rows of float64, row 0 first. */
export interface ValueRows {
	readonly width: number;
	readonly height: number;
	readonly data: Float64Array;
}

/**
 * Takes the rows through the kernel, as many at a time as fit.
 *
 * @param flipped - Whether row 0 becomes the last row.
 * @param makeLevels - Makes the levels of so many rows, turned upside down if that is 1; false ends it.
 * @returns A byte for each pixel; undefined when that ended it, or where a row is longer than the kernel's memory.
 */
export function levelsOfRows(
	{ width, height, data }: ValueRows,
	flipped: boolean,
	makeLevels: (rows: number, flipped: number) => boolean,
): Uint8Array | undefined {
	const { at, bytes, float64 } = kernel();
	const most = Math.floor(at.BLOCK_PIXELS / width);
	if (most < 1) return undefined;
	const levels = new Uint8Array(width * height);
	for (let y = 0; y < height; y += most) {
		const rows = Math.min(most, height - y);
		const isAll = rows === height;
		float64.set(isAll ? data : data.subarray(y * width, (y + rows) * width), at.INPUT / 8);
		if (!makeLevels(rows, flipped ? 1 : 0)) return undefined;
		const made = bytes.subarray(at.TOKENS, at.TOKENS + rows * width);
		levels.set(made, (flipped ? height - y - rows : y) * width);
	}
	return levels;
}
