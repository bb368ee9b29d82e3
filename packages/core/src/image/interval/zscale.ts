import { MAX_ZSCALE_SAMPLES, zscaleLine, type Pixels } from '@fink/kernel';
import type { ParameterValues } from '../../choice';
import type { IntervalChoice } from './IntervalChoice';

/**
 * IRAF's zscale: a line through the sorted pixels, steepened by the contrast, shows the faint structure near the
 * median. It takes the pixels in the order of the image. A contrast of 0 leaves the fitted slope as it is.
 * astropy: `ZScaleInterval`, with its defaults.
 */
export const zscale = {
	name: 'zscale',
	title: 'Zscale',
	description: "IRAF's and DS9's algorithm",
	parameters: [
		{
			name: 'contrast',
			title: 'Contrast',
			description: 'Smaller values show a wider range',
			default: 0.25,
			min: 0,
			max: 1,
		},
		{
			name: 'samples',
			title: 'Samples',
			description: 'Number of pixels used, evenly spaced through the image',
			default: 1000,
			min: 1,
			max: MAX_ZSCALE_SAMPLES,
			isAdvanced: true,
		},
		{
			name: 'maxReject',
			title: 'Maximum Rejected',
			description: 'If more than this fraction of the samples is rejected, min-max is used instead',
			default: 0.5,
			isAdvanced: true,
		},
		{
			name: 'minPixels',
			title: 'Minimum Pixels',
			description: 'If there are fewer good samples, min-max is used instead',
			default: 5,
			isAdvanced: true,
		},
		{
			name: 'rejectSigma',
			title: 'Rejection Limit',
			description:
				'Distance from the line, in standard deviations, beyond which a sample is rejected',
			default: 2.5,
			isAdvanced: true,
		},
		{
			name: 'maxIterations',
			title: 'Maximum Iterations',
			description: 'Maximum number of fits',
			default: 5,
			isAdvanced: true,
		},
	],
	limits(pixels: Pixels, values: ParameterValues) {
		const { contrast, maxReject, minPixels, rejectSigma, maxIterations } = values;
		const samples = Math.trunc(values.samples);
		const stride = Math.trunc(Math.max(1, pixels.length / samples));
		const count = Math.min(samples, Math.ceil(pixels.length / stride));
		const fewest = Math.max(minPixels, Math.trunc(count * maxReject));
		const grow = Math.max(1, Math.trunc(count * 0.01));
		const rejection = { fewest, grow, rejectSigma, maxIterations };
		const { least, median, greatest, ...line } = zscaleLine(pixels, stride, count, rejection);
		const slope = contrast > 0 ? line.slope / contrast : line.slope;
		if (line.good < fewest) return { vmin: least, vmax: greatest };
		const center = Math.floor((count - 1) / 2);
		return {
			vmin: Math.max(least, median - (center - 1) * slope),
			vmax: Math.min(greatest, median + (count - center) * slope),
		};
	},
} as const satisfies IntervalChoice;
