import { isGiven, isRecord, parseDec, parseRa } from '../../alert';
import { OptionError } from '../../errors';
import { type Direction, directionOf } from '../sky/vector';
import { readTime } from './readTime';
import type { SkyTarget } from './SkyTarget';
import { type TrackPoint, trackOf } from './trackOf';

/** Fields of an item. */
type Fields = Readonly<Record<string, unknown>>;

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

/** Where the position of an alert may be inside an item. */
const INNER: readonly string[] = [
	'diaSource',
	'diaObject',
	'ssSource',
	'position',
	'record',
	'alert',
	'object',
	'candidate',
];

const USUAL_POSITIONS_FIELD = 'positions';

const NAME_FIELDS: readonly string[] = [
	'name',
	'target',
	'tnsName',
	'f:xm_tns_fullname',
	'designation',
	'ssoName',
	'f:sso_name',
	'objectId',
	'main_id',
	'diaObjectId',
	'r:diaObjectId',
	'diaSourceId',
	'r:diaSourceId',
];

/** Hours after which the place of an asteroid is worth a word. */
const FRESH_HOURS = 2;
const HOUR_MS = 3_600_000;

/** What to read beside the position. */
export interface ReadTargetOptions {
	/** Name of the field that holds the priority. @default 'priority' */
	readonly priorityField?: string;
	/** Name of the field with positions over time; items that lack it have one position. */
	readonly positionsField?: string;
	/** When it is to be observed: tells how old the place of an asteroid is then. */
	readonly nowMs?: number;
}

/**
 * The target of an item: its position in any of the forms that items of Fink have, degrees or sexagesimal, or a list
 * of positions over time.
 *
 * @throws {OptionError} No position, or one that is no place in the sky.
 */
export function readTarget(item: Fields, options: ReadTargetOptions = {}): SkyTarget {
	const { priorityField = 'priority', positionsField = USUAL_POSITIONS_FIELD } = options;
	const priority = Number(item[priorityField] ?? NaN);
	const about = {
		name: nameOf(item),
		priority: Number.isFinite(priority) ? priority : null,
	};
	const list = listIn(item[positionsField]);
	if (list !== undefined && list.length > 0) {
		const track = trackOf(list.map((row, i) => trackPoint(row as Fields, i)));
		return { ...about, ...track, isFixed: false, warnings: [] };
	}
	const direction = positionIn(item);
	if (direction === undefined) throw noPosition(item, positionsField);
	return {
		...about,
		directionAt: () => direction,
		isFixed: true,
		warnings: [
			...listWarnings(item[positionsField], list, positionsField),
			...asteroidWarnings(item, options.nowMs),
		],
	};
}

/** A list as such or as JSON; `undefined` for anything else. */
function listIn(given: unknown): readonly unknown[] | undefined {
	if (Array.isArray(given)) return given as unknown[];
	if (typeof given !== 'string' || !given.trim().startsWith('[')) return undefined;
	try {
		return JSON.parse(given) as unknown[];
	} catch {
		return undefined;
	}
}

/** A list that was expected but is of no use: then the one position that there is counts for the whole night. */
function listWarnings(
	given: unknown,
	list: readonly unknown[] | undefined,
	field: string,
): string[] {
	const isExpected = field !== USUAL_POSITIONS_FIELD || isGiven(given);
	if (!isExpected) return [];
	const what = list !== undefined ? 'is empty' : isGiven(given) ? 'is not a list' : 'is missing';
	return [
		`The field "${field}" ${what}, so the item's ra and dec are used for the whole night, as if the target did not move.`,
	];
}

function trackPoint(row: Fields, index: number): TrackPoint {
	const direction = positionIn(row ?? {});
	const unixMs = row ? readTime(row, `Time of position ${index + 1}`) : undefined;
	if (direction !== undefined && unixMs !== undefined) return { unixMs, direction };
	throw new OptionError(
		`Position ${index + 1} of the list has no ${direction === undefined ? 'ra and dec' : 'time'}`,
		{
			field: 'Positions Field',
			given: row,
			advice: 'Each position needs a time (utc, jd, mjd or mjdTai), ra and dec.',
		},
	);
}

function positionIn(fields: Fields): Direction | undefined {
	for (const [ra, dec] of POSITION_FIELDS)
		if (isGiven(fields[ra]) && isGiven(fields[dec]))
			return directionOf(parseRa(fields[ra]), parseDec(fields[dec]));
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

function nameOf(fields: Fields): string {
	for (const field of NAME_FIELDS) {
		const value = fields[field];
		const isExact = typeof value === 'string' || Number.isSafeInteger(value);
		const text = isExact ? String(value).trim() : '';
		if (text !== '' && text !== '0' && text !== 'nan') return text.slice(0, 80);
	}
	for (const name of INNER) {
		const inner = fields[name];
		if (isRecord(inner)) {
			const found = nameOf(inner);
			if (found !== '') return found;
		}
	}
	return '';
}

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
function asteroidWarnings(item: Fields, nowMs: number | undefined): string[] {
	const hours = ageHours(item, nowMs);
	if (hours === undefined || Math.abs(hours) < FRESH_HOURS) return [];
	const age = Number.isFinite(hours)
		? `${Math.abs(hours) < 48 ? `${Math.round(Math.abs(hours))} h` : `${Math.round(Math.abs(hours) / 24)} days`} old`
		: 'of unknown age';
	return [
		`The position is from the alert, ${age}. A main-belt asteroid moves by about a quarter of a degree per day, a near-Earth one by much more. For exact positions, use a list of positions over time.`,
	];
}

function noPosition(item: Fields, positionsField: string): OptionError {
	const keys = Object.keys(item);
	const list = listIn(item[positionsField]);
	const empty = list?.length === 0 ? `, and its list "${positionsField}" is empty` : '';
	return new OptionError(
		empty === ''
			? 'The target has no position: the item has neither ra and dec nor positions over time'
			: `The target has no position: the item has no ra and dec${empty}`,
		{
			field: 'Target',
			given: item,
			advice: `Items of Fink's nodes have ra and dec; positions over time must be in the field "${positionsField}". ${
				keys.length > 0 ? `The fields are ${keys.slice(0, 6).join(', ')}.` : 'The item is empty.'
			}`,
		},
	);
}
