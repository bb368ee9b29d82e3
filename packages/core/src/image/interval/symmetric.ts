import type { Pixels } from '@fink/kernel';
import type { ParameterValues } from '../../choice';
import { distancesFrom, minMaxOf, percentiles } from '../statistics';
import type { IntervalChoice } from './IntervalChoice';

/** Distance for an image that equals its midpoint everywhere, so that it keeps the middle color. */
const DISTANCE_WITHOUT_SIGNAL = 1;

/**
 * Limits at the same distance on both sides of a middle value, which therefore always has the middle color: what a
 * difference image needs. If the percentile of the distances is 0 (more than that share of the pixels equal the
 * midpoint), the greatest distance is taken, and if that is 0 too, 1. astropy 7.2: `SymmetricInterval`, which takes
 * percentile 100; matplotlib: `CenteredNorm`.
 */
export const symmetric = {
	name: 'symmetric',
	title: 'Symmetric',
	description: 'The same distance below and above a value, for differences',
	parameters: [
		{
			name: 'midpoint',
			title: 'Middle Value',
			description: 'Pixel value of the middle color',
			default: 0,
		},
		{
			name: 'percentile',
			field: 'distancePercentile',
			title: 'Percentile of Distances',
			description: "Percentile of the pixels' distances from the middle value that is still shown",
			default: 99.5,
			min: 0,
			max: 100,
		},
	],
	limits(pixels: Pixels, { midpoint, percentile }: ParameterValues) {
		const distances = distancesFrom(midpoint, pixels);
		const [requested] = percentiles(distances, [percentile]);
		const distance = requested || minMaxOf(distances)[1] || DISTANCE_WITHOUT_SIGNAL;
		return { vmin: midpoint - distance, vmax: midpoint + distance };
	},
} as const satisfies IntervalChoice;
