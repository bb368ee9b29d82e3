import { eachStrip } from './eachStrip';
import { kernel } from './kernel';

/** What comparing rows tells. */
export interface ComparedRows {
	/** 1 for each row that repeats the one above, 0 for others and for row 0. */
	readonly repeats: Uint8Array;
	/** Of pixels of R, G, B, A: whether all are opaque. */
	readonly isOpaque: boolean;
}

/**
 * Which rows repeat the one above: enlarged pictures are mostly such rows, and whoever knows them need not look
 * at their pixels again.
 *
 * @param rowBytes - Of one row; of rows longer than 256 kB none is said to repeat.
 */
export function compareRows(bytes: Uint8Array, rowBytes: number, height: number): ComparedRows {
	const { run, at, bytes: memory } = kernel();
	const repeats = new Uint8Array(height);
	const most = Math.floor(at.INPUT_BYTES / rowBytes) - 1;
	if (most < 1) return { repeats, isOpaque: hasOpaqueWords(bytes) };
	let isOpaque = true;
	eachStrip(bytes, rowBytes, height, most, (rows, hasAbove, y) => {
		if (run.compareRows(rowBytes, rows, hasAbove) === 0) isOpaque = false;
		repeats.set(memory.subarray(at.ROW_FILTERS, at.ROW_FILTERS + rows), y);
	});
	return { repeats, isOpaque };
}

/** The same for rows that are too long for the kernel. */
function hasOpaqueWords(rgba: Uint8Array): boolean {
	for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return false;
	return true;
}
