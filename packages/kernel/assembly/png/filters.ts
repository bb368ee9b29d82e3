import { LINE } from '../memory';

/** PNG's row filter that leaves a row as it is (PNG specification 3rd edition, 9.2). */
export const FILTER_NONE: i32 = 0;
/** Subtracts the pixel to the left. */
export const FILTER_SUB: i32 = 1;
/** Subtracts the pixel above. */
export const FILTER_UP: i32 = 2;

/**
 * A row after its filter: the row itself for None, else its differences in `LINE`.
 *
 * @param length - Bytes of the row.
 * @param back - Bytes from a pixel to what it is compared with: to the one before (Sub) or above (Up).
 * @param from - Bytes at the start that stay as they are: for Sub, the bytes of the first pixel.
 */
export function subtractedRow(row: usize, length: usize, back: usize, from: usize): usize {
	let at: usize = 0;
	for (; at < from; at++) store<u8>(LINE + at, load<u8>(row + at));
	for (; at + 16 <= length; at += 16)
		v128.store(LINE + at, i8x16.sub(v128.load(row + at), v128.load(row + at - back)));
	for (; at < length; at++) store<u8>(LINE + at, load<u8>(row + at) - load<u8>(row + at - back));
	return LINE;
}

/** Whether `length` bytes at `a` equal those at `b`. */
export function areEqual(a: usize, b: usize, length: usize): bool {
	let at: usize = 0;
	for (; at + 16 <= length; at += 16)
		if (v128.any_true(v128.xor(v128.load(a + at), v128.load(b + at)))) return false;
	while (at < length && load<u8>(a + at) === load<u8>(b + at)) at++;
	return at === length;
}

/** How many of the bytes at `a` differ from those at `b`. */
export function differentBytes(a: usize, b: usize, length: usize): i32 {
	let same = 0;
	let at: usize = 0;
	for (; at + 16 <= length; at += 16)
		same += popcnt(i8x16.bitmask(i8x16.eq(v128.load(a + at), v128.load(b + at))));
	for (; at < length; at++) if (load<u8>(a + at) === load<u8>(b + at)) same++;
	return <i32>length - same;
}

/** How many of the words at `a` differ from those at `b`; `length` in bytes. */
export function differentWords(a: usize, b: usize, length: usize): i32 {
	let same = 0;
	let at: usize = 0;
	for (; at + 16 <= length; at += 16)
		same += popcnt(i32x4.bitmask(i32x4.eq(v128.load(a + at), v128.load(b + at))));
	for (; at < length; at += 4) if (load<u32>(a + at) === load<u32>(b + at)) same++;
	return <i32>(length >>> 2) - same;
}
