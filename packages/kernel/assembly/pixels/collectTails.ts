import { OUTPUT, PIXELS, TOKENS } from '../memory';

/** Where the values above begin. */
export const HIGH_TAIL: usize = OUTPUT;

/** How many values the last call of {@link collectTails} found at or above its upper bound. */
export let highCount: i32 = 0;

/**
 * Of `count` float64 in `PIXELS`, copies the values at or below `low` to `TOKENS` and the values at or above
 * `high` to `HIGH_TAIL`.
 *
 * @returns The number of values at or below `low`.
 */
export function collectTails(count: i32, low: f64, high: f64): i32 {
	const lows = f64x2.splat(low);
	const highs = f64x2.splat(high);
	const end = PIXELS + ((<usize>count) << 3);
	let toLow = TOKENS;
	let toHigh = HIGH_TAIL;
	let at = PIXELS;
	for (; at + 16 <= end; at += 16) {
		const values = v128.load(at);
		const isLow = f64x2.le(values, lows);
		const isHigh = f64x2.ge(values, highs);
		if (!v128.any_true(v128.or(isLow, isHigh))) continue;
		for (let value = at; value < at + 16; value += 8) {
			const one = load<f64>(value);
			store<f64>(toLow, one);
			toLow += one <= low ? 8 : 0;
			store<f64>(toHigh, one);
			toHigh += one >= high ? 8 : 0;
		}
	}
	if (at < end) {
		const one = load<f64>(at);
		store<f64>(toLow, one);
		toLow += one <= low ? 8 : 0;
		store<f64>(toHigh, one);
		toHigh += one >= high ? 8 : 0;
	}
	highCount = <i32>((toHigh - HIGH_TAIL) >>> 3);
	return <i32>((toLow - TOKENS) >>> 3);
}
