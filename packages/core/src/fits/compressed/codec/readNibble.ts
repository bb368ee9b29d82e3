import type { BitReader } from './BitReader';

/** Bits of the longest code. */
const MAX_BITS = 6;

/** The Huffman code of HCOMPRESS: nibbles by the length of their codes, and the first code of each length. */
const CODES: readonly (readonly [length: number, first: number, nibbles: readonly number[]])[] = [
	[3, 0b000, [1, 2, 4, 8]],
	[4, 0b1000, [3, 5, 10, 12, 15]],
	[5, 0b11010, [6, 7, 9, 11, 13]],
	[6, 0b111110, [0, 14]],
];

/** By the next six bits: 16 × the length of the code + its nibble. */
const BY_BITS = tableOf(CODES);

function tableOf(codes: typeof CODES): Uint8Array {
	const table = new Uint8Array(1 << MAX_BITS);
	for (const [length, first, nibbles] of codes) {
		const spare = MAX_BITS - length;
		nibbles.forEach((nibble, i) => {
			const from = (first + i) << spare;
			table.fill(16 * length + nibble, from, from + (1 << spare));
		});
	}
	return table;
}

/** Reads one nibble of a quadtree. FITS 4.0, 10.4.4. */
export function readNibble(reader: BitReader): number {
	const entry = BY_BITS[reader.peek(MAX_BITS)];
	reader.skip(entry >> 4);
	return entry & 15;
}
