import { parseDec, parseRa, splitPosition } from '../../alert';

/** Degrees, ICRS. */
export interface SkyPosition {
	readonly ra: number;
	readonly dec: number;
}

/** Longer text is not a position. */
const MAX_CHARACTERS = 100;

/** Not a name, and not the ids of two objects. */
const TWO_NUMBERS = /^[+-]?\d{1,3}(?:\.\d*)?[\s,;]+[+-]?\d{1,3}(?:\.\d*)?$/;

/**
 * A position in one text: `150.1 2.2`, `150.1, +2.2` (degrees), `10:00:24 +02:12:00`, `10h00m24s-2d12m`,
 * `10 00 24 +02 12 00`, with or without `ra=` and `dec=`.
 *
 * @returns `undefined` for anything else, such as a name.
 * @throws {OptionError} Two numbers that are not a position, such as a declination of 95°.
 */
export function parsePosition(given: unknown): SkyPosition | undefined {
	const text = String(given ?? '')
		.replace(/\b(?:ra|dec|icrs|j2000)\b\s*[:=]?/gi, ' ')
		.replace(/[−–]/g, '-')
		.replace(/([\dsm"″])([+-]\d)/g, '$1 $2')
		.trim();
	if (text.length > MAX_CHARACTERS || !/^[+\d.]/.test(text)) return undefined;
	const parts = splitPosition(text);
	if (!parts || parts.name !== undefined || parts.radius !== undefined) return undefined;
	try {
		return { ra: parseRa(parts.ra), dec: parseDec(parts.dec) };
	} catch (error) {
		if (TWO_NUMBERS.test(text)) throw error;
		return undefined;
	}
}
