import { composeHost } from './composeScene';
import { supernovaLight } from '../light';
import type { Ingredients, Recipe } from './Recipe';

/** A supernova in a nearby galaxy, in TNS more often than not. */
export function composeSupernova(type: 'Ia' | 'II'): (recipe: Recipe) => Ingredients {
	return (recipe) => compose(type, recipe);
}

function compose(type: 'Ia' | 'II', recipe: Recipe): Ingredients {
	const { random, firstMjd, epochMjdTai, isDocumented } = recipe;
	const redshift = random.between(0.02, 0.09);
	const absolute = type === 'Ia' ? -19.3 : -17.3 + 0.5 * random.normal();
	const magnitude = isDocumented ? 18.9 : absolute + distanceModulus(redshift) + 0.4;
	const maximumMjd = isDocumented ? 61055.8 : random.between(firstMjd + 10, epochMjdTai - 4);
	const hostMagnitude = Math.min(22.5, -20.3 + random.normal() + distanceModulus(redshift));
	const host = composeHost(random, Math.max(16.5, hostMagnitude));
	const namedMjd = maximumMjd - random.between(0, 7);
	const letters = Array.from({ length: 3 }, () => random.pick([...'abcdefghijklmnopqrstuvwxyz']));
	const lumDist = 10 ** (distanceModulus(redshift) / 5 - 5);
	return {
		light: supernovaLight({ type, maximumMjd, magnitude, redshift }),
		host,
		catalog: {
			fixed: {
				'f:xm_legacydr8_zphot': redshift + 0.012 * random.normal(),
				'f:xm_legacydr8_e_zphot': 0.02 + 0.03 * random.uniform(),
				'f:xm_legacydr8_pstar': 0,
				'f:xm_legacydr8_fqual': 1,
				...(random.chance(0.4) ? { 'f:xm_simbad_otype': 'Galaxy' } : {}),
				...(redshift < 0.05
					? {
							'f:xm_mangrove_HyperLEDA_name': `PGC${String(100000 + random.below(90000))}`,
							'f:xm_mangrove_lum_dist': lumDist,
							'f:xm_mangrove_ang_dist': lumDist / (1 + redshift) ** 2,
						}
					: {}),
			},
			tns:
				isDocumented || random.chance(0.7)
					? {
							name: `2026${letters.join('')}`,
							type: `SN ${type}`,
							redshift: Math.round(redshift * 1e4) / 1e4,
							namedMjd,
							classifiedMjd: namedMjd + random.between(5, 20),
						}
					: undefined,
			catsClass: 11,
			snnScore: 0.86,
			extendedness: 0.35,
		},
	};
}

/** Low-redshift approximation with H0 = 70 km/s/Mpc and q0 = -0.55. */
function distanceModulus(redshift: number): number {
	const megaparsec = (299792.458 / 70) * redshift * (1 + 0.775 * redshift);
	return 5 * Math.log10(megaparsec) + 25;
}
