import { MAX_ZSCALE_SAMPLES, zscaleLine, type Pixels } from '@fink/kernel';
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
	checkParameter('Samples', wanted, 1, MAX_ZSCALE_SAMPLES);
	const stride = Math.trunc(Math.max(1, values.length / Math.trunc(wanted)));
	const count = Math.min(Math.trunc(wanted), Math.ceil(values.length / stride));
	const fewest = Math.max(minPixels, Math.trunc(count * maxReject));
	const grow = Math.max(1, Math.trunc(count * 0.01));
	const rejection = { fewest, grow, rejectSigma, maxIterations };
	const { least, median, greatest, ...line } = zscaleLine(values, stride, count, rejection);
	const slope = contrast > 0 ? line.slope / contrast : line.slope;
	if (line.good < fewest) return { vmin: least, vmax: greatest };
	const center = Math.floor((count - 1) / 2);
	return {
		vmin: Math.max(least, median - (center - 1) * slope),
		vmax: Math.min(greatest, median + (count - center) * slope),
	};
}
