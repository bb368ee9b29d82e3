import { simplifyAlert, simplifyForcedPhotometry, type Row } from '@fink/core';

import type { AstropyFacts } from './astropyTruth';
import { judgeAsteroid, type Same } from './judgeAsteroid';
import { judgeLight, LIGHT_FIELDS } from './judgeLight';
import type { Specimen } from './Specimen';
import {
	hasStarParallax,
	idOf,
	isAsteroid,
	isSet,
	leadingLight,
	lightTruth,
	numberOf,
	utcOf,
	wordOf,
} from './truth';
import type { Verdicts } from './Verdicts';

type Fields = Readonly<Record<string, unknown>>;

/** Simplified name → column, for values that are not changed. */
const AS_SERVED: Readonly<Record<string, string>> = {
	mjdTai: 'r:midpointMjdTai',
	ra: 'r:ra',
	dec: 'r:dec',
	fluxNjy: 'r:psfFlux',
	fluxErrNjy: 'r:psfFluxErr',
	scienceFluxNjy: 'r:scienceFlux',
	scienceFluxErrNjy: 'r:scienceFluxErr',
	detectionSnr: 'r:snr',
	reliability: 'r:reliability',
};

/** Simplified name → column of a catalog, absent for placeholders. */
const CATALOGS: Readonly<Record<string, string>> = {
	simbadType: 'f:xm_simbad_otype',
	tnsName: 'f:xm_tns_fullname',
	tnsType: 'f:xm_tns_type',
	tnsRedshift: 'f:xm_tns_redshift',
	gaiaName: 'f:xm_gaiadr3_DR3Name',
	gaiaParallaxMas: 'f:xm_gaiadr3_Plx',
	gaiaParallaxErrMas: 'f:xm_gaiadr3_e_Plx',
	gaiaVarFlag: 'f:xm_gaiadr3_VarFlag',
	vsxType: 'f:xm_vsx_Type',
	gcvsType: 'f:xm_gcvs_type',
	nearbyGalaxyHyperLeda: 'f:xm_mangrove_HyperLEDA_name',
	nearbyGalaxy2Mass: 'f:xm_mangrove_2MASS_name',
	blazar3hsp: 'f:xm_x3hsp_type',
	agn4lac: 'f:xm_x4lac_type',
	spicyClass: 'f:xm_spicy_class',
};

const SCORES: Readonly<Record<string, string>> = {
	catsScore: 'f:clf_cats_score',
	snnSnVsOthersScore: 'f:clf_snnSnVsOthers_score',
	earlySnIaScore: 'f:clf_earlySNIa_score',
};

/** The words of the Fink portal. */
const CATS: Readonly<Record<string, string>> = {
	11: 'SN-like',
	12: 'Fast',
	13: 'Long',
	21: 'Periodic',
	22: 'Non-periodic',
};

/** Fields that are judged elsewhere, or that only repeat an id in an address. */
const ELSEWHERE =
	/^(raSexagesimal|decSexagesimal|timeUtc|quality|isGoodQuality|isNegative|leadingBrightness|portalUrl|designation|packedDesignation|trail\w+|daysSinceFirstDetection|\w+Url)$/;

/** Compares every field of the simplified record with the row that it was made from. */
export function judgeRecord(
	{ row, history }: Specimen,
	facts: AstropyFacts | undefined,
	verdicts: Verdicts,
): void {
	const record: Fields = simplifyAlert(row);
	const where = `record of ${idOf(row, 'r:diaSourceId')}`;
	const seen = new Set<string>();
	const same = (kind: string, name: string, right: unknown) => {
		seen.add(name);
		verdicts.same(kind, `${where}, ${name}`, record[name], right);
	};

	same('ids', 'diaSourceId', idOf(row, 'r:diaSourceId'));
	same('ids', 'diaObjectId', idOf(row, 'r:diaObjectId'));
	same('band', 'band', wordOf(row, 'r:band'));
	for (const [name, column] of Object.entries(AS_SERVED)) {
		same('values as served', name, numberOf(row, column));
	}
	const { difference, total } = lightTruth(row);
	judgeLight(record, where, difference, total, verdicts);
	for (const key of LIGHT_FIELDS) seen.add(key);

	judgePlaceAndTime(record, row, where, facts, verdicts);
	judgeQuality(record, row, where, verdicts);
	judgeCatalogs(row, same);
	judgeNameAndClass(record, row, same);
	judgeAsteroid(record, row, where, verdicts, same);
	judgeAge(record, row, history, where, verdicts);
	same('which brightness leads', 'leadingBrightness', leadingLight(row));

	const unknown = Object.keys(record).filter((name) => !seen.has(name) && !ELSEWHERE.test(name));
	verdicts.same('fields nobody judges', where, unknown, []);
}

/** Every field of simplified forced photometry. */
export function judgeForced(row: Row, verdicts: Verdicts): void {
	const record: Fields = simplifyForcedPhotometry(row);
	const id = idOf(row, 'r:diaForcedSourceId');
	const where = `forced photometry ${id}`;
	const { difference, total } = lightTruth(row);
	judgeLight(record, where, difference, total, verdicts);
	verdicts.same('ids', where, record.diaForcedSourceId, id);
	verdicts.same('times', where, record.timeUtc, utcOf(Number(row['r:midpointMjdTai'])));
}

