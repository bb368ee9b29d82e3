import { kernel } from './kernel';
import { loadPixels } from './loadPixels';
import type { Pixels } from './Pixels';

/** Rows of pixels, row 0 first. */
export interface ImageRows {
	readonly width: number;
	readonly height: number;
	readonly pixels: Pixels;
}

/** A byte for each pixel. */
export interface ByteLevels {
	readonly levels: Uint8Array;
	/** 1 where a pixel is NaN, whose level means nothing, 0 elsewhere; undefined without NaN. */
	readonly missing?: Uint8Array;
}

/**
 * Passes the rows through the kernel, as many at a time as fit.
 *
 * @param flipped - Whether row 0 becomes the last row.
 * @param makeLevels - Makes the levels of `rows` rows, upside down if `flipped` is 1.
 * @returns Undefined if a row does not fit into the kernel's memory.
 */
export function levelsOfRows(
	{ width, height, pixels }: ImageRows,
	flipped: boolean,
	makeLevels: (rows: number, flipped: number) => void,
): ByteLevels | undefined {
	const { run, at, bytes } = kernel();
	const most = Math.floor(at.HELD_PIXELS / width);
	if (most < 1) return undefined;
	const turned = flipped ? 1 : 0;
	const levels = new Uint8Array(width * height);
	let missing: Uint8Array | undefined;
	for (let y = 0; y < height; y += most) {
		const rows = Math.min(most, height - y);
		loadPixels(pixels, y * width, rows * width);
		makeLevels(rows, turned);
		const to = (flipped ? height - y - rows : y) * width;
		levels.set(bytes.subarray(at.TOKENS, at.TOKENS + rows * width), to);
		if (run.hasMissing.value === 0) continue;
		run.markMissing(width, rows, turned);
		missing ??= new Uint8Array(width * height);
		missing.set(bytes.subarray(at.OUTPUT, at.OUTPUT + rows * width), to);
	}
	return { levels, missing };
}
