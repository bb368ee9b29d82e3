import { BLOCK_PIXELS, INPUT, OUTPUT, RESULTS, TOKENS } from '../memory';
import { pairwiseSquaresAt } from './pairwiseSquares';
import { pairwiseSumAt } from './pairwiseSum';

/** Bytes of a number for each sample, and one more that makes an odd number of them even. */
const NUMBERS: usize = (<usize>BLOCK_PIXELS + 2) * 8;
/** Where the good samples' numbers and values are put side by side, and their distances from the line; float64. */
const GATHERED_X: usize = TOKENS;
const GATHERED_VALUES: usize = GATHERED_X + NUMBERS;
const RESIDUALS: usize = INPUT;

/** The good samples' numbers and values: gathered, or where they already are if no rejected one is between them. */
let goodX: usize = 0;
let goodValues: usize = 0;
let isGathered: bool = false;

/** Eight rejected samples. */
const ALL_BAD: u64 = ((<u64>0x01010101) << 32) | 0x01010101;
/** 1 where a sample is rejected; a second table to make the next one in. */
let bad: usize = OUTPUT + NUMBERS;
let nextBad: usize = OUTPUT + NUMBERS + BLOCK_PIXELS;

/** The line: value = meanValue + slope · (x − meanX). */
let slope: f64 = 0;
let meanX: f64 = 0;
let meanValue: f64 = 0;

/**
 * The line through `count` sorted samples (float64 in `OUTPUT`) that zscale fits: least squares, from which
 * outliers and their neighbors are rejected again and again. Overwrites `INPUT`.
 *
 * @param fewest - With fewer good samples it ends.
 * @param grow - Samples rejected around an outlier, as `numpy.convolve(bad, ones(grow), 'same')`.
 * @param rejectSigma - Standard deviations from the line beyond which a sample is an outlier.
 * @returns The slope; the number of good samples is in `RESULTS`.
 * @see astropy/visualization/interval.py, `ZScaleInterval`
 */
export function zscaleLine(
	count: i32,
	fewest: i32,
	grow: i32,
	rejectSigma: f64,
	maxIterations: i32,
): f64 {
	memory.fill(bad, 0, count);
	numberAll(count);
	slope = 0;
	let good = count;
	let previousGood = count + 1;
	for (let i = 0; i < maxIterations; i++) {
		if (good >= previousGood || good < fewest) break;
		previousGood = good;
		findGood(count, good);
		fitLine(good);
		writeResiduals(good);
		markOutliers(good, rejectSigma * residualStd(good));
		good = count - growBad(count, grow);
	}
	store<f64>(RESULTS, <f64>good);
	return slope;
}

/** Writes the numbers of all samples, two at a time. */
function numberAll(count: i32): void {
	isGathered = false;
	let numbers = f64x2(0, 1);
	const end = GATHERED_X + ((<usize>count) << 3);
	for (let at = GATHERED_X; at < end; at += 16) {
		v128.store(at, numbers);
		numbers = f64x2.add(numbers, f64x2.splat(2));
	}
}

/** Finds the good samples; rejected ones between them, which are rare, are left out by gathering the others. */
function findGood(count: i32, good: i32): void {
	const first = endOfRun(0, count, ALL_BAD);
	isGathered = isGathered || endOfRun(first, count, 0) < first + good;
	if (isGathered) {
		gatherGood(count);
		goodX = GATHERED_X;
		goodValues = GATHERED_VALUES;
	} else {
		goodX = GATHERED_X + ((<usize>first) << 3);
		goodValues = OUTPUT + ((<usize>first) << 3);
	}
}

/** Index of the first sample at or after `from` whose state (rejected or good) differs from that in `eight`. */
function endOfRun(from: i32, count: i32, eight: u64): i32 {
	let x = from;
	while (x + 8 <= count && load<u64>(bad + x) === eight) x += 8;
	while (x < count && load<u8>(bad + x) === <u8>eight) x++;
	return x;
}

/** Puts the good samples side by side; eight at a time where none of them is rejected, as in the middle. */
function gatherGood(count: i32): void {
	let to: usize = 0;
	let x = 0;
	while (x < count) {
		if (x + 8 <= count && load<u64>(bad + x) === 0) {
			for (const end = x + 8; x < end; x += 2, to += 16) {
				v128.store(GATHERED_X + to, f64x2.add(f64x2.splat(<f64>x), f64x2(0, 1)));
				v128.store(GATHERED_VALUES + to, v128.load(OUTPUT + ((<usize>x) << 3)));
			}
			continue;
		}
		store<f64>(GATHERED_X + to, <f64>x);
		store<f64>(GATHERED_VALUES + to, load<f64>(OUTPUT + ((<usize>x) << 3)));
		to += load<u8>(bad + x++) ? 0 : 8;
	}
}

