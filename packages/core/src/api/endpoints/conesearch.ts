import {
	mjdTaiToTaiIso,
	parseDec,
	parseRa,
	parseTimeWindow,
	SECONDS_PER_DAY,
	type TimeWindow,
} from '../../alert';
import { OptionError } from '../../errors';
import type { ApiRequest, Endpoint, Payload } from './Endpoint';
import { parseColumns, type ColumnChoice } from './parseColumns';
import { payloadOfColumns } from './payloadOfColumns';
import { TABLE_TIMEOUT_MS } from './timeouts';

/**
 * Columns that every answer must have: without the object there is one row per stored entry instead of
 * one per object, and the server adds position and time by a substring test that `r:raErr` deceives (500).
 */
const REQUIRED_CONE_COLUMNS = [
	'r:diaObjectId',
	'r:diaSourceId',
	'r:ra',
	'r:dec',
	'r:midpointMjdTai',
] as const;

/** Needed together with dates, or the server refuses (400). */
export const FIRST_DETECTION_COLUMN = 'f:firstDiaSourceMjdTaiFink';

/** Largest radius that the server takes. */
const MAX_RADIUS_ARCSEC = 18_000;

/**
 * The server's `n` counts rows *per sky pixel* of 3.4′ before it looks at the distance: its default of
 * 1000 would silently lose objects in crowded fields.
 */
const ROWS_PER_PIXEL = 10_000;

/** How an object's activity is compared with the dates. */
export type ConeDates = 'within' | 'across';

/** Which part of the sky. */
export interface ConesearchOptions extends ColumnChoice {
	/** Degrees, or hours as text: see `parseRa`. */
	readonly ra: unknown;
	/** Degrees, as number or text: see `parseDec`. */
	readonly dec: unknown;
	/** Above 0, at most 18000 (5°). */
	readonly radiusArcsec: number;
	/** In any form of `parseDateToMjdTai`. @default open */
	readonly start?: unknown;
	/** In any form of `parseDateToMjdTai`. @default open */
	readonly stop?: unknown;
	/** Objects active only inside the dates, or also those that were active before or after. @default 'within' */
	readonly dates?: ConeDates;
	/** Rows that the server reads per sky pixel of 3.4′. @default 10000 */
	readonly rowsPerPixel?: number;
}

/**
 * Objects around a position, nearest first.
 *
 * Coordinates go out in degrees. Dates are only sent for `within`, where they make the answer smaller:
 * release 3.5.0 ignores `kind`, and its dates would lose the objects that `across` asks for, so there
 * the client compares the dates itself. Bounds are TAI, without a zone: astropy refuses `Z` there.
 */
export const conesearch: Endpoint<ConesearchOptions> = {
	path: '/api/v1/conesearch',
	buildRequest(options) {
		return requestOf(options, options.dates === 'across' ? 'client' : 'server');
	},
};

/** The same for a file, which the client can't filter: the server alone compares the dates. */
export const conesearchFile: Endpoint<ConesearchOptions> = {
	path: conesearch.path,
	buildRequest: (options) => requestOf(options, 'server'),
};

function requestOf(
	{
		ra,
		dec,
		radiusArcsec,
		start,
		stop,
		dates = 'within',
		rowsPerPixel,
		...choice
	}: ConesearchOptions,
	whoComparesDates: 'server' | 'client',
): ApiRequest {
	const window = parseTimeWindow(start, stop);
	const hasDates = window.start !== undefined || window.stop !== undefined;
	const required = [...REQUIRED_CONE_COLUMNS, ...(hasDates ? [FIRST_DETECTION_COLUMN] : [])];
	const names = parseColumns(choice, required, 'conesearch');
	const center = { ra: to10Decimals(parseRa(ra)), dec: to10Decimals(parseDec(dec)) };
	const radius = parseRadius(radiusArcsec);
	return {
		path: conesearch.path,
		payload: {
			...center,
			radius,
			n: rowsPerPixel ?? ROWS_PER_PIXEL,
			...(hasDates && whoComparesDates === 'server' && { ...datesOf(window), kind: dates }),
			...payloadOfColumns(names),
		},
		subject: `the objects within ${radius}″ of ${center.ra}, ${center.dec}`,
		timeoutMs: TABLE_TIMEOUT_MS,
		adviceOnServerError: 'Use a smaller radius; if that does not help, run again later.',
	};
}

/** A second wider than asked, see `isInWindow` for the exact bounds. */
function datesOf({ start, stop }: TimeWindow): Payload {
	const second = 1 / SECONDS_PER_DAY;
	return {
		...(start !== undefined && { startdate: mjdTaiToTaiIso(start - second) }),
		...(stop !== undefined && { stopdate: mjdTaiToTaiIso(stop + second) }),
	};
}

/** 0.4 µas: drops the noise of binary fractions from hours. */
function to10Decimals(deg: number): number {
	return Math.round(deg * 1e10) / 1e10;
}

function parseRadius(radius: unknown): number {
	const arcsec = typeof radius === 'string' && radius.trim() ? Number(radius) : radius;
	if (typeof arcsec === 'number' && arcsec > 0 && arcsec <= MAX_RADIUS_ARCSEC) return arcsec;
	throw new OptionError(`Radius ${String(radius)} is not between 0 and 18000 arcsec`, {
		field: 'Radius (Arcsec)',
		given: radius,
		advice: 'Enter arcseconds, e.g. 5; 18000 are 5 degrees, and beyond 3600 Fink often times out.',
	});
}
