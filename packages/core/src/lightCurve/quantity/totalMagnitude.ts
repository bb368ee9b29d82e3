import { TOTAL } from './lights';
import type { Quantity } from './Quantity';
import { MAGNITUDE } from './scales';

/** Magnitude on the science image. */
export const totalMagnitude: Quantity<'totalMagnitude'> = {
	...MAGNITUDE,
	name: 'totalMagnitude',
	title: 'Total Magnitude',
	description: 'All light at the position, as an AB magnitude',
	light: TOTAL,
	axisTitles: (unit) => [
		`Total magnitude (${unit})`,
		`Total mag (${unit})`,
		`Total (${unit})`,
		unit,
	],
};
