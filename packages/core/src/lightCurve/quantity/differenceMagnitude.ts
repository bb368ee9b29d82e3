import { DIFFERENCE } from './lights';
import type { Quantity } from './Quantity';
import { MAGNITUDE } from './scales';

/** Magnitude on the difference image. */
export const differenceMagnitude: Quantity<'differenceMagnitude'> = {
	...MAGNITUDE,
	name: 'differenceMagnitude',
	title: 'Difference Magnitude',
	description:
		'What changed since the template, as an AB magnitude at 3σ or more. Fainter measurements are shown as 5σ limits, and those fainter than the template below the axis.',
	light: DIFFERENCE,
	axisTitles: (unit) => [
		`Difference magnitude (${unit})`,
		`Diff. mag (${unit})`,
		`Diff. (${unit})`,
		unit,
	],
};
