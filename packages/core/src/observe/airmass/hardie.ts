import { type AirmassFormula, secantOf } from './Airmass';

const LOWEST_DEG = 5;

/** Hardie, R. H. 1962, in Astronomical Techniques, 178; not below 5°. */
export const hardie: AirmassFormula<'hardie'> = {
	name: 'hardie',
	title: 'Hardie',
	description: 'Hardie 1962, common in photometry; not valid below 5°',
	at: (altitudeDeg) => {
		if (altitudeDeg < LOWEST_DEG) return null;
		const x = secantOf(altitudeDeg) - 1;
		return x + 1 - 0.0018167 * x - 0.002875 * x ** 2 - 0.0008083 * x ** 3;
	},
};
