import { PIXELS, TOKENS } from '../memory';

/** Up to this many values numpy adds with eight accumulators before it splits (`PW_BLOCKSIZE`). */
const BLOCK_SIZE: i32 = 128;

/**
 * Sum of `count` float64 in `PIXELS`, added in numpy's order, so that the last bit agrees.
 *
 * @see numpy/_core/src/umath/loops_utils.h.src, `pairwise_sum`
 */
export function pairwiseSum(count: i32): f64 {
	return pairwiseSumAt(PIXELS, count);
}

/** The same of values that stand at `start`. */
export function pairwiseSumAt(start: usize, count: i32): f64 {
	if (count > BLOCK_SIZE) {
		let half = count >> 1;
		half -= half & 7;
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

/** The same of the squares of the differences of `count` float64 in `PIXELS` from `average`. */
export function pairwiseSquares(count: i32, average: f64): f64 {
	const averages = f64x2.splat(average);
	const size = (<usize>count) << 3;
	for (let at: usize = 0; at < size; at += 16) {
		const deviations = f64x2.sub(v128.load(PIXELS + at), averages);
		v128.store(TOKENS + at, f64x2.mul(deviations, deviations));
	}
	return pairwiseSumAt(TOKENS, count);
}

function laneSum(lanes: v128): f64 {
	return f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1);
}
