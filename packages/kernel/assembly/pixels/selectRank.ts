import { DIGIT_COUNTS, RESULTS, TOKENS } from '../memory';
import { orderOf, valueOf } from './order';

/**
 * Writes the value of a rank among `count` float64 at `start` (no NaN) to `RESULTS`, followed by the value of
 * the next rank (for the last rank, its own value).
 *
 * Radix selection: the numbers are read as integers with the same order. Their highest eight bits show where
 * the rank is; then the next eight bits do among the numbers that share them. Takes linear time for any order,
 * without comparisons. Values keep their places.
 *
 * @param rank - 0-based in the sorted order, below `count`.
 */
export function selectRank(start: usize, count: i32, rank: i32): void {
	let left = count;
	let remaining = rank;
	for (let i: usize = 0; i < <usize>count; i++)
		store<u64>(TOKENS + (i << 3), orderOf(load<u64>(start + (i << 3))));
	for (let shift: u64 = 56; ; shift -= 8) {
		countDigits(left, shift);
		let digit: usize = 0;
		for (; ; digit++) {
			const same = <i32>load<u32>(DIGIT_COUNTS + (digit << 2));
			if (remaining < same) break;
			remaining -= same;
		}
		keepDigit(left, shift, digit);
		left = <i32>load<u32>(DIGIT_COUNTS + (digit << 2));
		if (left === 1 || shift === 0) break;
	}
	const value = reinterpret<f64>(valueOf(load<u64>(TOKENS)));
	store<f64>(RESULTS, value);
	store<f64>(RESULTS + 8, nextAbove(start, count, rank, value));
}

/** Keeps, in order, those of the first `count` numbers whose digit at `shift` is `digit`. */
function keepDigit(count: i32, shift: u64, digit: u64): void {
	let to = TOKENS;
	for (let i: usize = 0; i < <usize>count; i++) {
		const number = load<u64>(TOKENS + (i << 3));
		store<u64>(to, number);
		to += ((number >> shift) & 255) === digit ? 8 : 0;
	}
}

function countDigits(count: i32, shift: u64): void {
	memory.fill(DIGIT_COUNTS, 0, 1024);
	for (let i: usize = 0; i < <usize>count; i++) {
		const at = DIGIT_COUNTS + ((<usize>((load<u64>(TOKENS + (i << 3)) >> shift) & 255)) << 2);
		store<u32>(at, load<u32>(at) + 1);
	}
}

/** The value of rank + 1, given the value of `rank`. */
function nextAbove(start: usize, count: i32, rank: i32, value: f64): f64 {
	let notAbove = 0;
	let next: f64 = Infinity;
	for (let i: usize = 0; i < <usize>count; i++) {
		const other = load<f64>(start + (i << 3));
		if (other <= value) notAbove++;
		else if (other < next) next = other;
	}
	return notAbove > rank + 1 || notAbove === count ? value : next;
}
