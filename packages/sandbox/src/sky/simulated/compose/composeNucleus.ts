import { composeHost } from './composeScene';
import { gaiaColumns } from './starCatalog';
import { nucleusLight } from '../light';
import type { Ingredients, Recipe } from './Recipe';

/** An active nucleus in the middle of its galaxy. */
export function composeNucleus({ random, seed, firstMjd, epochMjdTai }: Recipe): Ingredients {
	const magnitude = random.between(18.8, 20.8);
	const light = nucleusLight(seed, {
		magnitude,
		dampingDays: random.between(60, 250),
		deviation: random.between(0.12, 0.3),
		templateMjd: Math.floor(firstMjd) - 300,
		lastMjd: epochMjdTai,
	});
	const host = composeHost(random, magnitude + random.between(-0.8, 1));
	return {
		light,
		host: { ...host, eastArcsec: 0, northArcsec: 0 },
		catalog: {
			fixed: {
				'f:xm_simbad_otype': random.pick(['QSO', 'Seyfert1', 'AGN']),
				...gaiaColumns(random, 0),
				'f:xm_legacydr8_zphot': random.between(0.1, 1.6),
				'f:xm_legacydr8_e_zphot': random.between(0.05, 0.4),
				'f:xm_legacydr8_pstar': random.between(0, 0.4),
				'f:xm_legacydr8_fqual': 1,
				...(random.chance(0.25) ? { 'f:xm_x4lac_type': 'bcu' } : {}),
			},
			catsClass: 22,
			snnScore: 0.2,
			extendedness: 0.2,
		},
	};
}
