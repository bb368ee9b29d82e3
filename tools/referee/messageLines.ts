import { type Row, simplifyAlert } from '@fink/core';

import type { AstropyFacts } from './astropyTruth';
import { changeTruth } from './changeTruth';
import { isSnr, judgeBrightness, printed } from './judgeBrightness';
import type { Specimen } from './Specimen';
import { idOf, isAsteroid, isSet, lightTruth, numberOf, utcOf, wordOf } from './truth';
import type { Verdicts } from './Verdicts';

/** What the judges of single lines share. */
export interface Case {
	readonly specimen: Specimen;
	readonly row: Row;
	readonly where: string;
	readonly verdicts: Verdicts;
	readonly facts: AstropyFacts | undefined;
}

type LineJudge = (lines: readonly string[], about: Case) => void;

const oneOf =
	(judgeText: (text: string, about: Case) => void): LineJudge =>
	(lines, about) => {
		about.verdicts.same('lines', about.where, lines.length, 1);
		judgeText(lines[0], about);
	};

/** A link's address must hold the place or the name; which links there may be is judged apart. */
const link: LineJudge = oneOf((url, { row, where, verdicts }) => {
	const place = [Number(row['r:ra']), Number(row['r:dec'])];
	const numbers = [...decodeURIComponent(url).matchAll(/-?\d+\.\d{5,}/g)].map(([text]) =>
		Number(text),
	);
	const isOfPlace = numbers.every((number) => place.some((deg) => Math.abs(deg - number) < 1e-6));
	verdicts.holds('links', where, isOfPlace && url.startsWith('https://'), url, place.join(' '));
});

/** Label of a line → its judge. A line without one is a statement that nobody judges. */
export const LINES: Readonly<Record<string, LineJudge>> = {
	Detected: oneOf((text, { row, where, verdicts }) => {
		const utc = utcOf(Number(row['r:midpointMjdTai'])).slice(0, 19).replace('T', ' ');
		verdicts.same('times', where, text, `${utc} UTC`);
	}),
	Age: oneOf(judgeAge),
	Difference: oneOf((text, about) => judgeLight('difference', text, about)),
	'Total light': oneOf((text, about) => judgeLight('total', text, about)),
	Quality: oneOf((text, { row, where, verdicts }) => {
		const words = text.toLowerCase().split('; ');
		verdicts.same('quality', where, words.length, simplifyAlert(row).quality.length);
		const saysDipole = words.includes('dipole: probably a subtraction artifact');
		verdicts.same('quality', where, saysDipole, isSet(row, 'r:isDipole'));
	}),
	Change: oneOf(judgeChange),
	Detections: oneOf((text, { specimen, row, where, verdicts }) => {
		const until = specimen.history.filter((other) => timeOf(other) <= timeOf(row)).length;
		verdicts.same('counts', where, text, String(until));
	}),
	'S/N': oneOf((text, { row, where, verdicts }) => {
		const { difference, total } = lightTruth(row);
		for (const part of text.split(', ')) {
			const [light, number] = part.split(' ');
			const right = light === 'total' ? total.snr : difference.snr;
			verdicts.holds('S/N', where, isSnr(number, right), part, right);
		}
	}),
	'Detection S/N': oneOf((text, { row, where, verdicts }) => {
		verdicts.holds('S/N', where, isSnr(text, numberOf(row, 'r:snr')), text, row['r:snr']);
	}),
	Reliability: oneOf((text, { row, where, verdicts }) => {
		verdicts.holds(
			'scores',
			where,
			isScore(text, row['r:reliability']),
			text,
			row['r:reliability'],
		);
	}),
	Catalogs: (lines, about) => lines.forEach((line) => judgeCatalog(line, about)),
	Classifiers: (lines, about) => lines.forEach((line) => judgeClassifier(line, about)),
	Redshift: oneOf(judgeRedshift),
	'Galaxy within 1′ (Mangrove)': oneOf((text, { row, where, verdicts }) => {
		const names = [
			wordOf(row, 'f:xm_mangrove_HyperLEDA_name'),
			wordOf(row, 'f:xm_mangrove_2MASS_name'),
		];
		verdicts.same('catalogs', where, text, names.filter((name) => name !== null).join(', '));
	}),
	Trail: oneOf(judgeTrail),
	Position: (lines, { row, where, verdicts, facts }) => {
		verdicts.same('lines', where, lines.length, 2);
		if (facts) verdicts.same('positions by astropy', where, lines[0], `${facts.ra} ${facts.dec}`);
		const [ra, dec] = lines[1].split(' ').map((text) => printed(text.replace('-', '−')));
		verdicts.near('positions', where, ra.value, numberOf(row, 'r:ra'), ra.unit);
		verdicts.near('positions', where, dec.value, numberOf(row, 'r:dec'), dec.unit);
	},
	Sky: oneOf((text, { where, verdicts, facts }) => {
		const parts = /^(.+), galactic latitude \+?(.+)°, ecliptic latitude \+?(.+)°$/.exec(text);
		verdicts.holds('sky by astropy', where, parts !== null, text, 'constellation and latitudes');
		if (!parts || !facts) return;
		verdicts.same('sky by astropy', where, parts[1], facts.constellation);
		for (const [index, right] of [
			[2, facts.galacticLatitude],
			[3, facts.eclipticLatitude],
		] as const) {
			const { value, unit } = printed(parts[index]);
			verdicts.near('sky by astropy', `${where}: ${text}`, value, right, 1.2 * unit);
		}
	}),
	Object: oneOf((text, { row, where, verdicts }) => {
		verdicts.same('ids', where, text, idOf(row, 'r:diaObjectId') ?? idOf(row, 'r:ssObjectId'));
	}),
	Alert: oneOf((text, { row, where, verdicts }) => {
		verdicts.same('ids', where, text, idOf(row, 'r:diaSourceId'));
	}),
	'Fink portal': link,
	TNS: link,
	SIMBAD: link,
	NED: link,
	'Legacy Survey': link,
	Aladin: link,
	JPL: link,
	MPC: link,
};

