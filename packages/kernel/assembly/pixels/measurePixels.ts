import { INPUT, RESULTS } from '../memory';

/**
 * Counts what `count` float64 in `INPUT` hold, in one pass, and writes six numbers to `RESULTS`: how many are
 * NaN, at or below `vmin`, at or above `vmax`; the least and the greatest (Infinity and -Infinity if all are
 * NaN); the greatest height of a finite one, -Infinity if there is none.
 *
 * @param bySize - 1 if a height is a distance from 0, 0 if it is the value.
 * @returns Index of the first value of that height, -1 if there is none.
 */
export function measurePixels(count: i32, vmin: f64, vmax: f64, bySize: i32): i32 {
	const lowest = f64x2.splat(vmin);
	const highest = f64x2.splat(vmax);
	const infinite = f64x2.splat(Infinity);
	let known = i64x2.splat(0);
	let atMinimum = i64x2.splat(0);
	let atMaximum = i64x2.splat(0);
	let least = f64x2.splat(Infinity);
	let greatest = f64x2.splat(-Infinity);
	let highestHeight = f64x2.splat(-Infinity);
	const end = INPUT + (<usize>count << 3);
	let at = INPUT;
	for (; at < end; at += 16) {
		const isLast = at + 16 > end;
		// A value left over at the end stands in both lanes, of which one counts.
		const values = isLast ? v128.load64_splat(at) : v128.load(at);
		const counts = isLast ? i64x2(-1, 0) : i64x2.splat(-1);
		known = i64x2.sub(known, v128.and(f64x2.eq(values, values), counts));
		atMinimum = i64x2.sub(atMinimum, v128.and(f64x2.le(values, lowest), counts));
		atMaximum = i64x2.sub(atMaximum, v128.and(f64x2.ge(values, highest), counts));
		least = f64x2.pmin(least, values);
		greatest = f64x2.pmax(greatest, values);
		const heights = bySize ? f64x2.abs(values) : values;
		const isFinite = f64x2.lt(heights, infinite);
		highestHeight = f64x2.pmax(
			highestHeight,
			v128.bitselect(heights, f64x2.splat(-Infinity), isFinite),
		);
	}
	const height = max(f64x2.extract_lane(highestHeight, 0), f64x2.extract_lane(highestHeight, 1));
	store<f64>(RESULTS, <f64>(<i64>count - laneSum(known)));
	store<f64>(RESULTS + 8, <f64>laneSum(atMinimum));
	store<f64>(RESULTS + 16, <f64>laneSum(atMaximum));
	store<f64>(RESULTS + 24, min(f64x2.extract_lane(least, 0), f64x2.extract_lane(least, 1)));
	store<f64>(RESULTS + 32, max(f64x2.extract_lane(greatest, 0), f64x2.extract_lane(greatest, 1)));
	store<f64>(RESULTS + 40, height);
	return height === -Infinity ? -1 : indexOfHeight(count, height, bySize);
}

function indexOfHeight(count: i32, height: f64, bySize: i32): i32 {
	for (let i = 0; i < count; i++) {
		const value = load<f64>(INPUT + (<usize>i << 3));
		if ((bySize ? abs(value) : value) === height) return i;
	}
	return -1;
}

function laneSum(lanes: v128): i64 {
	return i64x2.extract_lane(lanes, 0) + i64x2.extract_lane(lanes, 1);
}
