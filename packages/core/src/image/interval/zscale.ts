import { pairwiseSquares, pairwiseSum, sortValues } from '@fink/kernel';
import { checkParameter } from '../checkParameter';
import { median } from '../statistics';
import type { Limits } from './Limits';

/**
 * IRAF's zscale: a line through the sorted pixels, steepened by the contrast, shows the faint
 * structure near the median. astropy: `ZScaleInterval`, with its defaults.
 */
export interface ZScaleInterval {
	readonly name: 'zscale';
	/** Pixels looked at, evenly spaced through the image. @default 1000 */
	readonly samples?: number;
	/** 0 to 1: smaller shows a wider range; 0 leaves the fitted slope as it is. @default 0.25 */
	readonly contrast?: number;
	/** Share of the samples whose rejection makes it fall back to min–max. @default 0.5 */
	readonly maxReject?: number;
	/** Fewer good samples than this make it fall back to min–max. @default 5 */
	readonly minPixels?: number;
	/** A sample further than this many standard deviations from the line is rejected. @default 2.5 */
	readonly rejectSigma?: number;
	/** Fits at most. @default 5 */
	readonly maxIterations?: number;
}

/**
 * @param values - Finite values in the order of the image, at least one.
 * @throws {OptionError} A parameter out of range.
 */
export function zscaleLimits(
	values: Float64Array,
	{
		samples: wanted = 1000,
		contrast = 0.25,
		maxReject = 0.5,
		minPixels = 5,
		rejectSigma = 2.5,
		maxIterations = 5,
	}: ZScaleInterval,
): Limits {
	checkParameter('Contrast', contrast, 0, 1);
	checkParameter('Samples', wanted, 1, 1e6);
	const sorted = sortValues(sampled(values, Math.trunc(wanted)));
	const count = sorted.length;
	const fewest = Math.max(minPixels, Math.trunc(count * maxReject));
	const grow = Math.max(1, Math.trunc(count * 0.01));
	const rejection = startRejection(count);
	let previousGood = count + 1;
	let slope = 0;
	for (let i = 0; i < maxIterations; i++) {
		if (rejection.good >= previousGood || rejection.good < fewest) break;
		previousGood = rejection.good;
		const line = fitLine(sorted, rejection);
		slope = line.slope;
		rejectOutliers(rejection, sorted, line, rejectSigma, grow);
	}
	const least = sorted[0];
	const greatest = sorted[count - 1];
	if (rejection.good < fewest) return { vmin: least, vmax: greatest };
	if (contrast > 0) slope /= contrast;
	const center = Math.floor((count - 1) / 2);
	const middle = median(sorted);
	return {
		vmin: Math.max(least, middle - (center - 1) * slope),
		vmax: Math.min(greatest, middle + (count - center) * slope),
	};
}

function sampled(values: Float64Array, wanted: number): Float64Array {
	const stride = Math.trunc(Math.max(1, values.length / wanted));
	const samples = new Float64Array(Math.min(wanted, Math.ceil(values.length / stride)));
	for (let i = 0; i < samples.length; i++) samples[i] = values[i * stride];
	return samples;
}

/** Which samples are out; the arrays are made once, because making one costs more than a pass over it. */
interface Rejection {
	/** 1 where a sample is rejected. */
	bad: Uint8Array;
	/** How many are not. */
	good: number;
	readonly residuals: Float64Array;
	readonly scratch: Float64Array;
}

function startRejection(count: number): Rejection {
	return {
		bad: new Uint8Array(count),
		good: count,
		residuals: new Float64Array(count),
		scratch: new Float64Array(count),
	};
}

/** A line `meanValue + slope * (x - meanX)`. */
interface Line {
	readonly slope: number;
	readonly meanX: number;
	readonly meanValue: number;
}

/** Least squares in closed form: within 1e-14 of the range of numpy's `polyfit` (an SVD). */
function fitLine(sorted: Float64Array, { bad, good }: Rejection): Line {
	let sumX = 0;
	let sumValue = 0;
	for (let x = 0; x < sorted.length; x++) {
		if (bad[x]) continue;
		sumX += x;
		sumValue += sorted[x];
	}
	const meanX = sumX / good;
	const meanValue = sumValue / good;
	let covariance = 0;
	let variance = 0;
	for (let x = 0; x < sorted.length; x++) {
		if (bad[x]) continue;
		covariance += (x - meanX) * (sorted[x] - meanValue);
		variance += (x - meanX) * (x - meanX);
	}
	return { slope: variance === 0 ? 0 : covariance / variance, meanX, meanValue };
}

/**
 * Rejects, besides what is out already, each sample too far from the line, and the neighbours of every
 * rejected one: as `numpy.convolve(bad, ones(grow), 'same')`.
 */
function rejectOutliers(
	rejection: Rejection,
	sorted: Float64Array,
	{ slope, meanX, meanValue }: Line,
	rejectSigma: number,
	grow: number,
): void {
	const { bad, residuals } = rejection;
	for (let x = 0; x < sorted.length; x++) {
		residuals[x] = sorted[x] - (meanValue + slope * (x - meanX));
	}
	const threshold = rejectSigma * residualStd(rejection);
	const spread = new Uint8Array(sorted.length);
	const before = (grow - 1) >> 1;
	let done = 0;
	for (let x = 0; x < sorted.length; x++) {
		if (bad[x] === 0 && !(Math.abs(residuals[x]) > threshold)) continue;
		const end = Math.min(sorted.length, x - before + grow);
		for (let near = Math.max(done, x - before); near < end; near++) spread[near] = 1;
		done = end;
	}
	rejection.bad = spread;
	rejection.good = spread.length - countOfOnes(spread);
}

/** Population standard deviation of the good residuals, with numpy's order of additions. */
function residualStd({ bad, good, residuals, scratch }: Rejection): number {
	for (let x = 0, i = 0; x < residuals.length; x++) if (bad[x] === 0) scratch[i++] = residuals[x];
	const kept = scratch.subarray(0, good);
	return Math.sqrt(pairwiseSquares(kept, pairwiseSum(kept) / good) / good);
}

function countOfOnes(flags: Uint8Array): number {
	let count = 0;
	for (let i = 0; i < flags.length; i++) count += flags[i];
	return count;
}
