/** Largest prime below 2^16 (RFC 1950, section 8.2). */
const BASE: u32 = 65521;
/** Bytes after which the sums are reduced, before a lane can leave 31 bits; a multiple of 16. */
const CHUNK: i32 = 2048;

/** The two sums of Adler-32 (RFC 1950) of the bytes so far. */
let sum: u32 = 1;
let sumOfSums: u32 = 0;

/** Begins a stream. */
export function startAdler(): void {
	sum = 1;
	sumOfSums = 0;
}

/** Check value of all bytes so far. */
export function adlerCheck(): u32 {
	return (sumOfSums << 16) | sum;
}

/** Adds one byte. */
export function addByteToAdler(byte: u32): void {
	sum = (sum + byte) % BASE;
	sumOfSums = (sumOfSums + sum) % BASE;
}

/** Adds `count` zeros, which leave the first sum as it is. */
export function addZerosToAdler(count: i32): void {
	sumOfSums = <u32>((<u64>sumOfSums + <u64>count * sum) % BASE);
}

/**
 * Adds `pixels` equal pixels of `bytes` bytes each.
 *
 * @param all - Sum of a pixel's bytes. @param weighted - The same, each byte times its distance from the pixel's end.
 */
export function addRunToAdler(pixels: i32, bytes: i32, all: u32, weighted: u32): void {
	const n = <u64>pixels;
	const growth = n * (<u64>bytes * sum + weighted) + (<u64>bytes * all * n * (n - 1)) / 2;
	sumOfSums = <u32>((<u64>sumOfSums + growth) % BASE);
	sum = <u32>((<u64>sum + n * all) % BASE);
}

/**
 * Adds bytes, sixteen at a time: the first sum grows by the bytes, the second by sixteen times the first
 * as it was, and by each byte times the number of sums that still include it.
 */
export function addToAdler(start: usize, length: i32): void {
	let at = start;
	let left = length;
	while (left >= 16) {
		const bytes = min(left & ~15, CHUNK);
		let sums = i32x4.splat(0);
		let sumsBefore = i32x4.splat(0);
		let weighted = i32x4.splat(0);
		const end = at + bytes;
		for (; at < end; at += 16) {
			const values = v128.load(at);
			sumsBefore = i32x4.add(sumsBefore, sums);
			sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(values)));
			weighted = i32x4.add(
				weighted,
				i32x4.add(
					i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(values), i16x8(16, 15, 14, 13, 12, 11, 10, 9)),
					i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(values), i16x8(8, 7, 6, 5, 4, 3, 2, 1)),
				),
			);
		}
		sumOfSums = (sumOfSums + bytes * sum + 16 * laneSum(sumsBefore) + laneSum(weighted)) % BASE;
		sum = (sum + laneSum(sums)) % BASE;
		left -= bytes;
	}
	for (const end = at + left; at < end; at++) {
		sum += load<u8>(at);
		sumOfSums += sum;
	}
	sum %= BASE;
	sumOfSums %= BASE;
}

function laneSum(lanes: v128): u32 {
	return (
		i32x4.extract_lane(lanes, 0) +
		i32x4.extract_lane(lanes, 1) +
		i32x4.extract_lane(lanes, 2) +
		i32x4.extract_lane(lanes, 3)
	);
}
