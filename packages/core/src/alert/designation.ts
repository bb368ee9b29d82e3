/** Digits of base 62 in the Minor Planet Center's order. */
const BASE_62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Half-months of a year: A to Y without I. */
const HALF_MONTH = '[A-HJ-Y]';

/** Second letters of a designation in their order: A to Z without I. */
const SECOND_LETTERS = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';

const CENTURIES: Readonly<Record<string, number>> = { I: 1800, J: 1900, K: 2000 };

/** Objects of a half-month that the seven characters could hold before the extended form. */
const FIRST_EXTENDED = 15_500;

/** First number of an asteroid that is written with a tilde. */
const FIRST_TILDE_NUMBER = 620_000;

/** Discoveries before 1925 carry an A in place of the year's first digit. */
const FIRST_YEAR_IN_FULL = 1925;

/**
 * A packed designation of the Minor Planet Center in its readable form: `K04J12Q` is 2004 JQ12, `_QC0000`
 * is 2026 CA620, `J95A010` is the comet 1995 A1, `a0017` is the asteroid numbered 360017.
 *
 * Minor Planet Center, "Packed Provisional and Permanent Designations".
 *
 * @returns `null` when it is not a packed designation.
 */
export function unpackDesignation(packed: string): string | null {
	if (packed.length === 8) {
		const designation = /^[A-Z]/.test(packed) ? ofProvisional(packed.slice(1)) : null;
		return designation && `${packed[0]}/${designation}`;
	}
	return packed.length === 7 ? ofProvisional(packed) : ofNumber(packed);
}

/**
 * The packed designation that Rubin's `ssObjectId` spells: the low seven bytes of the 64-bit integer, in
 * ASCII; the high byte is a flag, from 128 on the sign of a signed integer.
 *
 * @param ssObjectId - Digits, exact: text.
 * @returns e.g. `K04J12Q` for 21163624394469969; `null` when the bytes spell no designation.
 */
export function packedDesignationOf(ssObjectId: string): string | null {
	if (!/^(?:\d{1,20}|-\d{1,19})$/.test(ssObjectId)) return null;
	const bytes = BigInt(ssObjectId);
	let packed = '';
	for (let shift = 48n; shift >= 0n; shift -= 8n) {
		packed += String.fromCharCode(Number((bytes >> shift) & 0xffn));
	}
	return unpackDesignation(packed) === null ? null : packed;
}

/**
 * The designation that Rubin's `ssObjectId` spells, as people write it.
 *
 * @param ssObjectId - Digits, exact: text.
 * @returns e.g. `2004 JQ12` for 21163624394469969; `null` when the bytes spell no designation.
 */
export function designationOf(ssObjectId: string): string | null {
	const packed = packedDesignationOf(ssObjectId);
	return packed && unpackDesignation(packed);
}

function ofProvisional(packed: string): string | null {
	return ofSurvey(packed) ?? ofExtended(packed) ?? ofYear(packed);
}

function ofSurvey(packed: string): string | null {
	const [, survey, number] = /^(PLS|T[123]S)(\d{4})$/.exec(packed) ?? [];
	if (survey === undefined) return null;
	return `${number} ${survey === 'PLS' ? 'P-L' : `T-${survey[1]}`}`;
}

function ofExtended(packed: string): string | null {
	const match = new RegExp(`^_([A-Z])(${HALF_MONTH})([\\dA-Za-z]{4})$`).exec(packed);
	if (match === null) return null;
	const [, year, halfMonth, count] = match;
	const place = FIRST_EXTENDED + fromBase62(count);
	const letter = SECOND_LETTERS[place % SECOND_LETTERS.length];
	const cycle = Math.floor(place / SECOND_LETTERS.length);
	return `${2000 + BASE_62.indexOf(year)} ${halfMonth}${letter}${cycle}`;
}

function ofYear(packed: string): string | null {
	const match = new RegExp(`^([IJK])(\\d\\d)(${HALF_MONTH})([\\dA-Za-z])(\\d)(.)$`).exec(packed);
	if (match === null) return null;
	const [, century, years, halfMonth, tens, ones, last] = match;
	const year = CENTURIES[century] + Number(years);
	const count = BASE_62.indexOf(tens) * 10 + Number(ones);
	if (SECOND_LETTERS.includes(last)) {
		const shownYear = year < FIRST_YEAR_IN_FULL ? `A${String(year).slice(1)}` : String(year);
		return `${shownYear} ${halfMonth}${last}${count || ''}`;
	}
	if (!/[0a-z]/.test(last) || count === 0) return null;
	return `${year} ${halfMonth}${count}${last === '0' ? '' : `-${last.toUpperCase()}`}`;
}

function ofNumber(packed: string): string | null {
	const [, numbered, comet] = /^(\d{4})([PD])$/.exec(packed) ?? [];
	if (comet !== undefined) return Number(numbered) > 0 ? `${Number(numbered)}${comet}` : null;
	if (/^~[\dA-Za-z]{4}$/.test(packed))
		return String(FIRST_TILDE_NUMBER + fromBase62(packed.slice(1)));
	if (!/^[\dA-Za-z]\d{4}$/.test(packed)) return null;
	const number = BASE_62.indexOf(packed[0]) * 10_000 + Number(packed.slice(1));
	return number > 0 ? String(number) : null;
}

function fromBase62(digits: string): number {
	return [...digits].reduce((sum, digit) => sum * 62 + BASE_62.indexOf(digit), 0);
}
