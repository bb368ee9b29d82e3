/**
 * Palette indices packed to less than a byte each, the first pixel in the highest bits; each row starts
 * on a new byte (PNG specification 3rd edition, 7.2).
 */
export function packBits(
	indices: Uint8Array,
	width: number,
	height: number,
	bitDepth: 1 | 2 | 4,
): Uint8Array {
	const perByte = 8 / bitDepth;
	const rowBytes = Math.ceil(width / perByte);
	const packed = new Uint8Array(rowBytes * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++)
			packed[y * rowBytes + Math.floor(x / perByte)] |=
				indices[y * width + x] << (8 - bitDepth * ((x % perByte) + 1));
	return packed;
}
