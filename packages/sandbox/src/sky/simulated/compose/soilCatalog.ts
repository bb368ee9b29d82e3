import { gaiaColumns } from './starCatalog';
import type { Catalog } from '../Catalog';
import type { ObjectClass } from '../SimulatedObject';
import type { Random } from '../Random';

/** What the catalog holds where the photometric redshift is unknown. */
const UNKNOWN_PHOTO_Z = -99;

/**
 * What the catalogs say in the real survey: photometric redshifts of stars, stand-ins for what is not
 * known, Gaia sources that are galaxies' nuclei, parallaxes that their errors make negative, and CATS classes
 * that are wrong. Five real alerts of static objects showed most of these; they are too few to give rates.
 */
export function soilCatalog(random: Random, objectClass: ObjectClass, catalog: Catalog): Catalog {
	const isGalaxy = objectClass.startsWith('supernova') || objectClass === 'AGN';
	const fixed = isGalaxy ? soilGalaxy(random) : soilStar(random);
	const isMistaken = !isGalaxy && random.chance(0.5);
	return {
		...catalog,
		fixed: { ...catalog.fixed, ...fixed },
		...(isMistaken ? { catsClass: random.pick([11, 11, 13, 22]), minCatsScore: 0.93 } : {}),
	};
}

/** Most stars have a "redshift"; its quality flag is 0 and they are stars in the same row. */
function soilStar(random: Random): Catalog['fixed'] {
	if (!random.chance(0.7)) return {};
	return {
		'f:xm_legacydr8_zphot': random.pick([-0.023, 1, 1]) * random.between(0.05, 1.2),
		'f:xm_legacydr8_e_zphot': random.between(0.9, 1.8),
		'f:xm_legacydr8_pstar': random.pick([1, 1, random.between(0.97, 1)]),
		'f:xm_legacydr8_fqual': 0,
	};
}

function soilGalaxy(random: Random): Catalog['fixed'] {
	if (random.chance(0.12)) {
		return {
			'f:xm_legacydr8_zphot': UNKNOWN_PHOTO_Z,
			'f:xm_legacydr8_e_zphot': UNKNOWN_PHOTO_Z,
			'f:xm_legacydr8_pstar': 0,
			'f:xm_legacydr8_fqual': 0,
		};
	}
	if (random.chance(0.12)) {
		return {
			'f:xm_simbad_otype': 'Unknown',
			'f:xm_legacydr8_zphot': random.between(1.3, 2.6),
			'f:xm_legacydr8_e_zphot': random.between(0.4, 0.7),
		};
	}
	return random.chance(0.15) ? gaiaColumns(random, 0) : {};
}
