import { MOST_ZSCALE_SAMPLES, sampleValues, zscaleLine, type Pixels } from '@fink/kernel';
import { checkParameter } from '../checkParameter';
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
	values: Pixels,
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
	checkParameter('Samples', wanted, 1, MOST_ZSCALE_SAMPLES);
	const sorted = sampled(values, Math.trunc(wanted));
	const count = sorted.length;
	const fewest = Math.max(minPixels, Math.trunc(count * maxReject));
	const grow = Math.max(1, Math.trunc(count * 0.01));
	const line = zscaleLine(sorted, { fewest, grow, rejectSigma, maxIterations });
	const slope = contrast > 0 ? line.slope / contrast : line.slope;
	const least = sorted[0];
	const greatest = sorted[count - 1];
	if (line.good < fewest) return { vmin: least, vmax: greatest };
	const center = Math.floor((count - 1) / 2);
	const half = count >> 1;
	const middle = count % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
	return {
		vmin: Math.max(least, middle - (center - 1) * slope),
		vmax: Math.min(greatest, middle + (count - center) * slope),
	};
}

function sampled(values: Pixels, wanted: number): Float64Array {
	const stride = Math.trunc(Math.max(1, values.length / wanted));
	const samples = new Float64Array(Math.min(wanted, Math.ceil(values.length / stride)));
	sampleValues(values, stride, samples);
	return samples;
}
