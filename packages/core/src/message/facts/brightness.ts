import type { Fact } from './Fact';

/** Brightness on the difference image. */
export const brightness: Fact<'brightness'> = {
	name: 'brightness',
	title: 'Difference Brightness',
	description:
		'Brightness on the difference image: an AB magnitude from S/N 3, otherwise a 5σ limit, or the flux if it is negative',
	label: 'Difference',
	linesOf: (facts) => [facts.brightness?.value],
	weight: 6,
};
