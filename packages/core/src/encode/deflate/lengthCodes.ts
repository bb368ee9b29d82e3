/** Longest run of deflate (RFC 1951, 3.2.5). */
export const LONGEST_RUN = 258;
/** Shortest run of deflate. */
export const SHORTEST_RUN = 3;

/** How runs are written: a literal/length symbol, then extra bits; the index is the run's length. */
export interface LengthCodes {
	readonly symbol: Uint16Array;
	readonly extra: Uint8Array;
	readonly extraBits: Uint8Array;
}

/** The code of every run length from 3 to 258 (RFC 1951, 3.2.5). */
export const LENGTH_CODES: LengthCodes = makeLengthCodes();

function makeLengthCodes(): LengthCodes {
	const symbols = new Uint16Array(LONGEST_RUN + 1);
	const extras = new Uint8Array(LONGEST_RUN + 1);
	const bits = new Uint8Array(LONGEST_RUN + 1);
	let length = SHORTEST_RUN;
	for (let symbol = 257; symbol < 285; symbol++) {
		const extraBits = symbol < 265 ? 0 : (symbol - 261) >> 2;
		for (let extra = 0; extra < 1 << extraBits; extra++) {
			symbols[length] = symbol;
			extras[length] = extra;
			bits[length++] = extraBits;
		}
	}
	symbols[LONGEST_RUN] = 285;
	extras[LONGEST_RUN] = 0;
	bits[LONGEST_RUN] = 0;
	return { symbol: symbols, extra: extras, extraBits: bits };
}
