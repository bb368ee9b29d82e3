import { LENGTH_CODES } from '../memory';

/** Shortest run of deflate (RFC 1951, 3.2.5). */
export const MIN_RUN: i32 = 3;
/** Longest run of deflate. */
export const MAX_RUN: i32 = 258;

/** Fills the table of the code of every length of a run (RFC 1951, 3.2.5). */
export function makeLengthCodes(): void {
	let length = MIN_RUN;
	for (let symbol = 257; symbol < 285; symbol++) {
		const bits = symbol < 265 ? 0 : (symbol - 261) >> 2;
		for (let extra = 0; extra < 1 << bits; extra++) setLengthCode(length++, symbol, extra, bits);
	}
	setLengthCode(MAX_RUN, 285, 0, 0);
}

function setLengthCode(length: i32, symbol: i32, extra: i32, bits: i32): void {
	const at = LENGTH_CODES + ((<usize>length) << 2);
	store<u16>(at, <u16>symbol);
	store<u8>(at + 2, <u8>extra);
	store<u8>(at + 3, <u8>bits);
}

/** Literal/length symbol of a run. */
export function lengthSymbol(length: i32): i32 {
	return load<u16>(LENGTH_CODES + ((<usize>length) << 2));
}

/** Extra bits behind that symbol. */
export function lengthExtra(length: i32): u32 {
	return load<u8>(LENGTH_CODES + ((<usize>length) << 2) + 2);
}

/** How many extra bits there are. */
export function lengthExtraBits(length: i32): u32 {
	return load<u8>(LENGTH_CODES + ((<usize>length) << 2) + 3);
}
