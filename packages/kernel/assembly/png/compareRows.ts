import { INPUT, ROW_FILTERS } from '../memory';
import { areEqual } from './filters';

/**
 * Which rows in `INPUT` repeat the one above: writes 1 where they do, else 0, to `ROW_FILTERS`.
 *
 * @param rows - Without the row above the first one.
 * @param hasAbove - 1 if it is before them.
 * @returns 1 if the highest byte of every word is 255 (in pixels of R, G, B, A: all are opaque), else 0.
 */
export function compareRows(rowBytes: i32, rows: i32, hasAbove: i32): i32 {
	const first = hasAbove ? INPUT + rowBytes : INPUT;
	let all = i32x4.splat(-1);
	for (let y = 0; y < rows; y++) {
		const row = first + <usize>y * rowBytes;
		const isRepeated = (hasAbove || y > 0) && areEqual(row, row - rowBytes, rowBytes);
		store<u8>(ROW_FILTERS + y, isRepeated ? 1 : 0);
		if (!isRepeated) all = v128.and(all, commonBits(row, rowBytes));
	}
	return i32x4.all_true(i32x4.eq(i32x4.shr_u(all, 24), i32x4.splat(255))) ? 1 : 0;
}

/** The bits that all words of a row have, each lane for itself. */
function commonBits(row: usize, length: usize): v128 {
	let all = i32x4.splat(-1);
	let at: usize = 0;
	for (; at + 16 <= length; at += 16) all = v128.and(all, v128.load(row + at));
	for (; at + 4 <= length; at += 4) all = v128.and(all, v128.load32_splat(row + at));
	return all;
}
