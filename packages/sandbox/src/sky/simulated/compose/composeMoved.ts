import { gaiaColumns } from './starCatalog';
import { spottedLight } from '../light';
import type { Ingredients, Recipe } from './Recipe';

/** Share of the stars that have spots. */
const SPOTTED_SHARE = 0.3;

/** A nearby star that has moved since the template was made: nearly every visit gives a dipole. */
export function composeMoved({ random, seed }: Recipe): Ingredients {
	const isSpotted = random.chance(SPOTTED_SHARE);
	const arcsec = isSpotted ? random.between(0.015, 0.04) : random.between(0.045, 0.09);
	const angle = random.between(0, 2 * Math.PI);
	return {
		light: spottedLight(seed, {
			magnitude: random.between(17.4, 19.2),
			amplitude: isSpotted ? random.between(0.03, 0.1) : 0,
			periodDays: random.between(0.4, 15),
			excess: 0.0065,
			calibration: 0.005,
		}),
		host: null,
		shiftArcsec: [arcsec * Math.sin(angle), arcsec * Math.cos(angle)],
		catalog: {
			fixed: {
				'f:xm_simbad_otype': isSpotted ? 'BYDraV*' : random.pick(['PM*', 'Star', 'PM*']),
				...gaiaColumns(random, random.between(1.5, 12)),
			},
			catsClass: isSpotted ? 21 : 11,
			snnScore: 0.5,
			extendedness: 0.5,
		},
	};
}