/** Least squares in closed form: within 1e-14 of the range of numpy's `polyfit` (an SVD). */
function fitLine(good: i32): void {
	// Numbers that follow each other: their sum is exact in any order.
	const lastX = goodX + ((<usize>(good - 1)) << 3);
	meanX = isGathered
		? pairwiseSumAt(goodX, good) / <f64>good
		: (load<f64>(goodX) + load<f64>(lastX)) / 2;
	meanValue = pairwiseSumAt(goodValues, good) / <f64>good;
	const meansX = f64x2.splat(meanX);
	const meanValues = f64x2.splat(meanValue);
	let covariances = f64x2.splat(0);
	let variances = f64x2.splat(0);
	const even = (<usize>(good & ~1)) << 3;
	for (let at: usize = 0; at < even; at += 16) {
		const distances = f64x2.sub(v128.load(goodX + at), meansX);
		const heights = f64x2.sub(v128.load(goodValues + at), meanValues);
		covariances = f64x2.add(covariances, f64x2.mul(distances, heights));
		variances = f64x2.add(variances, f64x2.mul(distances, distances));
	}
	let covariance = f64x2.extract_lane(covariances, 0) + f64x2.extract_lane(covariances, 1);
	let variance = f64x2.extract_lane(variances, 0) + f64x2.extract_lane(variances, 1);
	if (good & 1) {
		const distance = load<f64>(goodX + even) - meanX;
		covariance += distance * (load<f64>(goodValues + even) - meanValue);
		variance += distance * distance;
	}
	slope = variance === 0 ? 0 : covariance / variance;
}

/** An odd number of them is made even by one that counts nowhere. */
function writeResiduals(good: i32): void {
	const meansX = f64x2.splat(meanX);
	const meanValues = f64x2.splat(meanValue);
	const slopes = f64x2.splat(slope);
	const size = (<usize>good) << 3;
	for (let at: usize = 0; at < size; at += 16) {
		const distances = f64x2.sub(v128.load(goodX + at), meansX);
		const line = f64x2.add(meanValues, f64x2.mul(slopes, distances));
		v128.store(RESIDUALS + at, f64x2.sub(v128.load(goodValues + at), line));
	}
}

/** Population standard deviation of the residuals, with numpy's order of additions. */
function residualStd(good: i32): f64 {
	const average = pairwiseSumAt(RESIDUALS, good) / <f64>good;
	return sqrt(pairwiseSquaresAt(RESIDUALS, good, average) / <f64>good);
}

/**
 * Rejects the samples that are too far from the line; looks closer only where one of eight is. The value after the last
 * residual may be NaN, but not hide one: `pmax` then gives its first operand.
 */
function markOutliers(good: i32, threshold: f64): void {
	const thresholds = f64x2.splat(threshold);
	for (let i = 0; i < good; i += 8) {
		const at = RESIDUALS + ((<usize>i) << 3);
		const far = f64x2.pmax(
			f64x2.pmax(f64x2.abs(v128.load(at)), f64x2.abs(v128.load(at + 16))),
			f64x2.pmax(f64x2.abs(v128.load(at + 32)), f64x2.abs(v128.load(at + 48))),
		);
		if (v128.any_true(f64x2.gt(far, thresholds))) markAmong(i, min(i + 8, good), threshold);
	}
}

function markAmong(from: i32, end: i32, threshold: f64): void {
	for (let i = from; i < end; i++) {
		const at = (<usize>i) << 3;
		if (abs(load<f64>(RESIDUALS + at)) > threshold)
			store<u8>(bad + <usize>load<f64>(goodX + at), 1);
	}
}

/** Rejects the neighbors of all rejected samples, run by run. @returns How many samples are now. */
function growBad(count: i32, grow: i32): i32 {
	memory.fill(nextBad, 0, count);
	const before = (grow - 1) >> 1;
	let done = 0;
	let rejected = 0;
	for (let x = endOfRun(0, count, 0); x < count; x = endOfRun(x, count, 0)) {
		const start = max(done, x - before);
		x = endOfRun(x, count, ALL_BAD);
		done = min(count, x - 1 - before + grow);
		if (done > start) {
			memory.fill(nextBad + start, 1, done - start);
			rejected += done - start;
		}
	}
	const spread = nextBad;
	nextBad = bad;
	bad = spread;
	return rejected;
}
