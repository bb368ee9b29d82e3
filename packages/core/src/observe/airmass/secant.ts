import { type AirmassFormula, secantOf } from './Airmass';

/** The air mass of a flat atmosphere. */
export const secant: AirmassFormula<'secant'> = {
	name: 'secant',
	title: 'Secant',
	description: 'Sec z, as in astroplan; too large near the horizon',
	at: (altitudeDeg) => (altitudeDeg > 0 ? secantOf(altitudeDeg) : null),
};
