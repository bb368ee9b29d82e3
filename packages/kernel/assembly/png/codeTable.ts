import { CODE_LENGTHS, LENGTH_STEPS, STEP_CODES, STEP_COUNTS, STEP_LENGTHS } from '../memory';
import { writeBits } from './bits';
import { canonicalCodes, codeLengths } from './huffman';

/** Order in which the lengths of the code-length code are stored (RFC 1951, 3.2.7). */
const STORED_ORDER = memory.data<u8>([
	16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
]);
/** Symbols of the code-length code. */
const SYMBOLS: i32 = 19;

/**
 * Writes the head of a dynamic Huffman block after its three type bits (RFC 1951, 3.2.7).
 *
 * The code lengths are in `CODE_LENGTHS`: first the literals, then the distances.
 *
 * @param literals - How many literal/length symbols there are, 257 to 286.
 * @param distances - How many distance symbols.
 */
export function writeCodeTable(literals: i32, distances: i32): void {
	const steps = lengthSteps(literals + distances);
	codeLengths(STEP_COUNTS, SYMBOLS, 7, STEP_LENGTHS);
	canonicalCodes(STEP_LENGTHS, SYMBOLS, STEP_CODES);
	let stored = SYMBOLS;
	while (stored > 4 && storedLength(stored - 1) === 0) stored--;
	writeBits(literals - 257, 5);
	writeBits(distances - 1, 5);
	writeBits(stored - 4, 4);
	for (let i = 0; i < stored; i++) writeBits(storedLength(i), 3);
	for (let i = 0; i < steps; i++) {
		const symbol = <i32>load<u8>(LENGTH_STEPS + ((<usize>i) << 1));
		const code = load<u16>(STEP_CODES + ((<usize>symbol) << 1));
		writeBits(code, load<u8>(STEP_LENGTHS + symbol));
		const extra = load<u8>(LENGTH_STEPS + ((<usize>i) << 1) + 1);
		if (symbol >= 16) writeBits(extra, symbol === 16 ? 2 : symbol === 17 ? 3 : 7);
	}
}

function storedLength(i: i32): u32 {
	return load<u8>(STEP_LENGTHS + load<u8>(STORED_ORDER + i));
}

/**
 * Code lengths with repeats: 16 repeats the last one, 17 and 18 are zeros (RFC 1951, 3.2.7).
 *
 * @returns How many steps there are.
 */
function lengthSteps(total: i32): i32 {
	memory.fill(STEP_COUNTS, 0, SYMBOLS * 4);
	let made = 0;
	for (let at = 0; at < total;) {
		const value = <i32>load<u8>(CODE_LENGTHS + at);
		let same = 1;
		while (at + same < total && load<u8>(CODE_LENGTHS + at + same) === value) same++;
		let symbol = value;
		let extra = 0;
		if (value === 0 && same >= 3) {
			same = min(same, 138);
			symbol = same > 10 ? 18 : 17;
			extra = same - (same > 10 ? 11 : 3);
		} else if (at > 0 && load<u8>(CODE_LENGTHS + at - 1) === value && same >= 3) {
			same = min(same, 6);
			symbol = 16;
			extra = same - 3;
		} else {
			same = 1;
		}
		store<u8>(LENGTH_STEPS + ((<usize>made) << 1), <u8>symbol);
		store<u8>(LENGTH_STEPS + ((<usize>made) << 1) + 1, <u8>extra);
		made++;
		const count = STEP_COUNTS + ((<usize>symbol) << 2);
		store<u32>(count, load<u32>(count) + 1);
		at += same;
	}
	return made;
}
