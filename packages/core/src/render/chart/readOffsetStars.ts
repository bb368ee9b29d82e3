import { parseDec, parseRa } from '../../alert';
import { OptionError } from '../../errors';
import type { OffsetStar } from './OffsetStar';

const FIELD = 'Offset Stars';
/** More do not fit a chart. */
const MAX_STARS = 20;

const MAX_NAME = 80;

/** Names under which lists hold these, the plainest first; those of Gaia and VizieR among them. */
const KEYS = {
	ra: ['ra', 'raDeg', 'RA', 'RA_ICRS', 'RAJ2000', '_RAJ2000'],
	dec: ['dec', 'decDeg', 'DEC', 'Dec', 'DE_ICRS', 'DEJ2000', '_DEJ2000'],
	magnitude: ['mag', 'magnitude', 'Gmag', 'phot_g_mean_mag'],
	name: ['name', 'id', 'designation', 'source_id', 'Source'],
};
const EXAMPLE = '[{"ra": 150.1012, "dec": -47.3034, "mag": 15.3, "name": "A"}]';

/**
 * Offset stars from a list, or from its JSON text: objects with `ra` and `dec` (degrees, or hours and degrees with
 * colons), and perhaps `mag` and `name`.
 *
 * @returns None for an empty text or list. @throws {OptionError} Anything else, or more than 20.
 */
export function readOffsetStars(given: unknown): OffsetStar[] {
	const list = listOf(given);
	if (list.length > MAX_STARS) {
		throw new OptionError(
			`A finding chart has room for ${MAX_STARS} offset stars, not ${list.length}`,
			{
				field: FIELD,
				given: list.length,
				advice: 'Choose the brightest or the nearest of them.',
			},
		);
	}
	return list.map((star, i) => {
		if (typeof star !== 'object' || star === null || Array.isArray(star))
			throw unreadable(`Star ${i + 1} of the list is not an object with ra and dec`, star);
		const row = star as Readonly<Record<string, unknown>>;
		const value = (keys: readonly string[]) =>
			keys
				.map((key) => row[key])
				.find((held) => held !== undefined && held !== null && held !== '');
		const [ra, dec, name] = [value(KEYS.ra), value(KEYS.dec), value(KEYS.name)];
		if (ra === undefined || dec === undefined)
			throw unreadable(`Star ${i + 1} of the list has no ${ra === undefined ? 'ra' : 'dec'}`, star);
		const magnitude = Number(value(KEYS.magnitude) ?? NaN);
		return {
			raDeg: parseRa(ra, `${FIELD}: ra of star ${i + 1}`),
			decDeg: parseDec(dec, `${FIELD}: dec of star ${i + 1}`),
			...(Number.isFinite(magnitude) && { magnitude }),
			...(typeof name === 'string' || typeof name === 'number'
				? { name: String(name).trim().slice(0, MAX_NAME) }
				: {}),
		};
	});
}

function listOf(given: unknown): readonly unknown[] {
	if (Array.isArray(given)) return given;
	if (given === undefined || given === null) return [];
	if (typeof given !== 'string') throw unreadable('Offset Stars is not a list', given);
	if (given.trim() === '') return [];
	try {
		const parsed: unknown = JSON.parse(given);
		if (parsed === null) return [];
		if (Array.isArray(parsed)) return parsed;
	} catch {
		throw unreadable('Offset Stars is not valid JSON', given);
	}
	throw unreadable('Offset Stars is not a list', given);
}

function unreadable(what: string, given: unknown): OptionError {
	return new OptionError(what, {
		field: FIELD,
		given: String(JSON.stringify(given)).slice(0, 200),
		advice: `Enter a JSON list of objects with ra and dec in degrees, e.g. ${EXAMPLE}.`,
	});
}
