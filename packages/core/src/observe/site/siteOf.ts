import { nearestNames, OptionError } from '../../errors';
import { checkTimeZone } from './localTime';
import type { Site } from './Site';
import { SITES } from './sites';

const MIN_HEIGHT_M = -500;
const MAX_HEIGHT_M = 9000;

/**
 * The observatory of a code or name.
 *
 * @throws {OptionError} Not in the list; the advice gives the nearest names.
 */
export function siteNamed(given: string): Site {
	const wanted = given.trim().toLowerCase();
	const found =
		SITES.find(({ code }) => code.toLowerCase() === wanted) ??
		SITES.find(({ name }) => name.toLowerCase() === wanted);
	if (found) return found;
	const names = SITES.flatMap(({ code, name }) => [code, name]);
	const near = nearestNames(given, names);
	throw new OptionError(`There is no observatory "${given}" in the list`, {
		field: 'Site',
		given,
		advice:
			near.length > 0
				? `Did you mean ${near.join(', ')}? For other places, enter longitude, latitude and height.`
				: 'Choose one from the list, or enter longitude, latitude and height.',
	});
}

/**
 * A place of one's own, checked.
 *
 * @param given - An empty time zone is UTC; an empty name is made of the coordinates.
 * @throws {OptionError} A place that is not on the Earth, or an unknown time zone.
 */
export function ownSite(given: Omit<Site, 'code'>): Site {
	const { longitudeDeg, latitudeDeg, heightM } = given;
	checkRange('Longitude', longitudeDeg, -360, 360, 'degrees, east positive, e.g. -70.73');
	checkRange('Latitude', latitudeDeg, -90, 90, 'degrees, north positive, e.g. -29.26');
	checkRange('Height', heightM, MIN_HEIGHT_M, MAX_HEIGHT_M, 'meters above sea level, e.g. 2347');
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
