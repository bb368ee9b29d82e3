import type { Fact } from './Fact';

/** Brightness on the science image. */
export const totalLight: Fact<'totalLight'> = {
	name: 'totalLight',
	title: 'Total Light',
	description: 'Brightness on the science image, for variable stars and asteroids',
	label: 'Total light',
	linesOf: (facts) => [facts.totalLight?.value],
	weight: 5,
};
