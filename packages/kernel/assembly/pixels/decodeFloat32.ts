import { INPUT, PIXELS } from '../memory';

/**
 * Widens `count` big-endian float32 in `INPUT` to float64 at `PIXELS`: FITS 4.0, 5.3.
 *
 * @returns How many are finite.
 */
export function decodeFloat32(count: i32): i32 {
	let from = INPUT;
	let to = PIXELS;
	const end = INPUT + ((<usize>count) << 2);
	let finite = 0;
	for (; from + 16 <= end; from += 16, to += 32) {
		const values = turned(v128.load(from));
		// Infinity - Infinity and NaN - NaN are NaN.
		const differences = f32x4.sub(values, values);
		finite += popcnt(i32x4.bitmask(f32x4.eq(differences, differences)));
		v128.store(to, f64x2.promote_low_f32x4(values));
		v128.store(to + 16, f64x2.promote_low_f32x4(v128.shuffle<u64>(values, values, 1, 0)));
	}
	for (; from < end; from += 4, to += 8) {
		const value = <f64>reinterpret<f32>(bswap<u32>(load<u32>(from)));
		store<f64>(to, value);
		finite += value - value === 0 ? 1 : 0;
	}
	return finite;
}

/** Four words with their bytes turned around. */
function turned(words: v128): v128 {
	return v128.shuffle<u8>(words, words, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}
