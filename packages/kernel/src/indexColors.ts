import { eachStrip } from './eachStrip';
import { kernel } from './kernel';

/** What the colors of pixels of R, G, B, A tell. */
export interface IndexedColors {
	/** 1 for each row that repeats the one above, 0 for others and for row 0. */
	readonly repeats: Uint8Array;
	/** Whether all pixels are opaque. */
	readonly isOpaque: boolean;
	/** R, G, B, A of each color in order of appearance; undefined if there are more than 256. */
	readonly palette?: Uint8Array;
	/** Which of them each pixel has. */
	readonly indices?: Uint8Array;
}

/**
 * Compares rows and numbers colors in one pass.
 *
 * @param rgba - `height` rows of `width` pixels, at most 65,536 each.
 * @throws {RangeError} Longer rows.
 */
export function indexColors(rgba: Uint8Array, width: number, height: number): IndexedColors {
	const { run, at, bytes: memory } = kernel();
	const most = Math.floor(at.INPUT_BYTES / (width * 4)) - 1;
	if (most < 1) throw new RangeError(`Rows of ${width} pixels are too long for the kernel`);
	const repeats = new Uint8Array(height);
	let isOpaque = true;
	let isIndexed = true;
	let indices: Uint8Array | undefined;
	run.startColors();
	eachStrip(rgba, width * 4, height, most, (rows, hasAbove, y) => {
		if (run.compareRows(width * 4, rows, hasAbove) === 0) isOpaque = false;
		repeats.set(memory.subarray(at.ROW_FILTERS, at.ROW_FILTERS + rows), y);
		isIndexed &&= run.indexColors(width, rows, hasAbove) === 1;
		if (!isIndexed) return;
		indices ??= new Uint8Array(width * height);
		indices.set(memory.subarray(at.TOKENS, at.TOKENS + rows * width), y * width);
	});
	if (!isIndexed || !indices) return { repeats, isOpaque };
	const palette = memory.slice(at.COLORS, at.COLORS + run.colorCount.value * 4);
	return { repeats, isOpaque, palette, indices };
}
