import { DIGIT_COUNTS, INPUT, TOKENS } from '../memory';
import { orderOf, valueOf } from './order';

/**
 * Sorts `count` float64 in `INPUT` (no NaN) upwards: radix sort by eight bits at a time, the lowest first, of
 * integers with the same order. −0 comes before 0.
 */
export function sortValues(count: i32): void {
	const size = (<usize>count) << 3;
	for (let at: usize = 0; at < size; at += 8)
		store<u64>(INPUT + at, orderOf(load<u64>(INPUT + at)));
	let from = INPUT;
	let to = TOKENS;
	for (let shift: u64 = 0; shift < 64; shift += 8) {
		if (!startsOfDigits(from, size, shift)) continue;
		for (let at = from; at < from + size; at += 8) {
			const number = load<u64>(at);
			const start = DIGIT_COUNTS + ((<usize>((number >> shift) & 255)) << 2);
			const place = load<u32>(start);
			store<u32>(start, place + 8);
			store<u64>(to + place, number);
		}
		const filled = to;
		to = from;
		from = filled;
	}
	for (let at: usize = 0; at < size; at += 8) store<u64>(INPUT + at, valueOf(load<u64>(from + at)));
}

/** Where the numbers of each digit begin, in bytes; false if all share one digit. */
function startsOfDigits(from: usize, size: usize, shift: u64): bool {
	memory.fill(DIGIT_COUNTS, 0, 1024);
	for (let at = from; at < from + size; at += 8) {
		const count = DIGIT_COUNTS + ((<usize>((load<u64>(at) >> shift) & 255)) << 2);
		store<u32>(count, load<u32>(count) + 8);
	}
	let start: u32 = 0;
	for (let at = DIGIT_COUNTS; at < DIGIT_COUNTS + 1024; at += 4) {
		const count = load<u32>(at);
		if (count === <u32>size) return false;
		store<u32>(at, start);
		start += count;
	}
	return true;
}
