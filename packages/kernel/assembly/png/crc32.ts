import { CRC_TABLES } from '../memory';

/** Reversed polynomial of ISO 3309, as used by PNG (PNG specification 3rd edition, annex D). */
const POLYNOMIAL: u32 = 0xedb88320;

/** Fills the tables of {@link crc32}: the CRC of a byte that no, one, … seven zero bytes follow. */
export function makeCrcTables(): void {
	for (let byte: u32 = 0; byte < 256; byte++) {
		let crc = byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? POLYNOMIAL ^ (crc >>> 1) : crc >>> 1;
		store<u32>(CRC_TABLES + byte * 4, crc);
	}
	for (let entry: usize = 0; entry < 7 * 256; entry++) {
		const crc = load<u32>(CRC_TABLES + entry * 4);
		store<u32>(CRC_TABLES + (entry + 256) * 4, tableAt(0, crc) ^ (crc >>> 8));
	}
}

/** Entry of table `zeros` for the lowest byte of `word`. */
function tableAt(zeros: usize, word: u32): u32 {
	return load<u32>(CRC_TABLES + zeros * 1024 + <usize>(word & 255) * 4);
}

/**
 * CRC-32, eight bytes at a time.
 *
 * @param crc - Of the bytes before these, 0 for none.
 * @see Kounavis & Berry, "A Systematic Approach to Building High Performance Software-Based CRC
 * Generators" (ISCC 2005): slicing
 */
export function crc32(start: usize, length: i32, crc: u32): u32 {
	let sum = ~crc;
	let at = start;
	const end = start + length;
	for (; at + 8 <= end; at += 8) {
		const low = load<u32>(at) ^ sum;
		const high = load<u32>(at + 4);
		sum =
			tableAt(7, low) ^
			tableAt(6, low >>> 8) ^
			tableAt(5, low >>> 16) ^
			tableAt(4, low >>> 24) ^
			tableAt(3, high) ^
			tableAt(2, high >>> 8) ^
			tableAt(1, high >>> 16) ^
			tableAt(0, high >>> 24);
	}
	for (; at < end; at++) sum = tableAt(0, sum ^ load<u8>(at)) ^ (sum >>> 8);
	return ~sum;
}
