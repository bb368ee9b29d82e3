import { parseDec, parseRa, splitPosition, type PositionParts } from '../alert';
import { OptionError } from '../errors';

/** A circle on the sky that is watched. */
export interface WatchedPosition {
	/** The name on the line, or else the coordinates as typed. */
	readonly name: string;
	/** Degrees, ICRS. */
	readonly ra: number;
	/** Degrees, ICRS. */
	readonly dec: number;
	readonly radiusArcsec: number;
}

/** A larger circle contains more objects than can be requested at every poll. */
const MAX_WATCHED_RADIUS_ARCSEC = 600;

/** Each costs one request per poll. */
const MAX_POSITIONS = 500;

/** Maximum number of lines, repeated positions included. */
const MAX_LINES = 10_000;

/** Maximum length of a line. The time to read one grows with the square of its length. */
const MAX_LINE = 1000;

/**
 * The positions of a list, one a line: right ascension and declination in any form of `parseRa` and
 * `parseDec`, separated by blanks, commas, semicolons or tabs; then, if it differs, the radius in arcseconds;
 * then, if there is one, a name. A name may also precede them, with a colon, or follow a `#`. Lines that
 * begin with `#` are ignored.
 *
 * @param usualRadiusArcsec - For lines without a radius.
 * @throws {OptionError} no position, too many, or a line that is not a position; the line is quoted.
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
	if (lines.length === 0) {
		throw new OptionError(`${fieldName} is empty`, {
			field: fieldName,
			given: text,
			advice: EXAMPLES,
		});
	}
	if (lines.length > MAX_LINES) throw tooMany(lines.length, fieldName);
	const byTarget = new Map<string, WatchedPosition>();
	for (const line of lines) {
		const position = parsePosition(line, usualRadiusArcsec, fieldName);
		const target = positionTarget(position);
		if (!byTarget.has(target)) byTarget.set(target, position);
	}
	if (byTarget.size <= MAX_POSITIONS) return [...byTarget.values()];
	throw tooMany(byTarget.size, fieldName);
}

function tooMany(count: number, field: string): OptionError {
	return new OptionError(`${field}: ${count} positions are too many`, {
		field,
		given: count,
		advice: `Enter at most ${MAX_POSITIONS}: each costs one request per poll. Split the list, or watch a tag and compare the positions.`,
	});
}

const EXAMPLES =
	'Enter one position per line, e.g. 53.2514 -27.8610 or 03:33:00.33, -27:51:39.7, 5, SN 2026pwj (5 is its own radius in arcseconds).';

function parsePosition(line: string, usualRadius: unknown, field: string): WatchedPosition {
	const parts = line.length > MAX_LINE ? undefined : splitPosition(line);
	if (!parts) {
		const shown = line.length > 100 ? `${line.slice(0, 100)}…` : line;
		throw new OptionError(`${field}: "${shown}" is not a position`, {
			field,
			given: line,
			advice: EXAMPLES,
		});
	}
	const named = (name: string) => `${field}: ${name} of "${line}":`;
	const { ra, dec } = parts;
	return {
		name: parts.name ?? `${ra} ${dec}`,
		ra: withoutNoise(parseRa(ra, named('right ascension'))),
		dec: withoutNoise(parseDec(dec, named('declination'))),
		radiusArcsec: radiusOf(parts, usualRadius, line, field),
	};
}

function radiusOf(
	{ radius }: PositionParts,
	usualRadius: unknown,
	line: string,
	field: string,
): number {
	const given = radius ?? usualRadius;
	const radiusArcsec = Number(given);
	if (radiusArcsec > 0 && radiusArcsec <= MAX_WATCHED_RADIUS_ARCSEC) return radiusArcsec;
	throw new OptionError(`${field}: the radius ${String(given)} of "${line}" can't be watched`, {
		field,
		given,
		advice: `Enter arcseconds above 0 and at most ${MAX_WATCHED_RADIUS_ARCSEC}, without a unit, e.g. 5.`,
	});
}

/** To 4 µas, so that a position written in hours and in degrees is the same. */
function withoutNoise(deg: number): number {
	return Math.round(deg * 1e9) / 1e9;
}

/** The position's name in the cursor. */
export function positionTarget({
	ra,
	dec,
	radiusArcsec,
}: Pick<WatchedPosition, 'ra' | 'dec' | 'radiusArcsec'>): string {
	return `position ${ra} ${dec} ${radiusArcsec}"`;
}
