import { kernel } from './kernel';

/**
 * Puts rows of pixels into the kernel's memory, so many at a time, with the row above them before them.
 *
 * @param most - Rows at a time; they must fit, and the one above besides.
 * @param each - Gets how many there are now, 1 if the row above stands before them, and the number of the first.
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
