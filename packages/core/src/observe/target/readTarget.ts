import { isGiven } from '../../alert';
import { OptionError } from '../../errors';
import { asteroidWarnings } from './asteroidAge';
import type { Fields } from './Fields';
import { nameOf } from './nameOf';
import { positionIn } from './positionIn';
import { readTime } from './readTime';
import type { SkyTarget } from './SkyTarget';
import { type TrackPoint, trackOf } from './trackOf';

const USUAL_POSITIONS_FIELD = 'positions';

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
