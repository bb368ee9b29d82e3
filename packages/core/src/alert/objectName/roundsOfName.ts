import { unpackDesignation } from '../designation';
import type { GivenName, NameQuestion } from './ObjectName';

/** Transients in TNS: `SN 2026abc`, `AT2026pwj`, `TDE 2018abc`, `SN1987A`. */
const TNS_WITH_PREFIX = /^(SN|AT|TDE)[ -]*((?:18|19|20)\d\d) ?([A-Za-z]{1,6})$/i;

/** `2026abc`; two capital letters are an asteroid's. */
const TNS_WITHOUT_PREFIX = /^((?:18|19|20)\d\d) ?([a-z]{1,2}|[A-Z]|[A-Za-z]{3,6})$/;

/** `2010 JO69`, `2010JO69`, `2010 JO 69`, `1995 O1`, `A924 UB`. */
const PROVISIONAL = /^((?:18|19|20)\d\d|A[89]\d\d)[ -]?([A-HJ-Y][A-HJ-Z]?) ?(\d*(?:-[A-Z])?)$/i;

/** `2040 P-L`, `3138 T-1`. */
const SURVEY = /^\d{4} ?(?:P-L|T-[123])$/i;

/** `C/2023 A3`, `10P`, `10P/Tempel 2`, `1I/'Oumuamua`. */
const COMET = /^(?:[CPDXAI]\/ ?[A-Z]?\d{3,4} ?\w+.*|\d{1,4}[PDI](?:\/.*)?)$/i;

/** `8467`, `(8467)`. */
const NUMBER = /^\(?(\d{1,7})\)?$/;

/** `(8467) Benoitcarry`, `(612345) 2003 AB12`, `Benoitcarry (8467)`, `99942 Apophis (2004 MN4)`, `612345 (2003 AB12)`. */
const NUMBER_IN_BRACKETS =
	/^\((\d{1,7})\) ?[\p{L}\d].*$|^\p{L}[\p{L}'’ -]* \((\d{1,7})\)$|^(\d{1,7}) (?:\p{L}.* )?\([A12]\d{3} [A-Z]{1,2}\d*\)$/u;

/** The name behind the designation of a comet: `C/2025 N1 (ATLAS)`. */
const NAME_OF_COMET = / ?\([^()]*\)$/;

/** `4 Vesta`, but also `47 Tuc` and `61 Cyg`. */
const NUMBER_AND_WORD = /^\d{1,7} (\p{L}[\p{L}'’ -]*)$/u;

/** Names of asteroids have no digits. */
const WORDS = /^\p{L}[\p{L}'’. -]*$/u;

/** The services that may know a name. @param text - Without quotes and blanks around it. */
export function roundsOfName(text: string): GivenName['rounds'] {
	const [, prefix, year, letters] = TNS_WITH_PREFIX.exec(text) ?? [];
	if (prefix) {
		const name = `${prefix.toUpperCase()} ${year}${tnsLetters(letters)}`;
		return [[tns(name)], [simbad(name)]];
	}
	const [, bareYear, bareLetters] = TNS_WITHOUT_PREFIX.exec(text) ?? [];
	if (bareYear) {
		const name = `${bareYear}${tnsLetters(bareLetters)}`;
		const designation = `${bareYear} ${bareLetters.toUpperCase()}`;
		return [
			[tns(name)],
			...(bareLetters.length === 2 && PROVISIONAL.test(designation)
				? [[ssodnet(designation)]]
				: []),
		];
	}
	const number = (NUMBER.exec(text) ?? NUMBER_IN_BRACKETS.exec(text))?.slice(1).find(Boolean);
	if (number) return [[ssodnet(isPacked(text) ? text : String(Number(number)))]];
	const [, half, letterPair, count] = PROVISIONAL.exec(text) ?? [];
	if (half) {
		const rest = letterPair + count;
		const designation = `${half} ${rest}`.toUpperCase();
		const isShort = /^[A-Z]{2}$/i.test(rest) && /^\d/.test(half);
		return [[ssodnet(designation)], ...(isShort ? [[tns(`${half}${rest.toLowerCase()}`)]] : [])];
	}
	if (isPacked(text)) return [[ssodnet(text)]];
	if (/^[ijk]\d\d[a-z]\d\d[a-z]$/.test(text)) return [[ssodnet(text.toUpperCase())]];
	if (SURVEY.test(text)) return [[ssodnet(text.toUpperCase())]];
	if (COMET.test(text)) return [[ssodnet(text.replace(NAME_OF_COMET, ''))]];
	const [, word = WORDS.exec(text)?.[0]] = NUMBER_AND_WORD.exec(text) ?? [];
	return [[simbad(text), ...(word ? [ssodnet(word)] : [])]];
}

/** `SN 2026A` and `SN 1987A`, but `SN 2026abc`. */
function tnsLetters(letters: string): string {
	return letters.length === 1 ? letters.toUpperCase() : letters.toLowerCase();
}

/** Words of five letters do not count: a packed number has digits. */
function isPacked(text: string): boolean {
	return /\d/.test(text) && unpackDesignation(text) !== null;
}

function simbad(name: string): NameQuestion {
	return { service: 'simbad', name };
}

function ssodnet(name: string): NameQuestion {
	return { service: 'ssodnet', name };
}

function tns(name: string): NameQuestion {
	return { service: 'tns', name };
}
