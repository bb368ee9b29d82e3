import type { CellValue, Row } from './Row';
import { cleanCell } from './missingValue';

/** CATS classes by the number that `f:clf_cats_class` holds; −1 means not processed. doc.lsst.fink-broker. */
const CATS_CLASSES: Readonly<Record<number, string>> = {
	11: 'SN-like',
	12: 'fast',
	13: 'long',
	21: 'periodic',
	22: 'non-periodic',
};

/** Served column → name in the tidy record: what catalogues and TNS know of the position. */
const CROSS_MATCHES: Readonly<Record<string, string>> = {
	'f:xm_simbad_otype': 'simbadType',
	'f:xm_tns_fullname': 'tnsName',
	'f:xm_tns_type': 'tnsType',
	'f:xm_tns_redshift': 'tnsRedshift',
	'f:xm_gaiadr3_DR3Name': 'gaiaName',
	'f:xm_gaiadr3_Plx': 'gaiaParallaxMas',
	'f:xm_gaiadr3_e_Plx': 'gaiaParallaxErrMas',
	'f:xm_vsx_Type': 'vsxType',
	'f:xm_gcvs_type': 'gcvsType',
	'f:xm_legacydr8_zphot': 'legacyPhotoZ',
	'f:xm_legacydr8_e_zphot': 'legacyPhotoZErr',
	'f:xm_mangrove_HyperLEDA_name': 'hostHyperLeda',
	'f:xm_mangrove_2MASS_name': 'host2Mass',
	'f:xm_x3hsp_type': 'blazar3hsp',
	'f:xm_x4lac_type': 'agn4lac',
	'f:xm_spicy_class': 'spicyClass',
};

/** Served column → name in the tidy record: probabilities from 0 to 1, −1 when not processed. */
const SCORES: Readonly<Record<string, string>> = {
	'f:clf_cats_score': 'catsScore',
	'f:clf_snnSnVsOthers_score': 'snnSnVsOthersScore',
	'f:clf_earlySNIa_score': 'earlySnIaScore',
};

/**
 * What Fink and its catalogues say about an alert, only what is present: stand-ins for nothing (`null`,
 * `"nan"`, `"Fail"`, `"Unknown"`, scores and class −1) leave no key.
 *
 * @param row - A row of `/sources`, cleaned or as served.
 */
export function classificationsOf(row: Row): Record<string, CellValue> {
	const found: Record<string, CellValue> = {};
	for (const [column, name] of Object.entries(CROSS_MATCHES)) {
		const value = cleanCell(row[column]);
		if (value !== null && value !== 'Unknown') found[name] = value;
	}
	for (const [column, name] of Object.entries(SCORES)) {
		const score = row[column];
		if (typeof score === 'number' && score >= 0) found[name] = score;
	}
	const catsClass = catsClassName(row['f:clf_cats_class']);
	if (catsClass !== null) found.catsClass = catsClass;
	return found;
}

/** Name of a CATS class by its number; `null` for −1 and none. */
export function catsClassName(value: CellValue | undefined): string | null {
	if (typeof value !== 'number' || value < 0) return null;
	return CATS_CLASSES[value] ?? String(value);
}
