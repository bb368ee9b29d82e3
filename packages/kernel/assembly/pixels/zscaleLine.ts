import { BLOCK_PIXELS, INPUT, OUTPUT, RESULTS, TOKENS } from '../memory';
import { pairwiseSumAt } from './pairwiseSum';

/** Bytes of a number for each sample, and one more that makes an odd number of them even. */
const NUMBERS: usize = (<usize>BLOCK_PIXELS + 2) * 8;
/** Numbers of the good samples side by side, their values, and their distances from the line; float64. */
const GOOD_X: usize = TOKENS;
const GOOD_VALUES: usize = GOOD_X + NUMBERS;
const RESIDUALS: usize = OUTPUT;

/** 1 where a sample is rejected; a second table to make the next one in. */
let bad: usize = RESIDUALS + NUMBERS;
let nextBad: usize = RESIDUALS + NUMBERS + BLOCK_PIXELS;

/** The line: value = meanValue + slope · (x − meanX). */
let slope: f64 = 0;
let meanX: f64 = 0;
let meanValue: f64 = 0;

/**
 * The line through `count` sorted samples (float64 in `INPUT`) that zscale fits: least squares, from which
 * outliers and their neighbours are rejected again and again.
 *
 * @param fewest - With fewer good samples it ends.
 * @param grow - Samples rejected around an outlier, as `numpy.convolve(bad, ones(grow), 'same')`.
 * @param rejectSigma - Standard deviations from the line beyond which a sample is an outlier.
 * @returns The slope; how many samples are good stands in `RESULTS`.
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
	slope = 0;
	let good = count;
	let previousGood = count + 1;
	for (let i = 0; i < maxIterations; i++) {
		if (good >= previousGood || good < fewest) break;
		previousGood = good;
		gatherGood(count);
		fitLine(good);
		writeResiduals(good);
		markOutliers(good, rejectSigma * residualStd(good));
		good = count - growBad(count, grow);
	}
	store<f64>(RESULTS, <f64>good);
	return slope;
}

/** Puts the good samples side by side; eight at a time where none of them is rejected, as in the middle. */
function gatherGood(count: i32): void {
	let to: usize = 0;
	let x = 0;
	while (x < count) {
		if (x + 8 <= count && load<u64>(bad + x) === 0) {
			for (const end = x + 8; x < end; x += 2, to += 16) {
				v128.store(GOOD_X + to, f64x2.add(f64x2.splat(<f64>x), f64x2(0, 1)));
				v128.store(GOOD_VALUES + to, v128.load(INPUT + ((<usize>x) << 3)));
			}
			continue;
		}
		store<f64>(GOOD_X + to, <f64>x);
		store<f64>(GOOD_VALUES + to, load<f64>(INPUT + ((<usize>x) << 3)));
		to += load<u8>(bad + x++) ? 0 : 8;
	}
	// An odd number is made even by one that counts nowhere.
	store<f64>(GOOD_X + to, 0);
	store<f64>(GOOD_VALUES + to, 0);
}

/** Least squares in closed form: within 1e-14 of the range of numpy's `polyfit` (an SVD). */
function fitLine(good: i32): void {
	meanX = pairwiseSumAt(GOOD_X, good) / <f64>good;
	meanValue = pairwiseSumAt(GOOD_VALUES, good) / <f64>good;
	const meansX = f64x2.splat(meanX);
	const meanValues = f64x2.splat(meanValue);
	let covariances = f64x2.splat(0);
	let variances = f64x2.splat(0);
	const even = (<usize>(good & ~1)) << 3;
	for (let at: usize = 0; at < even; at += 16) {
		const distances = f64x2.sub(v128.load(GOOD_X + at), meansX);
		const heights = f64x2.sub(v128.load(GOOD_VALUES + at), meanValues);
		covariances = f64x2.add(covariances, f64x2.mul(distances, heights));
		variances = f64x2.add(variances, f64x2.mul(distances, distances));
	}
	let covariance = f64x2.extract_lane(covariances, 0) + f64x2.extract_lane(covariances, 1);
	let variance = f64x2.extract_lane(variances, 0) + f64x2.extract_lane(variances, 1);
	if (good & 1) {
		const distance = load<f64>(GOOD_X + even) - meanX;
		covariance += distance * (load<f64>(GOOD_VALUES + even) - meanValue);
		variance += distance * distance;
	}
	slope = variance === 0 ? 0 : covariance / variance;
}

function writeResiduals(good: i32): void {
	const meansX = f64x2.splat(meanX);
	const meanValues = f64x2.splat(meanValue);
	const slopes = f64x2.splat(slope);
	const size = (<usize>good) << 3;
	for (let at: usize = 0; at < size; at += 16) {
		const distances = f64x2.sub(v128.load(GOOD_X + at), meansX);
		const line = f64x2.add(meanValues, f64x2.mul(slopes, distances));
		v128.store(RESIDUALS + at, f64x2.sub(v128.load(GOOD_VALUES + at), line));
	}
}

/** Population standard deviation of the residuals, with numpy's order of additions; overwrites the values. */
function residualStd(good: i32): f64 {
	const average = f64x2.splat(pairwiseSumAt(RESIDUALS, good) / <f64>good);
	const size = (<usize>good) << 3;
	for (let at: usize = 0; at < size; at += 16) {
		const deviations = f64x2.sub(v128.load(RESIDUALS + at), average);
		v128.store(GOOD_VALUES + at, f64x2.mul(deviations, deviations));
	}
	return sqrt(pairwiseSumAt(GOOD_VALUES, good) / <f64>good);
}

/** Rejects the samples that are too far from the line. */
function markOutliers(good: i32, threshold: f64): void {
	const thresholds = f64x2.splat(threshold);
	for (let i = 0; i < good; i += 2) {
		const isFar = f64x2.gt(f64x2.abs(v128.load(RESIDUALS + ((<usize>i) << 3))), thresholds);
		if (!v128.any_true(isFar)) continue;
		if (i64x2.extract_lane(isFar, 0)) markBad(i);
		if (i64x2.extract_lane(isFar, 1) && i + 1 < good) markBad(i + 1);
	}
}

function markBad(i: i32): void {
	store<u8>(bad + <usize>load<f64>(GOOD_X + ((<usize>i) << 3)), 1);
}

/** Rejects the neighbours of all that is rejected. @returns How many samples are now. */
function growBad(count: i32, grow: i32): i32 {
	memory.fill(nextBad, 0, count);
	const before = (grow - 1) >> 1;
	let done = 0;
	let rejected = 0;
	for (let x = 0; x < count; x++) {
		while (x + 8 <= count && load<u64>(bad + x) === 0) x += 8;
		if (x >= count || load<u8>(bad + x) === 0) continue;
		const end = min(count, x - before + grow);
		for (let near = max(done, x - before); near < end; near++) {
			store<u8>(nextBad + near, 1);
			rejected++;
		}
		done = end;
	}
	const spread = nextBad;
	nextBad = bad;
	bad = spread;
	return rejected;
}
