import { DIFFERENCE } from './lights';
import type { Quantity } from './Quantity';
import { FLUX } from './scales';

/** Flux on the difference image. */
export const differenceFlux: Quantity<'differenceFlux'> = {
	...FLUX,
	name: 'differenceFlux',
	title: 'Difference Flux',
	description: 'What changed since the template, in nJy; may be negative. For transients.',
	light: DIFFERENCE,
	axisTitles: (unit) => [
		`Difference flux (${unit})`,
		`Diff. flux (${unit})`,
		`Diff. (${unit})`,
		unit,
	],
};
