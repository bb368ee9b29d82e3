import { DIGIT_COUNTS, INPUT, OUTPUT, TOKENS } from '../memory';

const SIGN: u64 = 0x8000000000000000;
/** Bits of a digit: four of them hold what differs between float32, from the lowest bit of those. */
const DIGIT_BITS: u64 = 9;
const DIGIT_MASK: u64 = 511;
/** Bytes of their counts. */
const COUNTS_BYTES: usize = 2048;

/**
 * Sorts `count` float64 in `INPUT` (no NaN) upwards. −0 comes before 0.
 *
 * Radix sort of the magnitudes, whose bits as integers sort as they do (IEEE 754), by nine bits at a time from the
 * lowest one that differs: in float64 that come from float32 the last 29 are 0. Then negative numbers are put
 * before the others, turned around.
 */
export function sortValues(count: i32): void {
	const size = (<usize>count) << 3;
	let from = INPUT;
	let to = TOKENS;
	const different = differentBits(size);
	for (let shift = ctz(different); different >> shift && shift < 64; shift += DIGIT_BITS) {
		sortByDigit(from, size, to, shift);
		const filled = to;
		to = from;
		from = filled;
	}
	parted(from, size);
}

/** Bits of the magnitudes that are not the same in all. */
function differentBits(size: usize): u64 {
	const first = load<u64>(INPUT);
	let different: u64 = 0;
	for (let at = INPUT; at < INPUT + size; at += 8) different |= load<u64>(at) ^ first;
	return different & ~SIGN;
}

function sortByDigit(from: usize, size: usize, to: usize, shift: u64): void {
	memory.fill(DIGIT_COUNTS, 0, COUNTS_BYTES);
	for (let at = from; at < from + size; at += 8) {
		const count = countOfDigit(load<u64>(at), shift);
		store<u32>(count, load<u32>(count) + 1);
	}
	let start = <u32>to;
	for (let count = DIGIT_COUNTS; count < DIGIT_COUNTS + COUNTS_BYTES; count += 4) {
		const same = load<u32>(count);
		store<u32>(count, start);
		start += same << 3;
	}
	for (let at = from; at < from + size; at += 8) {
		const number = load<u64>(at);
		const count = countOfDigit(number, shift);
		const place = load<u32>(count);
		store<u32>(count, place + 8);
		store<u64>(place, number);
	}
}

/** Where the digit at `shift` is counted; the sign belongs to none. */
function countOfDigit(number: u64, shift: u64): usize {
	return DIGIT_COUNTS + ((<usize>(((number & ~SIGN) >> shift) & DIGIT_MASK)) << 2);
}

/** Writes numbers that are sorted by magnitude to `INPUT`: the negative ones from the last to the first, then the others. */
function parted(from: usize, size: usize): void {
	let positive = OUTPUT;
	let negative = OUTPUT + size;
	for (let at = from; at < from + size; at += 8) {
		const number = load<u64>(at);
		const isNegative = number >> 63;
		negative -= <usize>(isNegative << 3);
		store<u64>(isNegative ? negative : positive, number);
		positive += <usize>((isNegative ^ 1) << 3);
	}
	const negatives = OUTPUT + size - negative;
	memory.copy(INPUT, negative, negatives);
	memory.copy(INPUT + negatives, OUTPUT, positive - OUTPUT);
}
