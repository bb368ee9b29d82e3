import { qualityText } from '../qualityText';
import type { Fact } from './Fact';

/** Reasons to doubt the detection. A digest shows a short mark instead, see `qualityMark`. */
export const quality: Fact<'quality'> = {
	name: 'quality',
	title: 'Quality',
	description: 'Reasons to doubt the detection, e.g. a dipole. Left out if there are none.',
	label: 'Quality',
	linesOf: (facts) => [qualityText(facts.quality)],
	weight: 9,
};
