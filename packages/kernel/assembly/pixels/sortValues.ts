import { INPUT, OUTPUT, TOKENS } from '../memory';
import { orderOf, valueOf } from './order';

/** Counts of the eight digits, 256 words each. */
const COUNTS: usize = OUTPUT;
const DIGITS: u64 = 8;

/**
 * Sorts `count` float64 in `INPUT` (no NaN) upwards: radix sort by eight bits at a time, the lowest first, of
 * integers with the same order. −0 comes before 0.
 */
export function sortValues(count: i32): void {
	const size = (<usize>count) << 3;
	countDigits(size);
	let from = INPUT;
	let to = TOKENS;
	for (let digit: u64 = 0; digit < DIGITS; digit++) {
		const starts = COUNTS + <usize>(digit << 10);
		if (!startsOfDigits(starts, <u32>count)) continue;
		const shift = digit << 3;
		for (let at = from; at < from + size; at += 8) {
			const number = load<u64>(at);
			const start = starts + ((<usize>((number >> shift) & 255)) << 2);
			const place = load<u32>(start);
			store<u32>(start, place + 1);
			store<u64>(to + ((<usize>place) << 3), number);
		}
		const filled = to;
		to = from;
		from = filled;
	}
	for (let at: usize = 0; at < size; at += 8) store<u64>(INPUT + at, valueOf(load<u64>(from + at)));
}

/** Turns the values into integers and counts all digits. */
function countDigits(size: usize): void {
	memory.fill(COUNTS, 0, (<usize>DIGITS) << 10);
	for (let at: usize = INPUT; at < INPUT + size; at += 8) {
		const number = orderOf(load<u64>(at));
		store<u64>(at, number);
		for (let digit: u64 = 0; digit < DIGITS; digit++) {
			const count = COUNTS + <usize>((digit << 10) + (((number >> (digit << 3)) & 255) << 2));
			store<u32>(count, load<u32>(count) + 1);
		}
	}
}

/** Turns the counts of a digit into where its numbers begin; false if all share one digit. */
function startsOfDigits(counts: usize, all: u32): bool {
	let start: u32 = 0;
	for (let at = counts; at < counts + 1024; at += 4) {
		const count = load<u32>(at);
		if (count === all) return false;
		store<u32>(at, start);
		start += count;
	}
	return true;
}
