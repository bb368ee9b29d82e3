import { PIXELS } from '../memory';

/** How many of `count` float64 in `PIXELS` are finite: Infinity - Infinity and NaN - NaN are NaN. */
export function countFinite(count: i32): i32 {
	const end = PIXELS + ((<usize>count) << 3);
	let at = PIXELS;
	let finite = i64x2.splat(0);
	for (; at + 16 <= end; at += 16) {
		const values = v128.load(at);
		const difference = f64x2.sub(values, values);
		// A comparison that holds gives -1.
		finite = i64x2.sub(finite, f64x2.eq(difference, difference));
	}
	let all = <i32>(i64x2.extract_lane(finite, 0) + i64x2.extract_lane(finite, 1));
	if (at < end) {
		const value = load<f64>(at);
		if (value - value === 0) all++;
	}
	return all;
}
