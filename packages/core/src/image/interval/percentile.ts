import type { Pixels } from '@fink/kernel';
import type { ParameterValues } from '../../choice';
import { OptionError } from '../../errors';
import { percentiles } from '../statistics';
import type { IntervalChoice } from './IntervalChoice';

/**
 * Two percentiles of the finite pixels; refuses a lower one that is not below the upper one. One-sided cuts are
 * `lower: 0` or `upper: 100`. astropy: `AsymmetricPercentileInterval`.
 */
export const percentile = {
	name: 'percentile',
	title: 'Percentile',
	description: 'Percentiles of the pixels',
	parameters: [
		{
			name: 'lower',
			field: 'lowerPercentile',
			title: 'Lower Percentile',
			description: 'Percentile of the pixels that becomes the lowest color',
			default: 0.5,
			min: 0,
			max: 100,
		},
		{
			name: 'upper',
			field: 'upperPercentile',
			title: 'Upper Percentile',
			description: 'Percentile of the pixels that becomes the highest color',
			default: 99.5,
			min: 0,
			max: 100,
		},
	],
	limits(pixels: Pixels, { lower, upper }: ParameterValues) {
		if (lower >= upper) {
			throw new OptionError(`The lower percentile ${lower} is not below the upper one ${upper}`, {
				field: 'Lower Percentile',
				given: lower,
				advice: 'Enter the lower one first, e.g. 0.5 and 99.5.',
			});
		}
		const [vmin, vmax] = percentiles(pixels, [lower, upper]);
		return { vmin, vmax };
	},
} as const satisfies IntervalChoice;
