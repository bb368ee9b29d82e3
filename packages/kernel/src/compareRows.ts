import { eachStrip } from './eachStrip';
import { kernel } from './kernel';

/**
 * Which rows repeat the one above: enlarged pictures are mostly such rows, and whoever knows them need not look
 * at their pixels again.
 *
 * @param rowBytes - Of one row; of rows longer than 256 kB none is said to repeat.
 * @returns 1 for each that does, 0 for others and for row 0.
 */
export function compareRows(bytes: Uint8Array, rowBytes: number, height: number): Uint8Array {
	const { run, at, bytes: memory } = kernel();
	const repeats = new Uint8Array(height);
	const most = Math.floor(at.INPUT_BYTES / rowBytes) - 1;
	if (most < 1) return repeats;
	eachStrip(bytes, rowBytes, height, most, (rows, hasAbove, y) => {
		run.compareRows(rowBytes, rows, hasAbove);
		repeats.set(memory.subarray(at.ROW_FILTERS, at.ROW_FILTERS + rows), y);
	});
	return repeats;
}
