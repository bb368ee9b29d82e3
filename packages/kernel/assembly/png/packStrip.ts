import { INPUT, OUTPUT, ROW_FILTERS } from '../memory';
import { addByteToAdler, addZerosToAdler, adlerCheck, startAdler } from './adler';
import { alignBits, bytesWritten, rewindBits, startBits, writeBits } from './bits';
import { chooseFilters, filteredRow, REPEATED } from './chooseFilters';
import { FILTER_UP } from './filters';
import { addByteRow, addWordRow } from './rows';
import { addLiteral, addPixels, clearTokens } from './tokens';
import { writeBlock } from './writeBlock';

/** Begins a zlib stream (RFC 1950): its header comes with the first strip. */
export function startStream(): void {
	startAdler();
	startBits();
	rewindBits();
	writeBits(0x0178, 16);
	isFirst = true;
}

let isFirst: bool = false;

/**
 * Filters and packs the rows of a picture in `INPUT`, as one block of the stream.
 *
 * What zlib calls Z_RLE: runs of equal pixels, and else only Huffman codes. On noise as small as a full search,
 * on enlarged pictures smaller.
 *
 * @param bytes - Of a pixel in the file: 1, or the first 3 or 4 of the four that it takes in memory.
 * @param width - Pixels of a row.
 * @param rows - Of the strip.
 * @param hasAbove - 1 if the row above the strip stands before it, 0 for the first strip.
 * @param isLast - 1 for the last strip.
 * @returns How many bytes stand in `OUTPUT`.
 */
export function packStrip(bytes: i32, width: i32, rows: i32, hasAbove: i32, isLast: i32): i32 {
	if (!isFirst) rewindBits();
	isFirst = false;
	const unit: usize = bytes === 1 ? 1 : 4;
	const rowBytes = <usize>width * unit;
	const first = hasAbove ? INPUT + rowBytes : INPUT;
	chooseFilters(first, rows, rowBytes, unit, hasAbove !== 0);
	clearTokens();
	for (let y = 0; y < rows; y++) {
		const filter = <i32>load<u8>(ROW_FILTERS + y);
		if (filter === REPEATED) {
			addFilter(FILTER_UP);
			addPixels(0, bytes, width);
			addZerosToAdler(width * bytes);
			continue;
		}
		addFilter(filter);
		const row = first + <usize>y * rowBytes;
		const filtered = filteredRow(row, rowBytes, unit, filter, hasAbove !== 0 || y > 0);
		if (bytes === 1) addByteRow(filtered, width);
		else addWordRow(filtered, width, bytes);
	}
	writeBlock(bytes, isLast !== 0);
	if (isLast) writeCheck();
	return bytesWritten();
}

/**
 * Writes the rows that {@link packStrip} has just packed to `OUTPUT`, each with its filter byte in front, for
 * whoever wants to search them for repeats. The same arguments.
 *
 * @returns How many bytes stand in `OUTPUT`.
 */
export function writeFilteredRows(bytes: i32, width: i32, rows: i32, hasAbove: i32): i32 {
	const unit: usize = bytes === 1 ? 1 : 4;
	const rowBytes = <usize>width * unit;
	const first = hasAbove ? INPUT + rowBytes : INPUT;
	let to = OUTPUT;
	for (let y = 0; y < rows; y++) {
		const filter = <i32>load<u8>(ROW_FILTERS + y);
		const known = filter === REPEATED ? FILTER_UP : filter;
		store<u8>(to++, <u8>known);
		const row = first + <usize>y * rowBytes;
		const filtered = filteredRow(row, rowBytes, unit, known, hasAbove !== 0 || y > 0);
		if (bytes !== 3) {
			memory.copy(to, filtered, rowBytes);
			to += rowBytes;
			continue;
		}
		for (let at = filtered; at < filtered + rowBytes; at += 4) {
			store<u32>(to, load<u32>(at));
			to += 3;
		}
	}
	return <i32>(to - OUTPUT);
}

function addFilter(filter: i32): void {
	addLiteral(filter);
	addByteToAdler(filter);
}

/** The check value, its highest byte first, on a whole byte. */
function writeCheck(): void {
	alignBits();
	writeBits(bswap<u32>(adlerCheck()), 32);
}
