import { median, populationStd } from '../statistics';
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

/** @param values - Finite values in the order of the image, at least one. */
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
	const sorted = sampled(values, wanted).sort();
	const count = sorted.length;
	const fewest = Math.max(minPixels, Math.trunc(count * maxReject));
	const grow = Math.max(1, Math.trunc(count * 0.01));
	let bad = new Uint8Array(count);
	let good = count;
	let previousGood = count + 1;
	let slope = 0;
	for (let i = 0; i < maxIterations && good < previousGood && good >= fewest; i++) {
		const line = fitLine(sorted, bad, good);
		slope = line.slope;
		bad = dilated(rejectOutliers(sorted, bad, good, line, rejectSigma), grow);
		previousGood = good;
		good = bad.reduce((left, isBad) => left - isBad, count);
	}
	const least = sorted[0];
	const greatest = sorted[count - 1];
	if (good < fewest) return { vmin: least, vmax: greatest };
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

/** A line `meanValue + slope * (x - meanX)`. */
interface Line {
	readonly slope: number;
	readonly meanX: number;
	readonly meanValue: number;
}

/** Least squares in closed form: within 1e-14 of the range of numpy's `polyfit` (an SVD). */
function fitLine(sorted: Float64Array, bad: Uint8Array, good: number): Line {
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

function rejectOutliers(
	sorted: Float64Array,
	bad: Uint8Array,
	good: number,
	{ slope, meanX, meanValue }: Line,
	rejectSigma: number,
): Uint8Array {
	const residuals = sorted.map((value, x) => value - (meanValue + slope * (x - meanX)));
	const kept = new Float64Array(good);
	for (let x = 0, i = 0; x < sorted.length; x++) if (!bad[x]) kept[i++] = residuals[x];
	const threshold = rejectSigma * populationStd(kept);
	return bad.map((isBad, x) => (isBad || Math.abs(residuals[x]) > threshold ? 1 : 0));
}

/** Spreads each rejection over `width` neighbours, as `numpy.convolve(bad, ones(width), 'same')`. */
function dilated(bad: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
	const spread = new Uint8Array(bad.length);
	const before = (width - 1) >> 1;
	for (let x = 0; x < bad.length; x++) {
		if (bad[x]) spread.fill(1, Math.max(0, x - before), x - before + width);
	}
	return spread;
}
