import { simplifyAlert } from '@fink/core';

import type { Case } from './Case';
import { isSnr, judgeBrightness, printed } from './judgeBrightness';
import {
	isScore,
	judgeCatalog,
	judgeClassifier,
	judgeRedshift,
	judgeTrail,
} from './judgeCatalogLines';
import { judgeAge, judgeChange, timeOf } from './judgeTimeLines';
import { idOf, isSet, lightTruth, numberOf, utcOf, wordOf } from './truth';

type LineJudge = (lines: readonly string[], about: Case) => void;

const oneOf =
	(judgeText: (text: string, about: Case) => void): LineJudge =>
	(lines, about) => {
		about.verdicts.same('lines', about.where, lines.length, 1);
		judgeText(lines[0], about);
	};

/** A link's address must contain the position or the name; which links are allowed is judged elsewhere. */
const link: LineJudge = oneOf((url, { row, where, verdicts }) => {
	const place = [Number(row['r:ra']), Number(row['r:dec'])];
	const numbers = [...decodeURIComponent(url).matchAll(/-?\d+\.\d{5,}/g)].map(([text]) =>
		Number(text),
	);
	const isOfPlace = numbers.every((number) => place.some((deg) => Math.abs(deg - number) < 1e-6));
	verdicts.holds('links', where, isOfPlace && url.startsWith('https://'), url, place.join(' '));
});

/** Label of a line → its judge. A line without a judge is a statement that nobody checks. */
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
