import { DIGIT_COUNTS, ROW_FILTERS } from '../memory';
import {
	areEqual,
	differentBytes,
	differentWords,
	FILTER_NONE,
	FILTER_SUB,
	FILTER_UP,
	subtractedRow,
} from './filters';

/** The value in `ROW_FILTERS` for a row that repeats the one above. */
export const REPEATED: i32 = 3;
/** The same for texture, before its filter is chosen. */
const TEXTURE: i32 = 4;

/** Most rows looked at when the filter for texture is chosen; half as many in pictures smaller than this. */
const SAMPLE_ROWS: i32 = 8;
const SMALL_BYTES: i32 = 4096;

/** Rows of texture in the last strip, and what was found of those looked at with their filter. */
export let textureRows: i32 = 0;
/** Sum of the squares of the counts in `DIGIT_COUNTS`, kept while counting. */
let squares: u64 = 0;
/** Bytes looked at. */
export let sampledBytes: i32 = 0;
/** Sum of the squares of how often each byte value occurs among them: large where there is little information. */
export let sampledSquares: f64 = 0;

/**
 * Chooses the filter of every row of a strip, and writes it to `ROW_FILTERS`.
 *
 * A row with few changes from the row above is written as difference (filter Up, zeros where it repeats),
 * one with runs of equal pixels as it is; this covers enlarged pictures, labels and frames. What is left
 * is texture, where the filter with the least information per byte is taken for the whole strip: None
 * on noise, Sub or Up on smooth pictures.
 *
 * @param first - The first row. @param rowBytes - Of one row in memory. @param unit - Bytes of a pixel, 1 or 4.
 * @param hasAbove - Whether the row before the first one stands before it.
 */
export function chooseFilters(
	first: usize,
	rows: i32,
	rowBytes: usize,
	unit: usize,
	hasAbove: bool,
): void {
	textureRows = 0;
	for (let y = 0; y < rows; y++) {
		const row = first + <usize>y * rowBytes;
		const filter = filterOfRow(row, rowBytes, unit, hasAbove || y > 0);
		if (filter === TEXTURE) textureRows++;
		store<u8>(ROW_FILTERS + y, <u8>filter);
	}
	sampledBytes = 0;
	sampledSquares = 0;
	if (textureRows === 0) return;
	const filter = textureFilter(first, rows, rowBytes, unit, hasAbove);
	for (let y = 0; y < rows; y++)
		if (load<u8>(ROW_FILTERS + y) === TEXTURE) store<u8>(ROW_FILTERS + y, <u8>filter);
}

function filterOfRow(row: usize, rowBytes: usize, unit: usize, hasAbove: bool): i32 {
	if (hasAbove && areEqual(row, row - rowBytes, rowBytes)) return REPEATED;
	const pixels = <i32>(unit === 1 ? rowBytes : rowBytes >>> 2);
	const along = changes(row + unit, row, rowBytes - unit, unit);
	const down = hasAbove ? changes(row, row - rowBytes, rowBytes, unit) : pixels;
	if (min(along, down) * 2 > pixels) return TEXTURE;
	return down < along ? FILTER_UP : FILTER_NONE;
}

function changes(a: usize, b: usize, length: usize, unit: usize): i32 {
	return unit === 1 ? differentBytes(a, b, length) : differentWords(a, b, length);
}

/** The filter whose bytes hold the least information: collision entropy, within half a bit of Shannon's. */
function textureFilter(first: usize, rows: i32, rowBytes: usize, unit: usize, hasAbove: bool): i32 {
	const most = <i32>rowBytes * rows < SMALL_BYTES ? SAMPLE_ROWS / 2 : SAMPLE_ROWS;
	const step = (textureRows + most - 1) / most;
	let best = FILTER_NONE;
	for (let filter = FILTER_NONE; filter <= FILTER_UP; filter++) {
		memory.fill(DIGIT_COUNTS, 0, 1024);
		squares = 0;
		let texture = 0;
		let bytes = 0;
		for (let y = 0; y < rows; y++) {
			if (load<u8>(ROW_FILTERS + y) !== TEXTURE || texture++ % step !== 0) continue;
			bytes += countBytes(
				filteredRow(first + <usize>y * rowBytes, rowBytes, unit, filter, hasAbove || y > 0),
				rowBytes,
				unit,
			);
		}
		if (<f64>squares <= sampledSquares) continue;
		sampledSquares = <f64>squares;
		sampledBytes = bytes;
		best = filter;
	}
	return best;
}

/** A row after its filter; without a row above Up leaves it as it is. */
export function filteredRow(
	row: usize,
	rowBytes: usize,
	unit: usize,
	filter: i32,
	hasAbove: bool,
): usize {
	if (filter === FILTER_SUB) return subtractedRow(row, rowBytes, unit, unit);
	if (filter === FILTER_UP && hasAbove) return subtractedRow(row, rowBytes, rowBytes, 0);
	return row;
}

/** Counts how often each byte value occurs; of words the first three, which are colors. @returns How many. */
function countBytes(row: usize, length: usize, unit: usize): i32 {
	const end = row + length;
	if (unit === 1) {
		for (let at = row; at < end; at++) countByte(load<u8>(at));
		return <i32>length;
	}
	for (let at = row; at < end; at += 4) {
		countByte(load<u8>(at));
		countByte(load<u8>(at + 1));
		countByte(load<u8>(at + 2));
	}
	return <i32>((length >>> 2) * 3);
}

function countByte(byte: u32): void {
	const at = DIGIT_COUNTS + ((<usize>byte) << 2);
	const before = load<u32>(at);
	store<u32>(at, before + 1);
	squares += 2 * before + 1;
}
