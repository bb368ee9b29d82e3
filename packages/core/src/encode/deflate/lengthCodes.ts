/** How a run is written: its literal/length symbol, then extra bits (RFC 1951, 3.2.5). */
export interface LengthCode {
	readonly symbol: number;
	readonly extra: number;
	readonly extraBits: number;
}

/** The code of every run length from 3 to 258; the index is the length. */
export const LENGTH_CODES: readonly LengthCode[] = makeLengthCodes();

function makeLengthCodes(): LengthCode[] {
	const codes: LengthCode[] = [];
	let length = 3;
	for (let symbol = 257; symbol < 285; symbol++) {
		const extraBits = symbol < 265 ? 0 : (symbol - 261) >> 2;
		for (let extra = 0; extra < 1 << extraBits; extra++)
			codes[length++] = { symbol, extra, extraBits };
	}
	codes[258] = { symbol: 285, extra: 0, extraBits: 0 };
	return codes;
}
