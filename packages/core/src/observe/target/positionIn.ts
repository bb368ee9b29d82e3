import { isGiven, isRecord, parseDec, parseRa, splitPosition } from '../../alert';
import { type Direction, directionOf } from '../sky/vector';
import { type Fields, INNER } from './Fields';

/** Names that positions have: ours, Fink's, Rubin's, ZTF's and those of catalogs. */
const POSITION_FIELDS: ReadonlyArray<readonly [ra: string, dec: string]> = [
	['ra', 'dec'],
	['r:ra', 'r:dec'],
	['raDeg', 'decDeg'],
	['i:ra', 'i:dec'],
	['RA', 'DEC'],
	['RA', 'Dec'],
	['Ra', 'Dec'],
	['RA', 'dec'],
	['ra_deg', 'dec_deg'],
	['RAJ2000', 'DEJ2000'],
	['ra', 'declination'],
	['rightAscension', 'declination'],
	['meanra', 'meandec'],
	['v:ra', 'v:dec'],
	['jra', 'jdec'],
	['ra', 'de'],
];

/**
 * The first position in an item, its alert or its newest detection, degrees or sexagesimal, or as text in `position`;
 * `undefined` without one.
 *
 * @throws {OptionError} A position that is no place in the sky.
 */
export function positionIn(fields: Fields): Direction | undefined {
	for (const [ra, dec] of POSITION_FIELDS)
		if (isGiven(fields[ra]) && isGiven(fields[dec]))
			return directionOf(parseRa(fields[ra]), parseDec(fields[dec]));
	const text = typeof fields.position === 'string' ? splitPosition(fields.position) : undefined;
	if (text) return directionOf(parseRa(text.ra), parseDec(text.dec));
	for (const name of INNER) {
		const inner = fields[name];
		if (isRecord(inner)) {
			const found = positionIn(inner);
			if (found) return found;
		}
	}
	for (const list of [fields.alerts, fields.detections])
		if (Array.isArray(list) && isRecord(list[0])) return positionIn(list[0]);
	return undefined;
}
