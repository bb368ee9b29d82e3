/** Reversed polynomial of ISO 3309, as used by PNG (PNG specification 3rd edition, annex D). */
const POLYNOMIAL = 0xedb88320;

/** CRC of a byte followed by no, one, two or three zero bytes: four bytes are then taken at once. */
const [T0, T1, T2, T3] = makeTables();

function makeTables(): Int32Array[] {
	const first = Int32Array.from({ length: 256 }, (_, byte) => {
		let crc = byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? POLYNOMIAL ^ (crc >>> 1) : crc >>> 1;
		return crc;
	});
	const after = (table: Int32Array) => table.map((crc) => first[crc & 255] ^ (crc >>> 8));
	const second = after(first);
	const third = after(second);
	return [first, second, third, after(third)];
}

/**
 * CRC-32 of a part of `bytes`.
 *
 * @param start - First byte. @default 0
 * @param end - One past the last byte. @default bytes.length
 * @returns An unsigned 32-bit number.
 * @see Kounavis & Berry, "A Systematic Approach to Building High Performance Software-Based CRC
 * Generators" (ISCC 2005): slicing
 */
export function crc32(bytes: Uint8Array, start = 0, end = bytes.length): number {
	let crc = -1;
	let i = start;
	for (const lastFour = end - ((end - start) & 3); i < lastFour; i += 4) {
		crc ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
		crc = T3[crc & 255] ^ T2[(crc >>> 8) & 255] ^ T1[(crc >>> 16) & 255] ^ T0[(crc >>> 24) & 255];
	}
	for (; i < end; i++) crc = T0[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
	return (crc ^ -1) >>> 0;
}
