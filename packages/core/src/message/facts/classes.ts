import type { ClassFact, ScoreFact } from '../AlertFacts';
import { fixed, isError, scoreText, withError } from '../numberText';
import type { AlertReader } from '../readAlert';

/** Catalog, with the radius of the match where it is wide → the field that holds its class. */
const CATALOGS: ReadonlyArray<readonly [source: string, field: string]> = [
	['SIMBAD', 'simbadType'],
	['VSX', 'vsxType'],
	['GCVS', 'gcvsType'],
	['3HSP blazar within 1′', 'blazar3hsp'],
	['4LAC AGN within 1′', 'agn4lac'],
	['SPICY', 'spicyClass'],
];

/** What the catalogs say of the place, the most telling first. */
export function classFacts(alert: AlertReader): ClassFact[] {
	const found = CATALOGS.flatMap(([source, field]) => {
		const text = alert.text(field);
		return text === null ? [] : [{ source, text }];
	});
	return [...tnsClass(alert), ...found, ...gaiaClass(alert)];
}

function tnsClass(alert: AlertReader): ClassFact[] {
	const name = alert.text('tnsName');
	const type = alert.text('tnsType');
	if (name === null && type === null) return [];
	const text = type && name ? `${type} (${name})` : `${type ?? name}`;
	return [{ source: 'TNS', text }];
}

function gaiaClass(alert: AlertReader): ClassFact[] {
	const name = alert.text('gaiaName');
	const parallax = alert.catalogNumber('gaiaParallaxMas');
	const error = alert.catalogNumber('gaiaParallaxErrMas');
	if (name === null) return [];
	// Without its error a parallax does not tell whether there is one.
	const isKnown = parallax !== null && isError(error);
	const distance = isKnown ? `, parallax ${withError(parallax, error)} mas` : '';
	return [{ source: 'Gaia', text: `${name.replace(/^Gaia\s+/, '')}${distance}` }];
}

/** What Fink's classifiers say, under the names that Fink gives them. */
export function scoreFacts(alert: AlertReader): ScoreFact[] {
	const catsClass = alert.text('catsClass');
	return [
		...(catsClass === null ? [] : [scoreFact(catsName(catsClass), scoreIn(alert, 'catsScore'))]),
		...scored('SuperNNova SN vs. others', scoreIn(alert, 'snnSnVsOthersScore')),
		...scored('Early SN Ia', scoreIn(alert, 'earlySnIaScore')),
	];
}

/** A class that Fink does not document has a number only, which must not read as a score. */
function catsName(catsClass: string): string {
	return /^\d+$/.test(catsClass) ? `CATS class ${catsClass}` : `CATS ${catsClass}`;
}

/** A score or probability; −1 is "not processed". `null` for what is not from 0 to 1. */
export function scoreIn(alert: AlertReader, field: string): number | null {
	const score = alert.number(field);
	return score !== null && score >= 0 && score <= 1 ? score : null;
}

function scored(name: string, score: number | null): ScoreFact[] {
	return score === null ? [] : [scoreFact(name, score)];
}

function scoreFact(name: string, score: number | null): ScoreFact {
	return { name, score, text: score === null ? name : `${name} ${scoreText(score)}` };
}

/** Names of the galaxy that the Mangrove catalog has within 1′. */
export function nearbyGalaxyFact(alert: AlertReader): string | null {
	const names = ['nearbyGalaxyHyperLeda', 'nearbyGalaxy2Mass'].map((name) => alert.text(name));
	return names.filter((name) => name !== null).join(', ') || null;
}

/** Redshifts of the transient and of the source at its place; TNS gives 0 for none. */
export function redshiftFact(alert: AlertReader): string | null {
	const measured = alert.catalogNumber('tnsRedshift');
	const photometric = alert.catalogNumber('legacyPhotoZ');
	const error = alert.catalogNumber('legacyPhotoZErr');
	const found = [
		...(measured && isRedshift(measured) ? [`z = ${redshiftText(measured)} (TNS)`] : []),
		...(photometric && photometric > 0 && isRedshift(photometric)
			? [photoZText(photometric, error)]
			: []),
	];
	return found.length > 0 ? found.join('; ') : null;
}

/**
 * Whether a number can be a redshift: no galaxy approaches faster than the Virgo cluster's (z about −0.0015),
 * none is known beyond z = 15; stand-ins for nothing such as −9, −1 and 99 lie outside.
 */
function isRedshift(redshift: number): boolean {
	return redshift > -0.01 && redshift < 20;
}

/** Three decimals, more for the nearest. */
function redshiftText(redshift: number): string {
	return fixed(redshift, Math.abs(redshift) < 0.0095 ? 5 : 3);
}

function photoZText(redshift: number, error: number | null): string {
	if (isError(error)) return `photo-z ${withError(redshift, error)} (Legacy Surveys)`;
	const value = redshift < 0.0095 ? redshiftText(redshift) : fixed(redshift, 2);
	return `photo-z ${value} (Legacy Surveys, error not known)`;
}
