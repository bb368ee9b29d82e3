import type { Catalog } from '../Catalog';
import type { Random } from '../Random';

/** What the catalogs say about a variable star. */
export function starCatalog(random: Random, simbad: string, vsx: string): Catalog {
	return {
		fixed: {
			'f:xm_simbad_otype': simbad,
			...gaiaColumns(random, random.between(0.05, 0.9)),
			...(random.chance(0.8) ? { 'f:xm_vsx_Type': vsx } : {}),
			...(random.chance(0.2) ? { 'f:xm_gcvs_type': vsx } : {}),
			'f:xm_legacydr8_pstar': random.between(0.9, 1),
		},
		catsClass: 21,
		snnScore: 0.1,
		extendedness: 0.03,
	};
}

/** Columns of the Gaia cross-match. */
export function gaiaColumns(random: Random, parallaxMas: number): Catalog['fixed'] {
	const error = random.between(0.05, 0.5);
	const digits = Array.from({ length: 18 }, () => random.below(10)).join('');
	return {
		'f:xm_gaiadr3_DR3Name': `Gaia DR3 ${String(3 + random.below(3))}${digits}`,
		'f:xm_gaiadr3_Plx': parallaxMas + error * random.normal(),
		'f:xm_gaiadr3_e_Plx': error,
		'f:xm_gaiadr3_VarFlag': random.pick(['1', '1', '0']),
	};
}
