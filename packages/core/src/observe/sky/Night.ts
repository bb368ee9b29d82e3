import { MS_PER_DAY } from '../../alert';
import { OptionError } from '../../errors';
import { offsetMinutes } from '../site/localTime';
import type { Site } from '../site/Site';
import type { Interval } from './findCrossings';

/** Twenty-four hours from one local mean solar noon to the next. */
export interface Night extends Interval {
	/** Calendar date of its evening, e.g. `2026-03-28`. */
	readonly evening: string;
}

/** Milliseconds of a day. */
const HOUR_MS = 3_600_000;
const MIN_YEAR = 1972;
const MAX_YEAR = 2100;

/** The night that begins at local mean solar noon of that date: 12:00 UTC − longitude / 15° per hour. */
export function nightOf(evening: string, { longitudeDeg }: Site): Night {
	const noon = Date.parse(`${evening}T12:00:00Z`) - (longitudeDeg / 15) * HOUR_MS;
	const startMs = Math.floor(noon / 1000) * 1000;
	return { evening, startMs, endMs: startMs + MS_PER_DAY };
}

/** The date of the evening of the night, from noon to noon, that a moment lies in. */
export function eveningAt(unixMs: number, { longitudeDeg }: Site): string {
	return dateText(unixMs - MS_PER_DAY / 2 + (longitudeDeg / 15) * HOUR_MS);
}

/** The date that many days later. */
export function daysLater(evening: string, days: number): string {
	return dateText(Date.parse(`${evening}T00:00:00Z`) + days * MS_PER_DAY);
}

function dateText(unixMs: number): string {
	return new Date(unixMs).toISOString().slice(0, 10);
}

/**
 * The date of an evening as given: text that begins with `2026-03-28` (or `2026/03/28`, `20260328`), whose time of
 * day does not count; a `Date`, which counts at the site; or anything with `toISODate()`, such as Luxon's DateTime.
 *
 * @throws {OptionError} Anything else, and days that no calendar has.
 */
export function parseEvening(given: unknown, { timeZone }: Site): string {
	const text = textOf(given, timeZone);
	const parts = /^(\d{4})([-/]?)(\d{2})\2(\d{2})(?!\d)/.exec(text);
	if (parts) {
		const evening = `${parts[1]}-${parts[3]}-${parts[4]}`;
		const time = Date.parse(`${evening}T00:00:00Z`);
		const isDay = Number.isFinite(time) && dateText(time) === evening;
		const year = Number(parts[1]);
		if (isDay && year >= MIN_YEAR && year <= MAX_YEAR) return evening;
	}
	throw new OptionError(
		text === ''
			? 'The night has no date'
			: `The night "${text.slice(0, 40)}" is not a date such as 2026-03-28, from ${MIN_YEAR} to ${MAX_YEAR}`,
		{
			field: 'Date',
			given,
			advice: 'Enter the date of the evening at the site, e.g. 2026-03-28, or choose Tonight.',
		},
	);
}

function textOf(given: unknown, timeZone: string): string {
	if (given instanceof Date) {
		const time = given.getTime();
		return Number.isNaN(time)
			? 'Invalid Date'
			: dateText(time + offsetMinutes(time, timeZone) * 60_000);
	}
	const toIsoDate = (given as { toISODate?: unknown } | null | undefined)?.toISODate;
	if (typeof toIsoDate === 'function') return String(toIsoDate.call(given));
	return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}
