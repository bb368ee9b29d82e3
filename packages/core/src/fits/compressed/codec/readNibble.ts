import type { BitReader } from './BitReader';

/** The Huffman code of HCOMPRESS: nibbles by the length of their codes, and the first code of each length. */
const CODES: readonly (readonly [length: number, first: number, nibbles: readonly number[]])[] = [
	[3, 0b000, [1, 2, 4, 8]],
	[4, 0b1000, [3, 5, 10, 12, 15]],
	[5, 0b11010, [6, 7, 9, 11, 13]],
	[6, 0b111110, [0, 14]],
];

/** Reads one nibble of a quadtree. FITS 4.0, 10.4.4. */
export function readNibble(reader: BitReader): number {
	let code = 0;
	let read = 0;
	for (const [length, first, nibbles] of CODES) {
		code = (code << (length - read)) | reader.bits(length - read);
		read = length;
		if (code - first < nibbles.length) return nibbles[code - first];
	}
	return 0;
}
