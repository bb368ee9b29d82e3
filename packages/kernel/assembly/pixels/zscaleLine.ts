import { BLOCK_PIXELS, INPUT, OUTPUT, RESULTS, TOKENS } from '../memory';
import { pairwiseSumAt } from './pairwiseSum';

/** Distances of the samples from the line, float64; and those of the good ones side by side. */
const RESIDUALS: usize = TOKENS;
const GOOD_RESIDUALS: usize = TOKENS + <usize>BLOCK_PIXELS * 8;

/** 1 where a sample is rejected; a second table to make the next one in. */
let bad: usize = OUTPUT;
let nextBad: usize = OUTPUT + BLOCK_PIXELS;

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
		fitLine(count, good);
		good = rejectOutliers(count, good, grow, rejectSigma);
	}
	store<f64>(RESULTS, <f64>good);
	return slope;
}

/** Least squares in closed form: within 1e-14 of the range of numpy's `polyfit` (an SVD). */
function fitLine(count: i32, good: i32): void {
	let sumX: f64 = 0;
	let sumValue: f64 = 0;
	for (let x = 0; x < count; x++) {
		if (load<u8>(bad + x)) continue;
		sumX += <f64>x;
		sumValue += sampleAt(x);
	}
	meanX = sumX / <f64>good;
	meanValue = sumValue / <f64>good;
	let covariance: f64 = 0;
	let variance: f64 = 0;
	for (let x = 0; x < count; x++) {
		if (load<u8>(bad + x)) continue;
		const distance = <f64>x - meanX;
		covariance += distance * (sampleAt(x) - meanValue);
		variance += distance * distance;
	}
	slope = variance === 0 ? 0 : covariance / variance;
}

/** Rejects, besides what is out already, samples too far from the line and their neighbours. @returns How many are good. */
function rejectOutliers(count: i32, good: i32, grow: i32, rejectSigma: f64): i32 {
	for (let x = 0; x < count; x++)
		store<f64>(RESIDUALS + ((<usize>x) << 3), sampleAt(x) - (meanValue + slope * (<f64>x - meanX)));
	const threshold = rejectSigma * residualStd(count, good);
	memory.fill(nextBad, 0, count);
	const before = (grow - 1) >> 1;
	let done = 0;
	let rejected = 0;
	for (let x = 0; x < count; x++) {
		if (load<u8>(bad + x) === 0 && !(abs(residualAt(x)) > threshold)) continue;
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
	return count - rejected;
}

/** Population standard deviation of the good residuals, with numpy's order of additions. */
function residualStd(count: i32, good: i32): f64 {
	let to = GOOD_RESIDUALS;
	for (let x = 0; x < count; x++) {
		store<f64>(to, residualAt(x));
		to += load<u8>(bad + x) ? 0 : 8;
	}
	const average = pairwiseSumAt(GOOD_RESIDUALS, good) / <f64>good;
	for (let at = GOOD_RESIDUALS; at < to; at += 8) {
		const deviation = load<f64>(at) - average;
		store<f64>(at, deviation * deviation);
	}
	return sqrt(pairwiseSumAt(GOOD_RESIDUALS, good) / <f64>good);
}

function sampleAt(x: i32): f64 {
	return load<f64>(INPUT + ((<usize>x) << 3));
}

function residualAt(x: i32): f64 {
	return load<f64>(RESIDUALS + ((<usize>x) << 3));
}
