import { TOTAL } from './lights';
import type { Quantity } from './Quantity';
import { FLUX } from './scales';

/** Flux on the science image. */
export const totalFlux: Quantity<'totalFlux'> = {
	...FLUX,
	name: 'totalFlux',
	title: 'Total Flux',
	description: 'All light at the position, in nJy. For variable stars, asteroids and galaxies.',
	light: TOTAL,
	axisTitles: (unit) => [`Total flux (${unit})`, `Total (${unit})`, unit],
};
