import type { ClassFact, ScoreFact } from '../AlertFacts';
import { fixed, withError } from '../numberText';
import type { AlertReader } from '../readAlert';

/** Catalogue → the field that holds its class. */
const CATALOGUES: ReadonlyArray<readonly [source: string, field: string]> = [
	['SIMBAD', 'simbadType'],
	['VSX', 'vsxType'],
	['GCVS', 'gcvsType'],
	['3HSP blazar', 'blazar3hsp'],
	['4LAC AGN', 'agn4lac'],
	['SPICY', 'spicyClass'],
];

/** What the catalogues say of the place, the most telling first. */
export function classFacts(alert: AlertReader): ClassFact[] {
	const found = CATALOGUES.flatMap(([source, field]) => {
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
	const parallax = alert.number('gaiaParallaxMas');
	const error = alert.number('gaiaParallaxErrMas');
	if (name === null) return [];
	const distance = parallax === null ? '' : `, parallax ${withError(parallax, error, 2)} mas`;
	return [{ source: 'Gaia', text: `${name.replace(/^Gaia\s+/, '')}${distance}` }];
}

/** What Fink's classifiers say. */
export function scoreFacts(alert: AlertReader): ScoreFact[] {
	const catsClass = alert.text('catsClass');
	return [
		...(catsClass === null ? [] : [scoreFact(`CATS ${catsClass}`, alert.number('catsScore'))]),
		...scored('SuperNNova supernova', alert.number('snnSnVsOthersScore')),
		...scored('Early SN Ia', alert.number('earlySnIaScore')),
	];
}

function scored(name: string, score: number | null): ScoreFact[] {
	return score === null || score < 0 ? [] : [scoreFact(name, score)];
}

function scoreFact(name: string, score: number | null): ScoreFact {
	return { name, score, text: score === null ? name : `${name} ${fixed(score, 2)}` };
}

/** The host galaxy's names. */
export function hostFact(alert: AlertReader): string | null {
	const names = [alert.text('hostHyperLeda'), alert.text('host2Mass')].filter(Boolean);
	return names.length > 0 ? names.join(', ') : null;
}

/** Redshifts of the transient and of the galaxy at its place; TNS gives 0 for none. */
export function redshiftFact(alert: AlertReader): string | null {
	const measured = alert.number('tnsRedshift');
	const photometric = alert.number('legacyPhotoZ');
	const error = alert.number('legacyPhotoZErr');
	const found = [
		...(measured ? [`z = ${fixed(measured, 3)} (TNS)`] : []),
		...(photometric ? [`photo-z ${withError(photometric, error, 3)} (Legacy Surveys)`] : []),
	];
	return found.length > 0 ? found.join('; ') : null;
}
