import type { Fact } from './Fact';

/** In which part of the sky the alert is. */
export const sky: Fact<'sky'> = {
	name: 'sky',
	title: 'Sky',
	description: 'Constellation, galactic latitude and ecliptic latitude',
	label: 'Sky',
	linesOf: (facts) => [facts.position?.skyText],
	weight: 0,
};
