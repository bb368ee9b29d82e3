import { addRunToAdler, addToAdler } from './adler';
import { addLiteral, addPixels, addLiterals } from './tokens';

/**
 * Adds a row of pixels of one byte as tokens, and to the check value.
 *
 * Sixteen bytes at a time, and what is left at the end, where no run of more than three begins, as in noise; runs
 * repeat the byte before.
 */
export function addByteRow(row: usize, width: i32): void {
	addToAdler(row, width);
	const end = row + width;
	let at = row;
	while (at < end) {
		const bytes = <i32>min(end - at, 16);
		let same = i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(at - 1))) & ((1 << bytes) - 1);
		// The first byte has none before it.
		if (at === row) same &= ~1;
		const runGoesOn = bytes === 16 && (same & 0x8000) !== 0;
		if (!runGoesOn && (same & (same >>> 1) & (same >>> 2)) === 0) {
			addLiterals(at, bytes);
			at += bytes;
			continue;
		}
		const value = load<u8>(at);
		const next = endOfBytes(at + 1, end, value);
		addPixels(value, 1, <i32>(next - at));
		at = next;
	}
}

/** Where bytes equal to `value` end. */
function endOfBytes(from: usize, end: usize, value: u8): usize {
	let eight = <u64>value | ((<u64>value) << 8);
	eight |= eight << 16;
	eight |= eight << 32;
	let at = from;
	for (; at + 8 <= end; at += 8) {
		const different = load<u64>(at) ^ eight;
		if (different) return at + <usize>(ctz(different) >> 3);
	}
	while (at < end && load<u8>(at) === value) at++;
	return at;
}

/**
 * Adds a row of pixels to the tokens and to the check value. A pixel has four bytes; the first `bytes` count.
 * Runs repeat the pixel before.
 */
export function addWordRow(row: usize, width: i32, bytes: i32): void {
	const mask: u32 = bytes === 3 ? 0xffffff : 0xffffffff;
	const end = row + ((<usize>width) << 2);
	let at = row;
	while (at < end) {
		const value = load<u32>(at) & mask;
		const next = endOfWords(at + 4, end, value, mask);
		const pixels = <i32>((next - at) >>> 2);
		at = next;
		if (pixels === 1) addPixel(value, bytes);
		else addPixels(value, bytes, pixels);
		addPixelsToAdler(value, bytes, pixels);
	}
}

function addPixel(value: u32, bytes: i32): void {
	addLiteral(value & 255);
	addLiteral((value >>> 8) & 255);
	addLiteral((value >>> 16) & 255);
	if (bytes === 4) addLiteral(value >>> 24);
}

function addPixelsToAdler(value: u32, bytes: i32, pixels: i32): void {
	const red = value & 255;
	const green = (value >>> 8) & 255;
	const blue = (value >>> 16) & 255;
	const alpha = value >>> 24;
	const all = red + green + blue;
	if (bytes === 3) addRunToAdler(pixels, 3, all, 3 * red + 2 * green + blue);
	else addRunToAdler(pixels, 4, all + alpha, 4 * red + 3 * green + 2 * blue + alpha);
}

/** Where words equal to `value` under `mask` end. */
export function endOfWords(from: usize, end: usize, value: u32, mask: u32): usize {
	const four = i32x4.splat(value);
	const masks = i32x4.splat(mask);
	let at = from;
	for (; at + 16 <= end; at += 16) {
		const same = i32x4.bitmask(i32x4.eq(v128.and(v128.load(at), masks), four));
		if (same !== 15) return at + ((<usize>ctz(~same)) << 2);
	}
	while (at < end && (load<u32>(at) & mask) === value) at += 4;
	return at;
}
