import { parseDec, parseRa } from './parseCoordinates';

/** A line's parts, as typed. */
export interface PositionParts {
	readonly ra: string;
	readonly dec: string;
	readonly radius?: string;
	readonly name?: string;
}

/** Numbers of words that an angle may have, the likeliest first. */
const WORDS = [1, 3, 2] as const;

const NAME_IN_FRONT = /^([^,;\t#]*[A-Za-z][^,;\t#]*?):\s+(.*)$/;
const SIGNED = /^[-+−–]/;
const NUMBER = /^[-+−–]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const ARCSEC = /^("|″|''|arcsecs?|arcseconds?|asec)$/i;
const OTHER_UNIT = /^('|′|°|d|deg|degrees?|[hms]|arcmins?|arcminutes?|mas)$/i;

/**
 * Splits a line into right ascension, declination, radius and name.
 *
 * Angles that contain spaces are separated by their count (three words each) or by the declination's sign. If more
 * than one reading is possible, the one with the fewest words for the angles is taken.
 *
 * @returns `undefined` when the line has too few or too many parts. If no
 * reading has two valid angles they are returned unchecked, so that their own errors can say more.
 */
export function splitPosition(line: string): PositionParts | undefined {
	const [before, ...comment] = line.split('#');
	const [, nameInFront, rest] = NAME_IN_FRONT.exec(before.trim()) ?? [];
	const name = (nameInFront ?? comment.join('#')).trim() || undefined;
	const body = (rest ?? before).trim();
	const parts = /[,;\t]/.test(body) ? splitAtSeparators(body) : splitAtBlanks(body);
	return parts && { ...parts, name: name ?? parts.name };
}

function splitAtSeparators(body: string): PositionParts | undefined {
	const fields = body.split(/\s*[,;\t]\s*/).map((field) => field.trim());
	while (fields.at(-1) === '') fields.pop();
	const [ra, second, ...rest] = fields;
	if (second !== undefined && isRa(ra)) {
		const words = second.split(/\s+/);
		for (const count of [words.length, ...WORDS]) {
			const dec = words.slice(0, count).join(' ');
			const parts = isDec(dec) && withRest(ra, dec, [...words.slice(count), ...rest]);
			if (parts) return parts;
		}
	}
	for (const { ra: a, dec, after } of readings(ra.split(/\s+/))) {
		const parts = withRest(a, dec, [...after, ...fields.slice(1)]);
		if (parts) return parts;
	}
	return second === undefined ? undefined : withRest(ra, second, rest);
}

function splitAtBlanks(body: string): PositionParts | undefined {
	const words = body.split(/\s+/);
	for (const { ra, dec, after } of readings(words)) {
		const parts = withRest(ra, dec, after);
		if (parts) return parts;
	}
	const [ra, dec, ...rest] = words;
	return dec === undefined ? undefined : withRest(ra, dec, rest);
}

interface Reading {
	readonly ra: string;
	readonly dec: string;
	readonly after: readonly string[];
}

/** All ways in which the words can begin with two angles. */
function readings(words: readonly string[]): Reading[] {
	const found: Reading[] = [];
	for (const raWords of WORDS) {
		for (const decWords of WORDS) {
			const end = raWords + decWords;
			const isPlain = raWords === decWords && raWords !== 2;
			if (end > words.length || !(isPlain || SIGNED.test(words[raWords]))) continue;
			const ra = words.slice(0, raWords).join(' ');
			const dec = words.slice(raWords, end).join(' ');
			if (isRa(ra) && isDec(dec)) found.push({ ra, dec, after: words.slice(end) });
		}
	}
	return found;
}

/** A radius, a name, both or neither; `undefined` for anything else. */
function withRest(ra: string, dec: string, rest: readonly string[]): PositionParts | undefined {
	if (rest.length === 0) return { ra, dec };
	const [first, ...others] = rest;
	const [, number, unit] = /^([\d.]+)\s*(\D*)$/.exec(first) ?? [];
	if (SIGNED.test(first)) return undefined;
	const isNumber = NUMBER.test(first) || (number !== undefined && ARCSEC.test(unit));
	if (number !== undefined && OTHER_UNIT.test(unit))
		return /^\d/.test(others[0] ?? '') ? undefined : { ra, dec, radius: first };
	if (!isNumber) return nameOf(ra, dec, undefined, rest);
	const radius = number ?? first;
	if (others.length === 0) return { ra, dec, radius };
	if (others.length === 1 && ARCSEC.test(others[0])) return { ra, dec, radius };
	if (others.length === 1 && OTHER_UNIT.test(others[0]))
		return { ra, dec, radius: `${radius} ${others[0]}` };
	return nameOf(ra, dec, radius, ARCSEC.test(others[0]) ? others.slice(1) : others);
}

function nameOf(
	ra: string,
	dec: string,
	radius: string | undefined,
	words: readonly string[],
): PositionParts | undefined {
	const name = words.filter(Boolean).join(' ');
	const isName = /\p{L}/u.test(name) && !NUMBER.test(words[0]);
	return isName ? { ra, dec, radius, name } : undefined;
}

function isRa(text: string): boolean {
	return isAngle(parseRa, text);
}

function isDec(text: string): boolean {
	return isAngle(parseDec, text);
}

function isAngle(parse: (value: unknown) => number, text: string): boolean {
	try {
		parse(text);
		return true;
	} catch {
		return false;
	}
}
