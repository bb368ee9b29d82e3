import { CRC_TABLES } from '../memory';

/** Reversed polynomial of ISO 3309, as used by PNG (PNG specification 3rd edition, annex D). */
const POLYNOMIAL: u32 = 0xedb88320;

/** Bytes of one step, each with its own table. */
const STEP: i32 = 16;

/** Fills the tables of {@link crc32}: the CRC of a byte that no, one, … fifteen zero bytes follow. */
export function makeCrcTables(): void {
	for (let byte: u32 = 0; byte < 256; byte++) {
		let crc = byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? POLYNOMIAL ^ (crc >>> 1) : crc >>> 1;
		store<u32>(CRC_TABLES + byte * 4, crc);
	}
	for (let entry: usize = 0; entry < <usize>(STEP - 1) * 256; entry++) {
		const crc = load<u32>(CRC_TABLES + entry * 4);
		store<u32>(CRC_TABLES + (entry + 256) * 4, tableAt(0, crc) ^ (crc >>> 8));
	}
}

/** Entry of table `zeros` for the lowest byte of `word`. */
function tableAt(zeros: usize, word: u32): u32 {
	return load<u32>(CRC_TABLES + zeros * 1024 + <usize>(word & 255) * 4);
}

/** The table entries of the four bytes of a word, combined; `zeros` bytes follow the last one. */
function fourTables(zeros: usize, word: u32): u32 {
	const first = tableAt(zeros + 3, word) ^ tableAt(zeros + 2, word >>> 8);
	return first ^ (tableAt(zeros + 1, word >>> 16) ^ tableAt(zeros, word >>> 24));
}

function eightTables(word: u64): u32 {
	return fourTables(4, <u32>word) ^ fourTables(0, <u32>(word >>> 32));
}

/**
 * CRC-32, sixteen bytes at a time: only four of the tables wait for the step before.
 *
 * @param crc - Of the bytes before these, 0 for none.
 * @see Kounavis & Berry, "A Systematic Approach to Building High Performance Software-Based CRC
 * Generators" (ISCC 2005): slicing
 */
export function crc32(start: usize, length: i32, crc: u32): u32 {
	let sum = ~crc;
	let at = start;
	const end = start + length;
	for (; at + STEP <= end; at += STEP) {
		const later = fourTables(8, load<u32>(at + 4)) ^ eightTables(load<u64>(at + 8));
		sum = later ^ fourTables(12, load<u32>(at) ^ sum);
	}
	for (; at < end; at++) sum = tableAt(0, sum ^ load<u8>(at)) ^ (sum >>> 8);
	return ~sum;
}
