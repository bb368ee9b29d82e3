import { kernel } from './kernel';

/**
 * Puts rows of pixels into the kernel's memory, strip by strip, each preceded by the row above it.
 *
 * @param most - Maximum number of rows in a strip. They must fit into memory together with the row above.
 * @param each - Receives the number of rows, 1 if the row above stands before them, and the index of the first.
 */
export function eachStrip(
	bytes: Uint8Array,
	rowBytes: number,
	height: number,
	most: number,
	each: (rows: number, hasAbove: number, y: number) => void,
): void {
	const { at, bytes: memory } = kernel();
	for (let y = 0; y < height; y += most) {
		const rows = Math.min(most, height - y);
		const hasAbove = y > 0 ? 1 : 0;
		const from = (y - hasAbove) * rowBytes;
		const isAll = rows === height;
		memory.set(isAll ? bytes : bytes.subarray(from, (y + rows) * rowBytes), at.INPUT);
		each(rows, hasAbove, y);
	}
}
