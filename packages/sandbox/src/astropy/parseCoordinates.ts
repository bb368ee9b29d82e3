import { formatPythonFloat } from '../python';
import type { Position } from '../healpix';

/** astropy's ValueError on a bad coordinate: its text, without the name of the class. */
export class CoordinateError extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'CoordinateError';
	}
}

const PARTS = [
	/^([-+]?)(\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i,
	/^([-+]?)(\d+(?:\.\d*)?)[d°](?:(\d+(?:\.\d*)?)[m'](?:(\d+(?:\.\d*)?)[s"]?)?)?$/,
	/^([-+]?)(\d+(?:\.\d*)?)h(?:(\d+(?:\.\d*)?)m(?:(\d+(?:\.\d*)?)s?)?)?$/,
	/^([-+]?)(\d+)[ :](\d+(?:\.\d*)?)(?:[ :](\d+(?:\.\d*)?))?$/,
] as const;

/**
 * A position as the real server has astropy read it: text with `h` brings its own units, text with colons
 * or spaces counts hours and degrees, all else is degrees.
 *
 * @throws CoordinateError with astropy's words.
 */
export function parseCoordinates(ra: string, dec: string): Position {
	const isSexagesimal = !ra.includes('h') && /[: ]/.test(ra);
	const raDeg = angle(ra, isSexagesimal ? 15 : 1);
	const decDeg = angle(dec, 1);
	if (Math.abs(decDeg) > 90) {
		throw new CoordinateError(
			`Latitude angle(s) must be within -90 deg <= angle <= 90 deg, got ${formatPythonFloat(decDeg)} deg`,
		);
	}
	return { ra: ((raDeg % 360) + 360) % 360, dec: decDeg };
}

/** @param unit - Degrees that a bare number counts. */
function angle(given: string, unit: number): number {
	const text = given.trim();
	for (const [index, pattern] of PARTS.entries()) {
		const match = pattern.exec(text);
		if (match === null) continue;
		if (index === 0) return Number(text) * unit;
		const [whole, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
		const size = whole + (minutes || 0) / 60 + (seconds || 0) / 3600;
		const scale = index === 2 ? 15 : index === 1 ? 1 : unit;
		return (match[1] === '-' ? -size : size) * scale;
	}
	const column = given.search(/[^-+\d.:dhms°'"eE\s]/);
	throw new CoordinateError(
		column < 0
			? `Syntax Error near col ${given.length - 1} parsing angle '${given}'`
			: `Invalid character at col ${column} parsing angle '${given}'`,
	);
}
