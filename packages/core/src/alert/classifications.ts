import { hasParallax } from './leadingBrightness';
import type { CellValue, Row } from './Row';
import { numericOf, probabilityOf } from './cells';
import { cleanCatalogCell } from './missingValue';

/**
 * CATS classes by the number that `f:clf_cats_class` holds, in the words of the Fink portal
 * (lsst.fink-portal.org, `apps/utils.py`); −1 means not processed.
 */
const CATS_CLASSES: Readonly<Record<number, string>> = {
	11: 'SN-like',
	12: 'Fast',
	13: 'Long',
	21: 'Periodic',
	22: 'Non-periodic',
};

/** Served column → name in the simplified record: what catalogs and TNS have at the position. */
const CROSS_MATCHES: Readonly<Record<string, string>> = {
	'f:xm_simbad_otype': 'simbadType',
	'f:xm_tns_fullname': 'tnsName',
	'f:xm_tns_type': 'tnsType',
	'f:xm_tns_redshift': 'tnsRedshift',
	'f:xm_gaiadr3_DR3Name': 'gaiaName',
	'f:xm_gaiadr3_Plx': 'gaiaParallaxMas',
	'f:xm_gaiadr3_e_Plx': 'gaiaParallaxErrMas',
	'f:xm_gaiadr3_VarFlag': 'gaiaVarFlag',
	'f:xm_vsx_Type': 'vsxType',
	'f:xm_gcvs_type': 'gcvsType',
	'f:xm_mangrove_HyperLEDA_name': 'nearbyGalaxyHyperLeda',
	'f:xm_mangrove_2MASS_name': 'nearbyGalaxy2Mass',
	'f:xm_x3hsp_type': 'blazar3hsp',
	'f:xm_x4lac_type': 'agn4lac',
	'f:xm_spicy_class': 'spicyClass',
};

/** Served column → name in the simplified record: probabilities from 0 to 1, −1 when not processed. */
const SCORES: Readonly<Record<string, string>> = {
	'f:clf_cats_score': 'catsScore',
	'f:clf_snnSnVsOthers_score': 'snnSnVsOthersScore',
	'f:clf_earlySNIa_score': 'earlySnIaScore',
};

/** At this likelihood or above, the Legacy Surveys source is considered a star, which has no redshift. */
const MAX_STAR_LIKELIHOOD = 0.5;

/**
 * What Fink and its catalogs say about an alert. Missing values (`null`, `"nan"`, `"Fail"`, `"Unknown"`, −99,
 * scores and class −1) have no key, and a photometric redshift is only present where it can be trusted.
 *
 * @param row - A row of `/sources`, cleaned or as served.
 */
export function classificationsOf(row: Row): Record<string, CellValue> {
	const found: Record<string, CellValue> = {};
	for (const [column, name] of Object.entries(CROSS_MATCHES)) {
		const value = cleanCatalogCell(row[column]);
		if (value !== null) found[name] = value;
	}
	Object.assign(found, photoZOf(row));
	for (const [column, name] of Object.entries(SCORES)) {
		const score = probabilityOf(row[column]);
		if (score !== null) found[name] = score;
	}
	const catsClass = catsClassName(row['f:clf_cats_class']);
	if (catsClass !== null) found.catsClass = catsClass;
	return found;
}

/**
 * Photometric redshift of Legacy Surveys' source at the position: only if its own flag says that it is good, it
 * is above 0, and neither its shape nor a parallax makes the source a star.
 */
function photoZOf(row: Row): Record<string, CellValue> {
	const number = (column: string) => numericOf(cleanCatalogCell(row[column]));
	const redshift = number('f:xm_legacydr8_zphot');
	const error = number('f:xm_legacydr8_e_zphot');
	const starLikelihood = probabilityOf(row['f:xm_legacydr8_pstar']);
	const hasStellarParallax = hasParallax({
		gaiaParallaxMas: number('f:xm_gaiadr3_Plx'),
		gaiaParallaxErrMas: number('f:xm_gaiadr3_e_Plx'),
	});
	const isGood = number('f:xm_legacydr8_fqual') === 1;
	const isStar =
		starLikelihood === null || starLikelihood >= MAX_STAR_LIKELIHOOD || hasStellarParallax;
	if (!isGood || isStar || redshift === null || redshift <= 0) return {};
	return { legacyPhotoZ: redshift, ...(error !== null && error > 0 && { legacyPhotoZErr: error }) };
}

/** Name of a CATS class by its number; `null` for −1 and for a missing one. */
export function catsClassName(value: CellValue | undefined): string | null {
	const number = numericOf(value);
	if (number === null || number < 0) return null;
	return CATS_CLASSES[number] ?? String(number);
}
