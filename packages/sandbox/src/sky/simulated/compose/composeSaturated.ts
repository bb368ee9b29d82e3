import { gaiaColumns } from './starCatalog';
import { spottedLight } from '../light';
import type { Ingredients, Recipe } from './Recipe';

/** A star so bright that its core saturates in most exposures. */
export function composeSaturated({ random, seed }: Recipe): Ingredients {
	return {
		light: spottedLight(seed, {
			magnitude: random.between(14.6, 15),
			amplitude: 0,
			periodDays: 1,
			excess: 0,
			calibration: 0.01,
		}),
		host: null,
		shiftArcsec: [0.02, -0.01],
		catalog: {
			fixed: { 'f:xm_simbad_otype': 'Star', ...gaiaColumns(random, random.between(0.5, 4)) },
			catsClass: -1,
			snnScore: 0.4,
			extendedness: 0.6,
		},
	};
}
