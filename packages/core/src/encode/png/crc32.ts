/** Reversed polynomial of ISO 3309, as used by PNG (PNG specification 3rd edition, annex D). */
const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? POLYNOMIAL ^ (crc >>> 1) : crc >>> 1;
	return crc;
});

/**
 * CRC-32 of a part of `bytes`.
 *
 * @param start - First byte. @default 0
 * @param end - One past the last byte. @default bytes.length
 * @returns An unsigned 32-bit number.
 */
export function crc32(bytes: Uint8Array, start = 0, end = bytes.length): number {
	let crc = -1;
	for (let i = start; i < end; i++) crc = TABLE[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
	return (crc ^ -1) >>> 0;
}
