import { parseDec, parseRa } from '../../alert';

/** Degrees, ICRS. */
export interface SkyPosition {
	readonly ra: number;
	readonly dec: number;
}

/**
 * A position in one text: `150.1 2.2`, `150.1, +2.2` (degrees), `10:00:24 +02:12:00`, `10h00m24s -2d12m`,
 * `10 00 24 +02 12 00`, with or without `ra=` and `dec=`.
 *
 * @returns `undefined` for anything else, such as a name.
 * @throws {OptionError} Two angles that are no position, such as a declination of 95°.
 */
export function parsePosition(given: unknown): SkyPosition | undefined {
	const text = String(given ?? '')
		.replace(/\b(?:ra|dec|icrs|j2000)\b\s*[:=]?/gi, ' ')
		.replace(/[−–]/g, '-')
		.trim();
	if (text.length > 100 || !/^[+\d.]/.test(text)) return undefined;
	let refusal: unknown;
	for (const [ra, dec] of splits(text)) {
		try {
			return { ra: parseRa(ra), dec: parseDec(dec) };
		} catch (error) {
			refusal ??= error;
		}
	}
	if (refusal !== undefined && TWO_NUMBERS.test(text)) throw refusal;
	return undefined;
}

/** Not a name, and not the ids of two objects. */
const TWO_NUMBERS = /^[+-]?\d{1,3}(?:\.\d*)?[\s,;]+[+-]?\d{1,3}(?:\.\d*)?$/;

/** Ways to cut the text in two: at a comma, at the sign of the declination, in the middle. */
function splits(text: string): [string, string][] {
	const comma = /^([^,;]+)[,;]([^,;]+)$/.exec(text);
	const sign = /^(.+?)[\s,]*([+-].+)$/.exec(text);
	const words = text.split(/[\s,;]+/);
	const half = words.length / 2;
	return [
		...(comma ? [[comma[1].trim(), comma[2].trim()] as [string, string]] : []),
		...(sign ? [[sign[1].trim(), sign[2].trim()] as [string, string]] : []),
		...(Number.isInteger(half)
			? [[words.slice(0, half).join(' '), words.slice(half).join(' ')] as [string, string]]
			: []),
	];
}

/** The angle between two positions in degrees, by the haversine formula, which is exact for small ones. */
export function separationDeg(a: SkyPosition, b: SkyPosition): number {
	const radians = Math.PI / 180;
	const half = (x: number) => Math.sin((x * radians) / 2) ** 2;
	const h =
		half(b.dec - a.dec) + Math.cos(a.dec * radians) * Math.cos(b.dec * radians) * half(b.ra - a.ra);
	return (2 * Math.asin(Math.min(1, Math.sqrt(h)))) / radians;
}
