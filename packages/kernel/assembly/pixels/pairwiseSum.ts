import { PIXELS } from '../memory';

/** Up to this many values numpy adds with eight accumulators before it splits (`PW_BLOCKSIZE`). */
export const BLOCK_SIZE: i32 = 128;

/**
 * Sum of `count` float64 in `PIXELS`, added in numpy's order, so that the last bit agrees.
 *
 * @see numpy/_core/src/umath/loops_utils.h.src, `pairwise_sum`
 */
export function pairwiseSum(count: i32): f64 {
	return pairwiseSumAt(PIXELS, count);
}

/** The same for values at `start`. */
export function pairwiseSumAt(start: usize, count: i32): f64 {
	if (count > BLOCK_SIZE) {
		const half = firstHalf(count);
		return pairwiseSumAt(start, half) + pairwiseSumAt(start + ((<usize>half) << 3), count - half);
	}
	let at = start;
	const end = at + ((<usize>count) << 3);
	let sum: f64 = 0;
	if (count >= 8) {
		let r01 = v128.load(at);
		let r23 = v128.load(at + 16);
		let r45 = v128.load(at + 32);
		let r67 = v128.load(at + 48);
		for (at += 64; at + 64 <= end; at += 64) {
			r01 = f64x2.add(r01, v128.load(at));
			r23 = f64x2.add(r23, v128.load(at + 16));
			r45 = f64x2.add(r45, v128.load(at + 32));
			r67 = f64x2.add(r67, v128.load(at + 48));
		}
		sum = laneSum(r01) + laneSum(r23) + (laneSum(r45) + laneSum(r67));
	}
	for (; at < end; at += 8) sum += load<f64>(at);
	return sum;
}

/** The first half of a block that numpy splits: a whole number of eights. */
export function firstHalf(count: i32): i32 {
	const half = count >> 1;
	return half - (half & 7);
}

/** Both numbers of a pair. */
export function laneSum(lanes: v128): f64 {
	return f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1);
}
