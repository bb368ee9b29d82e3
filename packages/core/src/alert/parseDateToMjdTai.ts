import { OptionError } from '../errors';
import { JD_MINUS_MJD, unixMsToMjdTai } from './time';

/**
 * A date and time in any usual form as a modified Julian date in TAI, the scale and unit of all of Rubin's times.
 *
 * - Calendar: `2026-03-06`, `2026/03/06`, `20260306`, with ` ` or `T` and `10:00`, `10:00:30`,
 *   `10:00:30.5`, and `Z`, `UTC`, `+02`, `+02:00` or `+0200`. Without a zone UTC; without a time midnight.
 * - Numbers or numeric text: MJD (5 digits before the point) and JD (7), both read as TAI like Rubin's
 *   own columns, so that a served time is its own bound; Unix time in seconds (10 digits) or
 *   milliseconds (13).
 * - `Date`, and anything with `toMillis()`, such as Luxon's DateTime.
 *
 * A year or a month alone is refused: some of Fink's endpoints read `2026` as MJD 2026.
 *
 * @param fieldName - The field as the user sees it.
 * @throws {OptionError} anything else, and days that no calendar has.
 */
export function parseDateToMjdTai(value: unknown, fieldName = 'Date'): number {
	const moment = typeof value === 'object' ? fromObject(value) : fromText(String(value).trim());
	if (moment !== undefined && Number.isFinite(moment)) return moment;
	throw new OptionError(`${fieldName} ${shown(value)} is not a date that can be read`, {
		field: fieldName,
		given: value,
		advice:
			'Enter e.g. 2026-03-06, 2026-03-06 10:00 (UTC), 2026-03-06T10:00:00+02:00, or a modified Julian date such as 61105.4167 (TAI).',
	});
}

/**
 * A calendar date in text as modified Julian date in TAI: UTC where no zone is given, independent of this
 * computer's zone.
 *
 * @returns `null` for anything else, numbers included.
 */
export function mjdTaiOfCalendar(text: string): number | null {
	return fromCalendar(text.trim()) ?? null;
}

function fromObject(value: object | null): number | undefined {
	if (value instanceof Date) return unixMsToMjdTai(value.getTime());
	const toMillis = (value as { toMillis?: unknown } | null)?.toMillis;
	return typeof toMillis === 'function' ? unixMsToMjdTai(Number(toMillis.call(value))) : undefined;
}

function fromText(text: string): number | undefined {
	const number = /^(\d+)(?:\.\d*)?$/.exec(text);
	const moment = number ? fromNumber(text, number[1].length) : undefined;
	return moment ?? fromCalendar(text);
}

/** The number of digits tells the unit; the ranges do not overlap. */
function fromNumber(text: string, digits: number): number | undefined {
	const number = Number(text);
	switch (digits) {
		case 5:
			return number;
		case 7:
			return number > JD_MINUS_MJD ? number - JD_MINUS_MJD : undefined;
		case 10:
			return unixMsToMjdTai(number * 1000);
		case 13:
			return unixMsToMjdTai(number);
		default:
			return undefined;
	}
}

const CALENDAR =
	/^(\d{4})(?:([-/])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?)?\s*(?:Z|UTC|([+-])(\d{2}):?(\d{2})?)?$/i;

function fromCalendar(text: string): number | undefined {
	const parts = CALENDAR.exec(text);
	if (!parts) return undefined;
	const [year, month, day] = [parts[1], parts[3] ?? parts[5], parts[4] ?? parts[6]].map(Number);
	const [hour, minute, second] = [parts[7], parts[8], parts[9]].map((part) => Number(part ?? 0));
	const [zoneHours, zoneMinutes] = [parts[12], parts[13]].map((part) => Number(part ?? 0));
	const isClock = hour < 24 && minute < 60 && second < 60 && zoneHours < 15 && zoneMinutes < 60;
	const midnight = new Date(Date.UTC(year, month - 1, day));
	const isDay = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
	if (!isClock || !isDay) return undefined;
	const zone = (parts[11] === '-' ? -1 : 1) * (zoneHours * 60 + zoneMinutes);
	const seconds = hour * 3600 + (minute - zone) * 60 + second + Number(`0.${parts[10] ?? 0}`);
	return unixMsToMjdTai(midnight.getTime() + seconds * 1000);
}

function shown(value: unknown): string {
	const text = value instanceof Date ? 'Invalid Date' : jsonOf(value);
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** JSON.stringify fails on values nested too deeply or in themselves. */
function jsonOf(value: unknown): string {
	try {
		return String(JSON.stringify(value));
	} catch {
		return Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
	}
}