function judgePlaceAndTime(
	record: Fields,
	row: Row,
	where: string,
	facts: AstropyFacts | undefined,
	verdicts: Verdicts,
): void {
	const mjdTai = numberOf(row, 'r:midpointMjdTai');
	if (mjdTai !== null) verdicts.same('times', where, record.timeUtc, utcOf(mjdTai));
	if (!facts) return;
	if (mjdTai !== null) {
		const apart = Date.parse(String(record.timeUtc)) - Date.parse(facts.utc);
		verdicts.holds('times by astropy', where, Math.abs(apart) <= 1, record.timeUtc, facts.utc);
	}
	if (numberOf(row, 'r:ra') !== null) {
		verdicts.same('positions by astropy', where, record.raSexagesimal, facts.ra);
		verdicts.same('positions by astropy', where, record.decSexagesimal, facts.dec);
	}
	if (typeof record.magnitude === 'number') {
		verdicts.near('magnitudes by astropy', where, record.magnitude, facts.magnitude, 0.001);
		verdicts.near('magnitudes by astropy', where, record.magnitudeErr, facts.magnitudeErr, 0.001);
	}
	if (typeof record.limitingMagnitude === 'number') {
		verdicts.near('magnitudes by astropy', where, record.limitingMagnitude, facts.limit, 0.001);
	}
}

/** Each flag that is set needs a word, and no word may be there without a cause. */
function judgeQuality(record: Fields, row: Row, where: string, verdicts: Verdicts): void {
	const said = record.quality as readonly string[];
	const flags = Object.keys(row).filter(
		(name) => /^r:(isDipole|glint_trail|.*_?[fF]lags?(_.*)?)$/.test(name) && isSet(row, name),
	);
	const counted = flags.filter((name) => !/^r:trail_flag$/.test(name));
	// A flag of the footprint is covered by the one of its center.
	const named = counted.filter((name) => !counted.includes(`${name}Center`));
	const reliability = numberOf(row, 'r:reliability');
	const causes = named.length + (reliability === null || reliability < 0.5 ? 1 : 0);
	verdicts.same('quality', where, said.length, causes);
	verdicts.same('quality', where, said.includes('dipole'), isSet(row, 'r:isDipole'));
	verdicts.same('quality', where, said.includes('reliability missing'), reliability === null);
	verdicts.same('quality', where, record.isGoodQuality, causes === 0);
	const negative = wordOf(row, 'r:isNegative');
	const right = negative === null ? null : negative.toLowerCase() === 'true';
	verdicts.same('quality', `${where}, isNegative`, record.isNegative, right);
}

function judgeCatalogs(row: Row, same: Same): void {
	for (const [name, column] of Object.entries(CATALOGS)) {
		const right = wordOf(row, column) === null ? undefined : row[column];
		same('catalogs', name, right);
	}
	for (const [name, column] of Object.entries(SCORES)) {
		const score = numberOf(row, column);
		same('classifiers', name, score !== null && score >= 0 ? score : undefined);
	}
	same('classifiers', 'catsClass', CATS[String(row['f:clf_cats_class'])]);
	const good =
		numberOf(row, 'f:xm_legacydr8_fqual') === 1 &&
		(numberOf(row, 'f:xm_legacydr8_pstar') ?? 1) < 0.5 &&
		(numberOf(row, 'f:xm_legacydr8_zphot') ?? 0) > 0 &&
		!hasStarParallax(row);
	same('photo-z', 'legacyPhotoZ', good ? row['f:xm_legacydr8_zphot'] : undefined);
	const error = numberOf(row, 'f:xm_legacydr8_e_zphot');
	same('photo-z', 'legacyPhotoZErr', good && error !== null && error > 0 ? error : undefined);
}

/** The name that people know it by, and one class: TNS before Fink before the catalogs. */
function judgeNameAndClass(record: Fields, row: Row, same: Same): void {
	if (isAsteroid(row)) {
		same('names', 'name', wordOf(row, 'f:sso_name') ?? record.designation ?? null);
		same('names', 'class', 'Solar System');
		return;
	}
	const words = ['f:xm_tns_type', 'f:clf_cats_class', 'f:xm_simbad_otype', 'f:xm_vsx_Type'];
	const [type, cats, simbad, vsx] = words.map((column) => wordOf(row, column));
	same('names', 'name', wordOf(row, 'f:xm_tns_fullname'));
	same('names', 'class', type ?? CATS[String(cats)] ?? simbad ?? vsx);
}

function judgeAge(
	record: Fields,
	row: Row,
	history: readonly Row[],
	where: string,
	verdicts: Verdicts,
): void {
	const first = numberOf(row, 'f:firstDiaSourceMjdTaiFink');
	const mjdTai = numberOf(row, 'r:midpointMjdTai');
	if (isAsteroid(row) || first === null || mjdTai === null) {
		verdicts.same('age', where, record.daysSinceFirstDetection, undefined);
		return;
	}
	const days = Math.max(0, mjdTai - first);
	verdicts.near('age', where, record.daysSinceFirstDetection, days, 0.001);
	verdicts.holds('age', `${where}, history`, history.includes(row), history.length, 'itself in it');
}
