import type { Pixels } from '@fink/kernel';
import type { ParameterValues } from '../../choice';
import { gridPixels } from '../../grid';
import { finiteValues, medianOf, noiseBelowMedianOf, percentiles } from '../statistics';
import { finiteValuesOf } from './finiteValuesOf';
import type { IntervalChoice } from './IntervalChoice';
import { percentile } from './percentile';
import type { StoredImage } from './StoredImage';

/** Taken for images without noise. */
const WITHOUT_NOISE = { lower: 0.5, upper: 99.5 };
/** This percentile of the pixels, which sources hardly reach, lies that many standard deviations below the sky. */
const SKY = { percentile: 20, belowBySigma: 0.84 };

/**
 * From a little below the sky background to the brightest pixels, with a minimum range given by the noise, so
 * that empty sky is always dark. The noise is the lower of two values: from the pixels below the median, or from
 * the variance plane. All is measured on the images as stored: interpolation would lower the noise. Without
 * noise: `percentile`.
 */
export const sky = {
	name: 'sky',
	title: 'Noise Above Sky',
	description: 'From the sky background to the brightest pixels, so that empty sky is dark',
	parameters: [
		{
			name: 'belowSigma',
			title: 'Below Sky',
			description:
				'How far below the sky background the lowest color is, in standard deviations of the noise',
			default: 1.5,
			min: -100,
			max: 100,
		},
		{
			name: 'upper',
			field: 'brightPercentile',
			title: 'Bright Percentile',
			description: 'Percentile of the pixels that becomes the highest color',
			default: 99.8,
			min: 0,
			max: 100,
		},
		{
			name: 'rangeSigma',
			title: 'Range Above Sky',
			description: 'Smallest range of pixel values, in standard deviations of the noise',
			default: 15,
			min: 1,
			max: 1000,
		},
	],
	limits(
		_: Pixels,
		{ belowSigma, upper, rangeSigma }: ParameterValues,
		images: readonly StoredImage[],
	) {
		const pixels = finiteValuesOf(...images.map(({ grid }) => grid));
		const sigma = Math.min(noiseBelowMedianOf(pixels), ...images.flatMap(noiseByVariance));
		if (!(sigma > 0)) return percentile.limits(pixels, WITHOUT_NOISE);
		const [low, high] = percentiles(pixels, [SKY.percentile, upper]);
		const vmin = low + SKY.belowBySigma * sigma - belowSigma * sigma;
		return { vmin, vmax: Math.max(high, vmin + rangeSigma * sigma), noise: sigma };
	},
} as const satisfies IntervalChoice;

/** Square root of the median variance: of values that are finite and above 0. */
function noiseByVariance({ variance }: StoredImage): number[] {
	if (!variance) return [];
	const finite = finiteValues(gridPixels(variance));
	if (finite.length === 0) return [];
	const middle = medianOf(finite);
	return middle > 0 ? [Math.sqrt(middle)] : [];
}
