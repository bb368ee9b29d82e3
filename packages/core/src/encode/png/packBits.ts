import { fillRows } from '../../grid';

/**
 * Palette indices packed to less than a byte each, the first pixel in the highest bits; each row starts
 * on a new byte (PNG specification 3rd edition, 7.2).
 *
 * @param repeats - One entry per row, see `repeatedRows`.
 * @param newIndex - What is written for each index.
 */
export function packBits(
	indices: Uint8Array,
	width: number,
	bitDepth: 1 | 2 | 4,
	repeats: Uint8Array,
	newIndex: Uint8Array,
): Uint8Array {
	const perByte = 8 / bitDepth;
	const packed = new Uint8Array(Math.ceil(width / perByte) * repeats.length);
	fillRows(packed, repeats, (y, start) => {
		for (let x = 0; x < width; x++)
			packed[start + Math.floor(x / perByte)] |=
				newIndex[indices[y * width + x]] << (8 - bitDepth * ((x % perByte) + 1));
	});
	return packed;
}
