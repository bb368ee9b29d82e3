import { OptionError } from '../errors';

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?=\s*(?:d|deg|degrees|°)?$)/i;
const SEXAGESIMAL =
	/^([+-]?)\s*(\d{1,3})\s*([hd°:\s])\s*(\d{1,2}(?:\.\d*)?)(?:\s*[m'′:\s]\s*(\d{1,2}(?:\.\d*)?)\s*(?:s|"|″|'')?|\s*[m'′])?$/i;

/** Longest text of one angle; the patterns above take time that grows with the square of its length. */
const MAX_ANGLE = 200;

/**
 * Right ascension in degrees, 0 to 360.
 *
 * @param value - Degrees (`53.25`, `53.25d`), hours (`03h33m00.33s`, `03:33:00.33`, `03 33 00.33`) or
 * degrees with minutes (`53d15m4.95s`). A negative angle is brought into 0 to 360.
 * @throws {OptionError} anything else, or beyond ±360.
 */
export function parseRa(value: unknown, fieldName = 'Right Ascension'): number {
	const angle = angleOf(value);
	const deg = angle && (angle.unit === 'degrees' ? angle.value : angle.value * 15);
	if (deg !== undefined && Math.abs(deg) <= 360) return deg < 0 ? deg + 360 : deg;
	const examples = '53.2514 (degrees) or 03:33:00.33 (hours)';
	throw refused(fieldName, value, angle && 'between 0 and 360 degrees', examples);
}

/**
 * Declination in degrees, −90 to 90.
 *
 * @param value - Degrees (`-27.8610`), or `-27d51m39.7s`, `-27:51:39.7`, `-27 51 39.7`.
 * @throws {OptionError} anything else, or beyond a pole.
 */
export function parseDec(value: unknown, fieldName = 'Declination'): number {
	const angle = angleOf(value);
	if (angle && angle.separator !== 'h' && Math.abs(angle.value) <= 90) return angle.value;
	const isBeyondPole = angle && angle.separator !== 'h';
	const examples = '-27.8610 (degrees) or -27:51:39.7';
	throw refused(fieldName, value, isBeyondPole && 'between -90 and 90 degrees', examples);
}

interface Angle {
	readonly value: number;
	/** `open`: degrees for a declination, hours for a right ascension. */
	readonly unit: 'degrees' | 'open';
	readonly separator: string;
}

function angleOf(given: unknown): Angle | undefined {
	if (typeof given === 'number') {
		return Number.isFinite(given) ? { value: given, unit: 'degrees', separator: '' } : undefined;
	}
	if (typeof given !== 'string') return undefined;
	const text = given.trim().replace(/^[−–]/, '-');
	if (text.length > MAX_ANGLE) return undefined;
	const decimal = DECIMAL.exec(text);
	if (decimal) return { value: Number(decimal[0]), unit: 'degrees', separator: '' };
	const parts = SEXAGESIMAL.exec(text);
	if (!parts) return undefined;
	const [whole, minutes, seconds] = [parts[2], parts[4], parts[5] ?? 0].map(Number);
	if (minutes >= 60 || seconds >= 60) return undefined;
	const separator = parts[3].toLowerCase();
	const size = whole + minutes / 60 + seconds / 3600;
	return {
		value: parts[1] === '-' ? -size : size,
		unit: separator === 'd' || separator === '°' ? 'degrees' : 'open',
		separator,
	};
}

/** @param range - Where an angle would have to be; otherwise what was given is not even one. */
function refused(
	field: string,
	given: unknown,
	range: string | false | undefined,
	examples: string,
): OptionError {
	const json = JSON.stringify(given) ?? 'is missing and';
	const shown = json.length > MAX_ANGLE ? `${json.slice(0, 60)}…` : json;
	return new OptionError(`${field} ${shown} is not ${range || 'an angle'}`, {
		field,
		given,
		advice: `Enter e.g. ${examples}.`,
	});
}
