import { PIXELS } from '../memory';
import { BLOCK_SIZE, firstHalf, laneSum } from './pairwiseSum';

/** Sum of the squares of the differences of `count` float64 in `PIXELS` from `average`, in the order of `pairwiseSum`. */
export function pairwiseSquares(count: i32, average: f64): f64 {
	return pairwiseSquaresAt(PIXELS, count, average);
}

/** The same for values at `start`. */
export function pairwiseSquaresAt(start: usize, count: i32, average: f64): f64 {
	if (count > BLOCK_SIZE) {
		const half = firstHalf(count);
		const rest = start + ((<usize>half) << 3);
		return pairwiseSquaresAt(start, half, average) + pairwiseSquaresAt(rest, count - half, average);
	}
	const averages = f64x2.splat(average);
	let at = start;
	const end = at + ((<usize>count) << 3);
	let sum: f64 = 0;
	if (count >= 8) {
		let r01 = squaresAt(at, averages);
		let r23 = squaresAt(at + 16, averages);
		let r45 = squaresAt(at + 32, averages);
		let r67 = squaresAt(at + 48, averages);
		for (at += 64; at + 64 <= end; at += 64) {
			r01 = f64x2.add(r01, squaresAt(at, averages));
			r23 = f64x2.add(r23, squaresAt(at + 16, averages));
			r45 = f64x2.add(r45, squaresAt(at + 32, averages));
			r67 = f64x2.add(r67, squaresAt(at + 48, averages));
		}
		sum = laneSum(r01) + laneSum(r23) + (laneSum(r45) + laneSum(r67));
	}
	for (; at < end; at += 8) {
		const deviation = load<f64>(at) - average;
		sum += deviation * deviation;
	}
	return sum;
}

function squaresAt(at: usize, averages: v128): v128 {
	const deviations = f64x2.sub(v128.load(at), averages);
	return f64x2.mul(deviations, deviations);
}
