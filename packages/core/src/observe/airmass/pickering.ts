import { type AirmassFormula, secantOf } from './Airmass';

/** Pickering, K. A. 2002, DIO 12, 3: 1 / sin(a + 244 / (165 + 47 a^1.1)), a in degrees. */
export const pickering: AirmassFormula<'pickering'> = {
	name: 'pickering',
	title: 'Pickering',
	description: 'Pickering 2002; valid down to the horizon',
	at: (altitudeDeg) =>
		altitudeDeg > 0 ? secantOf(altitudeDeg + 244 / (165 + 47 * altitudeDeg ** 1.1)) : null,
};
