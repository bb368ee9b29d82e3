import { BLOCK_PIXELS, DIGIT_COUNTS, INPUT, OUTPUT, TOKENS } from '../memory';

/** Bits of a bin: two digits. A key holds the bin of a value, and below it the number of the value. */
const BIN_BITS: u64 = 16;
const NUMBER_MASK: u32 = 0xffff;
/** From bit to bit these are four times a key's lower and higher digit: the places of their counts. */
const LOW_DIGIT: u32 = 14;
const HIGH_DIGIT: u32 = 22;
const DIGIT_MASK: u32 = 255 << 2;
/** Bytes of the counts of a digit. */
const COUNTS_BYTES: usize = 256 * 4;
/** Keys, those sorted by their lower digit, and for each the bytes of those before it with the same digit; u32. */
const KEYS: usize = TOKENS;
const HALF_SORTED: usize = KEYS + <usize>BLOCK_PIXELS * 4;
const RANKS: usize = HALF_SORTED + <usize>BLOCK_PIXELS * 4;
/** Part of the range up to which bins are equally wide; above, they grow with the values. */
const NARROW: f64 = 1.0 / 32768;
/** Steps for each value after which the insertion sort gives up. */
const MAX_STEPS: i32 = 8;

/** The minimum, what is added to distances from it, the bits of that sum, and how many low bits are left out. */
let least: f64 = 0;
let offset: f64 = 0;
let lowestBits: u64 = 0;
let leftOut: i32 = 0;

/**
 * Writes `count` float64 in `INPUT` (no NaN) upwards to `OUTPUT`. −0 comes before 0.
 *
 * A radix sort by bins that are so narrow that hardly two values share one; an insertion sort does the rest. Bins
 * are the first bits of the distance from the least value, as a float with four bits of exponent: as narrow as
 * the background of an image needs, however far its stars are above it.
 *
 * @returns 1; or 0 if that does not help, and the values are in no order: where all are equal, one is infinite, or
 * one is so far from the others that these share a bin.
 */
export function sortValues(count: i32): i32 {
	if (!findBins(count)) {
		memory.copy(OUTPUT, INPUT, (<usize>count) << 3);
		return 0;
	}
	writeKeys(count);
	const size = (<usize>count) << 2;
	rankByDigit(KEYS, size, LOW_DIGIT, HALF_SORTED, 4);
	for (let at: usize = 0; at < size; at += 4) {
		const key = load<u32>(at, KEYS);
		store<u32>(placeOf(key, LOW_DIGIT, at), key);
	}
	rankByDigit(HALF_SORTED, size, HIGH_DIGIT, OUTPUT, 8);
	for (let at: usize = 0; at < size; at += 4) {
		const key = load<u32>(at, HALF_SORTED);
		const value = load<u64>((<usize>(key & NUMBER_MASK)) << 3, INPUT);
		store<u64>(placeOf(key, HIGH_DIGIT, at), value);
	}
	return insertionSort((<usize>count) << 3);
}

/** Lays the bins out between the least and the greatest value. @returns Whether there are any. */
function findBins(count: i32): bool {
	let low = v128.load64_splat(INPUT);
	let high = low;
	const last = INPUT + ((<usize>count) << 3) - 16;
	for (let at = INPUT; at < last; at += 16) {
		low = f64x2.pmin(low, v128.load(at));
		high = f64x2.pmax(high, v128.load(at));
	}
	if (count > 1) {
		low = f64x2.pmin(low, v128.load(last));
		high = f64x2.pmax(high, v128.load(last));
	}
	least = min(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1));
	const range = max(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1)) - least;
	offset = range * NARROW;
	lowestBits = reinterpret<u64>(offset);
	leftOut = <i32>(64 - BIN_BITS - clz(reinterpret<u64>(range + offset) - lowestBits));
	return offset > 0 && leftOut > 0 && range < Infinity;
}

/** Four at a time; those behind the last value count nowhere. */
function writeKeys(count: i32): void {
	let numbers = i32x4(0, 1, 2, 3);
	for (let i: usize = 0; i < <usize>count; i += 4) {
		const bins = v128.shuffle<i32>(binsAt(i << 3), binsAt((i << 3) + 16), 0, 2, 4, 6);
		v128.store(i << 2, v128.or(i32x4.shl(bins, <i32>BIN_BITS), numbers), KEYS);
		numbers = i32x4.add(numbers, i32x4.splat(4));
	}
}

/** The bins of two values. */
function binsAt(at: usize): v128 {
	const distances = f64x2.sub(v128.load(at, INPUT), f64x2.splat(least));
	const bits = i64x2.sub(f64x2.add(distances, f64x2.splat(offset)), i64x2.splat(lowestBits));
	return i64x2.shr_u(bits, leftOut);
}

/**
 * Counts keys by a digit; then `placeOf` gives the place of each among all of them sorted by it.
 *
 * Keeping the rank of each key takes one more table, but code that places keys then only reads the counts.
 * Counting while placing would make each load of a count wait for the store before it, whose address comes late.
 *
 * @param size - Bytes of the keys. @param to - Where they or their values are written, `bytes` for each.
 */
function rankByDigit(keys: usize, size: usize, digit: u32, to: usize, bytes: u32): void {
	memory.fill(DIGIT_COUNTS, 0, COUNTS_BYTES);
	for (let at: usize = 0; at < size; at += 4) {
		const count = countOf(load<u32>(keys + at), digit);
		const before = load<u32>(count, DIGIT_COUNTS);
		store<u32>(at, before, RANKS);
		store<u32>(count, before + bytes, DIGIT_COUNTS);
	}
	let start = <u32>to;
	for (let count: usize = 0; count < COUNTS_BYTES; count += 4) {
		const same = load<u32>(count, DIGIT_COUNTS);
		store<u32>(count, start, DIGIT_COUNTS);
		start += same;
	}
}

function countOf(key: u32, digit: u32): usize {
	return <usize>((key >>> digit) & DIGIT_MASK);
}

function placeOf(key: u32, digit: u32, at: usize): usize {
	return load<u32>(countOf(key, digit), DIGIT_COUNTS) + load<u32>(at, RANKS);
}

/** Sorts values in `OUTPUT` that are nearly in order, passing over four at a time that are. @returns 0 if it gave up. */
function insertionSort(size: usize): i32 {
	let steps = <i32>(size >> 3) * MAX_STEPS;
	let at: usize = 8;
	while (at < size) {
		if (at + 32 <= size && areInOrder(at) && areInOrder(at + 16)) {
			at += 32;
			continue;
		}
		const value = load<f64>(at, OUTPUT);
		let to = at;
		for (; to > 0 && isAbove(load<f64>(to - 8, OUTPUT), value); to -= 8) {
			store<f64>(to, load<f64>(to - 8, OUTPUT), OUTPUT);
			steps--;
		}
		store<f64>(to, value, OUTPUT);
		if (steps < 0) return 0;
		at += 8;
	}
	return 1;
}

/** Whether the two values at `at` are each above the one before. */
function areInOrder(at: usize): bool {
	return i64x2.all_true(f64x2.lt(v128.load(at - 8, OUTPUT), v128.load(at, OUTPUT)));
}

/** Whether `a` comes after `b`; bits tell zeros apart. */
function isAbove(a: f64, b: f64): bool {
	return a > b || (a === b && reinterpret<i64>(a) > reinterpret<i64>(b));
}
