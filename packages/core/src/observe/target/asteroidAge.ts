import { isGiven } from '../../alert';
import type { Fields } from './Fields';
import { readTime } from './readTime';

/** Hours after which the place of an asteroid is worth a word. */
const FRESH_HOURS = 2;
const HOUR_MS = 3_600_000;

/** Names of fields that only asteroids have. */
const ASTEROID_FIELDS: readonly string[] = [
	'ssObjectId',
	'r:ssObjectId',
	'designation',
	'ssoName',
	'f:sso_name',
	'ssSource',
];

/** Hours between an asteroid's alert and a moment; NaN without a time, `undefined` for what is no asteroid. */
export function ageHours(item: Fields, nowMs: number | undefined): number | undefined {
	const isAsteroid = ASTEROID_FIELDS.some(
		(name) => isGiven(item[name]) && item[name] !== '0' && item[name] !== 0,
	);
	if (!isAsteroid) return undefined;
	const unixMs = readTime(item);
	return unixMs === undefined || nowMs === undefined ? NaN : (nowMs - unixMs) / HOUR_MS;
}

/** An asteroid's position is that of its alert: by the time of the observation it has moved on. */
export function asteroidWarnings(item: Fields, nowMs: number | undefined): string[] {
	const hours = ageHours(item, nowMs);
	if (hours === undefined || Math.abs(hours) < FRESH_HOURS) return [];
	const age = Number.isFinite(hours)
		? `${Math.abs(hours) < 48 ? `${Math.round(Math.abs(hours))} h` : `${Math.round(Math.abs(hours) / 24)} days`} old`
		: 'of unknown age';
	return [
		`The position is from the alert, ${age}. A main-belt asteroid moves by about a quarter of a degree per day, a near-Earth one by much more. For exact positions, use a list of positions over time.`,
	];
}
