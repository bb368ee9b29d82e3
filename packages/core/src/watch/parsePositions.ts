import { parseDec, parseRa } from '../alert';
import { OptionError } from '../errors';

/** A circle on the sky that is watched. */
export interface WatchedPosition {
	/** Degrees, ICRS. */
	readonly ra: number;
	/** Degrees, ICRS. */
	readonly dec: number;
	readonly radiusArcsec: number;
}

/** A circle beyond this holds more objects than can be asked for at every poll. */
const GREATEST_WATCHED_RADIUS_ARCSEC = 600;

/**
 * The positions of a list, one a line: right ascension, declination and, if it differs, the radius in
 * arcseconds, separated by commas, semicolons, tabs or blanks. Lines that begin with `#` are left out.
 *
 * @param usualRadiusArcsec - For lines without a radius.
 * @throws {OptionError} no position at all, or a line that is none; the line is quoted.
 */
export function parsePositions(
	text: unknown,
	usualRadiusArcsec: unknown,
	fieldName = 'Positions',
): WatchedPosition[] {
	const lines = String(text ?? '')
		.split(/[\r\n]+/)
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));
	const positions = lines.map((line) => parsePosition(line, usualRadiusArcsec, fieldName));
	if (positions.length > 0) return positions;
	throw new OptionError(`${fieldName} is empty`, {
		field: fieldName,
		given: text,
		advice: EXAMPLES,
	});
}

const EXAMPLES =
	'Enter one position a line, e.g. 53.2514 -27.8610 or 03:33:00.33, -27:51:39.7, 5 (the last number is its own radius in arcseconds).';

function parsePosition(line: string, usualRadius: unknown, field: string): WatchedPosition {
	const separator = /[,;\t]/.test(line) ? /\s*[,;\t]\s*/ : /\s+/;
	const [ra, dec, radius = usualRadius, ...rest] = line.split(separator);
	const radiusArcsec = Number(radius);
	const isRadius = radiusArcsec > 0 && radiusArcsec <= GREATEST_WATCHED_RADIUS_ARCSEC;
	if (dec === undefined || rest.length > 0) {
		throw new OptionError(`${field}: "${line}" is not a position`, {
			field,
			given: line,
			advice: EXAMPLES,
		});
	}
	if (isRadius) {
		const named = (name: string) => `${field}: ${name} of "${line}":`;
		return {
			ra: withoutNoise(parseRa(ra, named('right ascension'))),
			dec: withoutNoise(parseDec(dec, named('declination'))),
			radiusArcsec,
		};
	}
	throw new OptionError(`${field}: the radius ${String(radius)} of "${line}" can't be watched`, {
		field,
		given: radius,
		advice: `Enter arcseconds above 0 and at most ${GREATEST_WATCHED_RADIUS_ARCSEC}, e.g. 5.`,
	});
}

/** 4 µas: the same place written in hours and in degrees is one. */
function withoutNoise(deg: number): number {
	return Math.round(deg * 1e9) / 1e9;
}

/** The position's name in the cursor. */
export function positionTarget({ ra, dec, radiusArcsec }: WatchedPosition): string {
	return `position ${ra} ${dec} ${radiusArcsec}"`;
}
