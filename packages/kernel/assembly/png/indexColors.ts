import { COLORS, COLOR_SLOTS, INPUT, ROW_FILTERS, TOKENS } from '../memory';
import { endOfWords } from './rows';

/** Most colors of a palette. */
const MAX_COLORS: i32 = 256;
/** Slots of the hash table, a power of two; eight per color keep chains short. */
const SLOTS: usize = 2048;
const HASH_SHIFT: u32 = 21;

/** Colors found so far; they are in `COLORS`, in the order in which they were found. */
export let colorCount: i32 = 0;

/** Begins a picture. */
export function startColors(): void {
	colorCount = 0;
	memory.fill(COLOR_SLOTS, 0xff, SLOTS * 2);
}

/**
 * Writes the color index of each pixel (a word) of rows in `INPUT` to `TOKENS`, one byte each. Call it after
 * `compareRows` has marked which of these rows repeat the one above.
 *
 * @param rows - Without the row above the first one. @param hasAbove - 1 if it is before them.
 * @returns 0 if there is a 257th color, else 1.
 */
export function indexColors(width: i32, rows: i32, hasAbove: i32): i32 {
	const rowBytes = (<usize>width) << 2;
	let row = hasAbove ? INPUT + rowBytes : INPUT;
	let to = TOKENS;
	for (let y = 0; y < rows; y++, row += rowBytes, to += width) {
		if (y > 0 && load<u8>(ROW_FILTERS + y)) memory.copy(to, to - width, width);
		else if (!indexRow(row, row + rowBytes, to)) return 0;
	}
	return 1;
}

function indexRow(row: usize, end: usize, start: usize): bool {
	let at = row;
	let to = start;
	while (at < end) {
		const color = load<u32>(at);
		const index = indexOf(color);
		if (index < 0) return false;
		const next = endOfWords(at + 4, end, color, 0xffffffff);
		const pixels = (next - at) >>> 2;
		if (pixels === 1) store<u8>(to, <u8>index);
		else memory.fill(to, <u8>index, pixels);
		at = next;
		to += pixels;
	}
	return true;
}

/** Index of a color, a new one if it was not met before; -1 if no index is left. */
function indexOf(color: u32): i32 {
	let slot = <usize>((color * 0x9e3779b1) >>> HASH_SHIFT);
	for (;;) {
		const index = <i32>load<i16>(COLOR_SLOTS + (slot << 1));
		if (index < 0) break;
		if (load<u32>(COLORS + ((<usize>index) << 2)) === color) return index;
		slot = (slot + 1) & (SLOTS - 1);
	}
	if (colorCount === MAX_COLORS) return -1;
	store<u32>(COLORS + ((<usize>colorCount) << 2), color);
	store<i16>(COLOR_SLOTS + (slot << 1), <i16>colorCount);
	return colorCount++;
}
