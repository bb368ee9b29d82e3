import { nearestNames, OptionError } from '../../errors';
import { checkTimeZone } from './localTime';
import type { Site } from './Site';
import { SITES } from './sites';

const MIN_HEIGHT_M = -500;
const MAX_HEIGHT_M = 9000;
const METERS_PER_FOOT = 0.3048;

/** Longest code of an observatory: text up to this length is not a name. */
const CODE_LENGTH = 3;

/**
 * The observatory of a code or name, e.g. `X05`, `la silla`, `La Silla (809)`. Letter case, accents and blanks make no
 * difference.
 *
 * @throws {OptionError} Not in the list; the advice gives the nearest names.
 */
export function siteNamed(given: string): Site {
	const wanted = plain(given);
	const found =
		SITES.find(({ code }) => plain(code) === wanted) ??
		SITES.find((site) => plain(site.name) === wanted || plain(labelOf(site)) === wanted);
	if (found) return found;
	const near = nearSites(given).map(labelOf);
	const guess = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : '';
	throw new OptionError(
		wanted === ''
			? 'The site is empty'
			: `There is no observatory "${given.slice(0, 60)}" in the list`,
		{
			field: 'Site',
			given,
			advice: `${guess}Enter the Minor Planet Center code or the name of an observatory in the list. For other places, enter longitude, latitude and height.`,
		},
	);
}

/** How the list shows an observatory, e.g. `La Silla (809)`. */
export function labelOf({ code, name }: Site): string {
	return `${name} (${code})`;
}

/** Sites whose names contain the text, or else are like it; a code that is unknown is like no other. */
function nearSites(given: string): Site[] {
	const wanted = plain(given);
	if (wanted.length < CODE_LENGTH) return [];
	const within = SITES.filter(({ name }) => plain(name).includes(wanted)).slice(0, 3);
	if (within.length > 0 || wanted.length === CODE_LENGTH) return within;
	const names = nearestNames(
		given,
		SITES.map(({ name }) => name),
	);
	return SITES.filter(({ name }) => names.includes(name));
}

function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/[\u0300-\u036f\s]/g, '')
		.toLowerCase();
}

/**
 * A custom site, checked.
 *
 * @param given - An empty time zone is UTC; an empty name is replaced by the coordinates.
 * @throws {OptionError} A place that is not on the Earth, or an unknown time zone.
 */
export function ownSite(given: Omit<Site, 'code'>): Site {
	const { longitudeDeg, latitudeDeg, heightM } = given;
	checkRange('Longitude', longitudeDeg, -360, 360, 'degrees, east positive, e.g. -70.73');
	checkRange('Latitude', latitudeDeg, -90, 90, 'degrees, north positive, e.g. -29.26');
	const feet =
		heightM > MAX_HEIGHT_M
			? `; ${heightM} feet are ${Math.round(heightM * METERS_PER_FOOT)} m`
			: '';
	const meters = `meters above sea level, e.g. 2347${feet}`;
	checkRange('Height', heightM, MIN_HEIGHT_M, MAX_HEIGHT_M, meters);
	const longitude = ((((longitudeDeg + 180) % 360) + 360) % 360) - 180;
	const timeZone = given.timeZone.trim() || 'UTC';
	checkTimeZone(timeZone);
	const name =
		given.name.trim() || `${degrees(latitudeDeg, 'N', 'S')} ${degrees(longitude, 'E', 'W')}`;
	return { code: '', name, longitudeDeg: longitude, latitudeDeg, heightM, timeZone };
}

function checkRange(field: string, given: number, min: number, max: number, unit: string): void {
	if (Number.isFinite(given) && given >= min && given <= max) return;
	throw new OptionError(
		`${field} ${String(given)} is not on the Earth: it goes from ${min} to ${max}`,
		{ field, given, advice: `Enter ${unit}.` },
	);
}

function degrees(value: number, positive: string, negative: string): string {
	return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}