function judgeLight(light: 'difference' | 'total', text: string, { row, where, verdicts }: Case) {
	judgeBrightness(`${light} ${text}`, lightTruth(row), wordOf(row, 'r:band'), where, verdicts);
}

function timeOf(row: Row): number {
	return Number(row['r:midpointMjdTai']);
}

/** First and earlier detections, from the object's rows and Fink's own word on the first one. */
function judgeAge(text: string, { specimen, row, where, verdicts }: Case): void {
	const now = timeOf(row);
	const times = specimen.history.map(timeOf);
	const told = numberOf(row, 'f:firstDiaSourceMjdTaiFink');
	const days = now - Math.min(...times, told ?? Infinity);
	const before = now - Math.max(...times.filter((time) => time < now));
	const said =
		/^(?:first detection|(.+?) after the first detection(?:, (.+) after the previous one)?)$/.exec(
			text,
		);
	verdicts.holds('age', where, said !== null, text, 'an age');
	if (said === null) return;
	if (said[1] === undefined) verdicts.holds('age', where, days * 86_400 < 10, text, days);
	else verdicts.holds('age', where, isSpan(said[1], days), text, days);
	if (said[2] !== undefined) verdicts.holds('age', where, isSpan(said[2], before), text, before);
}

/** Whether a printed span of time is that number of days. */
function isSpan(text: string, days: number): boolean {
	const [number, unit] = text.split(' ');
	const perDay = { min: 1440, h: 24, d: 1 }[unit];
	if (perDay === undefined) return false;
	const said = printed(number);
	const right = Math.max(days * perDay, unit === 'min' ? 1 : 0);
	// Served ages have three decimals of a day.
	return Math.abs(said.value - right) <= 0.5 * said.unit + 0.0006 * perDay;
}

function judgeChange(text: string, { specimen, row, where, verdicts }: Case): void {
	const of = text.includes('of total light') ? 'total' : 'difference';
	const right = changeTruth(specimen, of);
	verdicts.holds('change', where, right !== null, text, 'no change that means anything');
	const said =
		/^([+−]?[\d.]+) (?:± ([\d.]+)|\(error < ([\d.]+)\)) mag\/day(?: of total light)? in ([ugrizy]) over (.+ (?:min|h|d))(?:, (brightening|fading))?$/.exec(
			text,
		);
	verdicts.holds('change', where, said !== null, text, 'a change per day');
	if (said === null || right === null) return;
	const value = printed(said[1].replace('+', ''));
	verdicts.near('change', `${where}: ${text}`, value.value, right.perDay, value.unit);
	if (said[2] !== undefined) {
		const error = printed(said[2]);
		verdicts.near('change', `${where}: ${text}`, error.value, right.perDayErr, error.unit);
	} else verdicts.holds('change', where, right.perDayErr < Number(said[3]), text, right.perDayErr);
	verdicts.same('change', where, said[4], wordOf(row, 'r:band'));
	verdicts.holds('change', where, isSpan(said[5], right.days), text, right.days);
	const tendency = right.perDay < -3 * right.perDayErr ? 'brightening' : 'fading';
	const isClear = Math.abs(right.perDay) > 3 * right.perDayErr;
	verdicts.same('change', `${where}: ${text}`, said[6], isClear ? tendency : undefined);
	const signs = (said[1].match(/[+−]/g) ?? []).length;
	verdicts.holds('change', where, signs <= 1, said[1], 'one sign');
}

/** Two decimals, but certainty is only told of what is certain. */
function isScore(text: string, score: unknown): boolean {
	const right = Number(score);
	if (text === '> 0.99') return right > 0.99 && right <= 1;
	if (text === '< 0.01') return right < 0.01 && right >= 0;
	return Math.abs(Number(text) - right) <= 0.005 + 1e-9;
}

function judgeCatalog(line: string, { row, where, verdicts }: Case): void {
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

function judgeClassifier(line: string, { row, where, verdicts }: Case): void {
	const [, name, score] = /^(.*?)(?: ((?:[<>] )?[\d.]+))?$/.exec(line) ?? [];
	const column = CLASSIFIERS[name];
	verdicts.holds('scores', where, column !== undefined, line, 'a classifier of Fink');
	if (column === undefined || score === undefined) return;
	verdicts.holds('scores', where, isScore(score, row[column]), line, row[column]);
}

function judgeRedshift(text: string, { row, where, verdicts }: Case): void {
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

function judgeTrail(text: string, { row, where, verdicts }: Case): void {
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
