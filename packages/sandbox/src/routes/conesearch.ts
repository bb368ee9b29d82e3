import {
	type Answer,
	argumentMissing,
	type Arguments,
	pythonFloat,
	pythonInt,
	pythonText,
	refused,
	refusedWith,
	ServerFailure,
} from '../http';
import {
	buildFrame,
	type Frame,
	groupByObject,
	type KeyedRow,
	sortNewestFirst,
	takeRows,
} from '../table';
import { CoordinateError, parseAnyTime, parseCoordinates } from '../astropy';
import { entriesByPixel, NSIDE } from '../database';
import { pixelCenter, type Position, separationDeg } from '../healpix';
import { PIXEL_COLUMNS } from '../sky/pixelColumns';
import { plainDescription, type Route } from './Route';
import { readColumns } from './readColumns';
import { readFormat } from './readFormat';
import { tableAnswer } from './tableAnswer';
import type { Sky } from '../sky/Sky';

const MAX_RADIUS_ARCSEC = 18_000;

/** Rows per HEALPix pixel without `n`. */
const USUAL_COUNT = 1000;

/** No pixel of this resolution reaches further from its center, degrees (HEALPix' largest: 0.84 / nside). */
const PIXEL_REACH_DEG = (0.84 / NSIDE) * (180 / Math.PI);

const FIRST = 'f:firstDiaSourceMjdTaiFink';
const LAST = 'r:midpointMjdTai';
const DATE_ARGUMENTS = ['startdate', 'stopdate', 'window'] as const;
const EVERY_COLUMN = new Set(PIXEL_COLUMNS.map(({ name }) => name));

/** `/api/v1/conesearch`: objects around a position, nearest first. */
export const conesearch: Route = {
	path: '/api/v1/conesearch',
	describe: () => plainDescription('Get Rubin alerts data based on coordinates'),
	answer(args, { sky }) {
		const missing = ['ra', 'dec', 'radius'].find((name) => !args.has(name));
		if (missing !== undefined) return argumentMissing(missing);
		const selected = withPosition(readColumns(args));
		const count = args.has('n') ? pythonInt(args.get('n') ?? null) : USUAL_COUNT;
		const radiusArcsec = pythonFloat(args.get('radius') ?? null);
		if (radiusArcsec > MAX_RADIUS_ARCSEC) {
			return refused('`radius` cannot be bigger than 18,000 arcseconds (5 degrees).\n');
		}
		const center = readCenter(args);
		if ('status' in center) return center;
		const hasDates = DATE_ARGUMENTS.some((name) => args.has(name));
		if (hasDates && selected !== null && ![...selected].join().includes(FIRST)) {
			return refused(`You need to specify ${FIRST} in the columns to filter on dates.\n`);
		}
		const rows = scanPixels(sky, center, radiusArcsec / 3600, count);
		const frame = buildFrame(rows, PIXEL_COLUMNS, selected ?? EVERY_COLUMN);
		const grouped = sortNewestFirst(groupByObject(frame));
		const dated = filterByDates(grouped, args);
		return tableAnswer(filterByDistance(dated, center, radiusArcsec / 3600), readFormat(args));
	},
};

/**
 * Position and time come along unasked, but by a test for substrings in the list: `r:raErr` hides that
 * `r:ra` is missing.
 */
function withPosition(selected: ReadonlySet<string> | null): ReadonlySet<string> | null {
	if (selected === null) return null;
	let list = [...selected].join(',');
	for (const name of ['r:ra', 'r:dec', LAST]) {
		if (!list.includes(name)) list += `,${name}`;
	}
	return new Set(list.split(','));
}

function readCenter(args: Arguments): Position | Answer {
	try {
		return parseCoordinates(
			pythonText(args.get('ra') ?? null),
			pythonText(args.get('dec') ?? null),
		);
	} catch (error) {
		if (error instanceof CoordinateError) return refusedWith('ValueError', error.message);
		throw error;
	}
}

/** At most `count` rows of every pixel that the circle touches, regardless of their distance. */
function scanPixels(sky: Sky, center: Position, radiusDeg: number, count: number): KeyedRow[] {
	const reach = radiusDeg + PIXEL_REACH_DEG;
	const pixels = entriesByPixel(
		sky,
		(pixel, position) =>
			separationDeg(center, position) <= reach + PIXEL_REACH_DEG &&
			separationDeg(center, pixelCenter(NSIDE, pixel)) <= reach,
	);
	return [...pixels.values()].flatMap((entries) => entries.slice(0, Math.max(0, count)));
}

/**
 * `within` (and release 3.5.0 always): first detected after the start, last seen before the stop. `across`
 * (release 3.7.0, after its documentation): active at some time between them.
 */
function filterByDates(frame: Frame, args: Arguments): Frame {
	if (!args.has('startdate') && !args.has('stopdate')) return frame;
	const start = readDate(args, 'startdate') ?? -Infinity;
	const hasWindow = args.has('startdate') && args.has('window');
	const end = hasWindow ? start + pythonFloat(args.get('window') ?? null) : Infinity;
	const stop = Math.min(readDate(args, 'stopdate') ?? Infinity, end);
	const isAcross = args.get('kind') === 'across';
	const [first, last] = [FIRST, LAST].map((name) => numbersIn(frame, name));
	const matching = frame.rows.flatMap((_, number) => {
		const [begun, seen] = [first?.[number] ?? NaN, last?.[number] ?? NaN];
		const isIn = isAcross
			? begun <= stop && seen >= start
			: (start === -Infinity || begun >= start) && (stop === Infinity || seen <= stop);
		return isIn ? [number] : [];
	});
	return takeRows(frame, matching);
}

function readDate(args: Arguments, name: string): number | null {
	const value = args.get(name);
	if (value === undefined) return null;
	const mjd = parseAnyTime(value);
	if (mjd === null) throw new ServerFailure(`astropy cannot parse the date ${pythonText(value)}`);
	return mjd;
}

/** Adds the separation, sorts by it and drops what is beyond; a table without rows is left as it is. */
function filterByDistance(frame: Frame, center: Position, radiusDeg: number): Frame {
	if (frame.rows.length === 0) return frame;
	const [ra, dec] = ['r:ra', 'r:dec'].map((name) => numbersIn(frame, name));
	if (ra === null || dec === null) throw new ServerFailure("KeyError: 'r:ra' or 'r:dec'");
	const distances = ra.map((value, number) =>
		separationDeg(center, { ra: value, dec: dec[number] }),
	);
	const order = [...distances.keys()]
		.filter((number) => distances[number] <= radiusDeg)
		.sort((a, b) => distances[a] - distances[b]);
	const sorted = takeRows(frame, order);
	return {
		...sorted,
		columns: [...frame.columns, { name: 'v:separation_degree', type: 'double' }],
		rows: sorted.rows.map((row, index) => [...row, distances[order[index]]]),
	};
}

function numbersIn(frame: Frame, name: string): number[] | null {
	const column = frame.columns.findIndex((other) => other.name === name);
	return column < 0 ? null : frame.rows.map((row) => Number(row[column] ?? NaN));
}
