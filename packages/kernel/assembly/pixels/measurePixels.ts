import { PIXELS, RESULTS } from '../memory';

/**
 * Counts what `count` float64 in `PIXELS` hold and writes six numbers to `RESULTS`: how many are NaN, at or
 * below `vmin`, at or above `vmax`; the minimum and the maximum (Infinity and -Infinity if all are NaN); and
 * the maximum height of the finite values, -Infinity if there are no finite values.
 *
 * @param bySize - 1 if a height is a distance from 0, 0 if it is the value.
 * @returns Index of the first value with that height, -1 if there are no finite values.
 */
export function measurePixels(count: i32, vmin: f64, vmax: f64, bySize: i32): i32 {
	const lowest = f64x2.splat(vmin);
	const highest = f64x2.splat(vmax);
	let known = i64x2.splat(0);
	let atMinimum = i64x2.splat(0);
	let atMaximum = i64x2.splat(0);
	let least = f64x2.splat(Infinity);
	let greatest = f64x2.splat(-Infinity);
	const end = PIXELS + ((<usize>count) << 3);
	// An odd number of values is made even by one that counts nowhere.
	if (count & 1) store<f64>(end, NaN);
	for (let at = PIXELS; at < end; at += 16) {
		const values = v128.load(at);
		known = i64x2.sub(known, f64x2.eq(values, values));
		atMinimum = i64x2.sub(atMinimum, f64x2.le(values, lowest));
		atMaximum = i64x2.sub(atMaximum, f64x2.ge(values, highest));
		least = f64x2.pmin(least, values);
		greatest = f64x2.pmax(greatest, values);
	}
	const low = min(f64x2.extract_lane(least, 0), f64x2.extract_lane(least, 1));
	const high = max(f64x2.extract_lane(greatest, 0), f64x2.extract_lane(greatest, 1));
	// Where all are NaN the least is above the greatest.
	const isFinite = low > -Infinity && high < Infinity && low <= high;
	let height = isFinite ? high : maxHeight(count, bySize);
	if (isFinite && bySize) height = max(abs(low), abs(high));
	store<f64>(RESULTS, <f64>(<i64>count - laneSum(known)));
	store<f64>(RESULTS + 8, <f64>laneSum(atMinimum));
	store<f64>(RESULTS + 16, <f64>laneSum(atMaximum));
	store<f64>(RESULTS + 24, low);
	store<f64>(RESULTS + 32, high);
	store<f64>(RESULTS + 40, height);
	return height === -Infinity ? -1 : indexOfHeight(count, height, bySize);
}

/** The maximum height of the finite values; -Infinity if there are no finite values. */
function maxHeight(count: i32, bySize: i32): f64 {
	let height = -Infinity;
	for (let i = 0; i < count; i++) {
		const value = load<f64>(PIXELS + ((<usize>i) << 3));
		const own = bySize ? abs(value) : value;
		if (own > height && own < Infinity) height = own;
	}
	return height;
}

function indexOfHeight(count: i32, height: f64, bySize: i32): i32 {
	const heights = f64x2.splat(height);
	const mask = bySize ? i64x2.splat(i64.MAX_VALUE) : i64x2.splat(-1);
	for (let i = 0; i < count; i += 2) {
		const values = v128.and(v128.load(PIXELS + ((<usize>i) << 3)), mask);
		const same = i64x2.bitmask(f64x2.eq(values, heights));
		if (same) return i + <i32>ctz(same);
	}
	return -1;
}

function laneSum(lanes: v128): i64 {
	return i64x2.extract_lane(lanes, 0) + i64x2.extract_lane(lanes, 1);
}
