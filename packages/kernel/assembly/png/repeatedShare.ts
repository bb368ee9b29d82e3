import { OUTPUT, SEEN } from '../memory';

/** Bytes looked at: a stretch from the middle. */
const SAMPLE_BYTES: i32 = 4096;
/** Slots of the hash table, a power of two, and bits of a hash that are left out. */
const SLOTS: usize = 4096;
const HASH_SHIFT: u32 = 20;

/**
 * Which share of the places in a sample of `length` bytes in `OUTPUT` continues with four bytes that occurred before:
 * what a search for repeats (LZ77) would find, in a hundredth of its time.
 */
export function repeatedShare(length: i32): f64 {
	const start = OUTPUT + max(0, (length - SAMPLE_BYTES) >> 1);
	const places = min(length, SAMPLE_BYTES) - 3;
	if (places <= 0) return 0;
	memory.fill(SEEN, 0, SLOTS * 4);
	let repeated = 0;
	for (let at = start; at < start + places; at++) {
		const four = load<u32>(at);
		const slot = SEEN + ((<usize>((four * 0x9e3779b1) >>> HASH_SHIFT)) << 2);
		const before = load<u32>(slot);
		store<u32>(slot, <u32>at);
		if (before && load<u32>(before) === four) repeated++;
	}
	return <f64>repeated / <f64>places;
}
