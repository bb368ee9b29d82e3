import type { Case } from './Case';
import { printed } from './judgeBrightness';
import { isAsteroid, numberOf, wordOf } from './truth';

/** Whether a score is printed with two decimals, never as certain. */
export function isScore(text: string, score: unknown): boolean {
	const right = Number(score);
	if (text === '> 0.99') return right > 0.99 && right <= 1;
	if (text === '< 0.01') return right < 0.01 && right >= 0;
	return Math.abs(Number(text) - right) <= 0.005 + 1e-9;
}

/** What one catalog lists. */
export function judgeCatalog(line: string, { row, where, verdicts }: Case): void {
	const [, source, text] = /^(.+?): (.*)$/.exec(line) ?? [];
	const tns = [wordOf(row, 'f:xm_tns_type'), wordOf(row, 'f:xm_tns_fullname')];
	const right: Readonly<Record<string, string | null>> = {
		TNS: tns[0] && tns[1] ? `${tns[0]} (${tns[1]})` : (tns[0] ?? tns[1]),
		SIMBAD: wordOf(row, 'f:xm_simbad_otype'),
		VSX: wordOf(row, 'f:xm_vsx_Type'),
		GCVS: wordOf(row, 'f:xm_gcvs_type'),
		'3HSP blazar within 1′': wordOf(row, 'f:xm_x3hsp_type'),
		'4LAC AGN within 1′': wordOf(row, 'f:xm_x4lac_type'),
		SPICY: wordOf(row, 'f:xm_spicy_class'),
	};
	if (source !== 'Gaia') {
		verdicts.same('catalogs', where, text, right[source]);
		return;
	}
	const [name, parallax] = text.split(', parallax ');
	verdicts.same('catalogs', where, `Gaia ${name}`, wordOf(row, 'f:xm_gaiadr3_DR3Name'));
	if (parallax === undefined) return;
	const said = /^(\S+) ± (\S+) mas$/.exec(parallax);
	verdicts.holds('catalogs', where, said !== null, text, 'a parallax and its error');
	if (said === null) return;
	const [value, error] = [printed(said[1]), printed(said[2])];
	verdicts.near('catalogs', where, value.value, numberOf(row, 'f:xm_gaiadr3_Plx'), value.unit);
	verdicts.near('catalogs', where, error.value, numberOf(row, 'f:xm_gaiadr3_e_Plx'), error.unit);
}

const CLASSIFIERS: Readonly<Record<string, string>> = {
	'SuperNNova SN vs. others': 'f:clf_snnSnVsOthers_score',
	'Early SN Ia': 'f:clf_earlySNIa_score',
	'CATS SN-like': 'f:clf_cats_score',
	'CATS Fast': 'f:clf_cats_score',
	'CATS Long': 'f:clf_cats_score',
	'CATS Periodic': 'f:clf_cats_score',
	'CATS Non-periodic': 'f:clf_cats_score',
};

/** What one classifier says. */
export function judgeClassifier(line: string, { row, where, verdicts }: Case): void {
	const [, name, score] = /^(.*?)(?: ((?:[<>] )?[\d.]+))?$/.exec(line) ?? [];
	const column = CLASSIFIERS[name];
	verdicts.holds('scores', where, column !== undefined, line, 'a Fink classifier');
	if (column === undefined || score === undefined) return;
	verdicts.holds('scores', where, isScore(score, row[column]), line, row[column]);
}

/** Redshifts and where they come from. */
export function judgeRedshift(text: string, { row, where, verdicts }: Case): void {
	for (const part of text.split('; ')) {
		const measured = /^z = ([\d.−]+) \(TNS\)$/.exec(part);
		const photometric =
			/^photo-z ([\d.]+)(?: (?:± ([\d.]+)|\(error < [\d.]+\)))? \(Legacy Surveys(, error not known)?\)$/.exec(
				part,
			);
		verdicts.holds('photo-z', where, (measured ?? photometric) !== null, part, 'a redshift');
		const said = printed((measured ?? photometric)?.[1] ?? 'nothing');
		const column = measured ? 'f:xm_tns_redshift' : 'f:xm_legacydr8_zphot';
		verdicts.near('photo-z', `${where}: ${part}`, said.value, numberOf(row, column), said.unit);
		if (measured) continue;
		verdicts.same('photo-z', where, row['f:xm_legacydr8_fqual'], 1);
		verdicts.holds('photo-z', where, said.value > 0, part, 'above 0');
	}
}

/** The fitted trail of an asteroid. */
export function judgeTrail(text: string, { row, where, verdicts }: Case): void {
	const said =
		/^Fitted trail ([\d.]+)″(?: at ([\d.−]+)°)?(?:, ([\d.]+)″\/h over the exposure)?/.exec(text);
	verdicts.holds(
		'trails',
		where,
		said !== null && isAsteroid(row),
		text,
		'the trail of an asteroid',
	);
	if (said === null) return;
	const length = printed(said[1]);
	verdicts.near('trails', where, length.value, numberOf(row, 'r:trailLength'), length.unit);
	const seconds = numberOf(row, 'r:exposureTime');
	if (said[3] === undefined) return;
	const rate = printed(said[3]);
	const right = seconds && (Number(row['r:trailLength']) * 3600) / seconds;
	verdicts.near('trails', where, rate.value, right, rate.unit);
}
