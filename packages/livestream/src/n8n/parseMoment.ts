import { mjdTaiToUnixMs, OptionError, parseDateToMjdTai } from '@fink/core';

/**
 * A time of a panel as ms since 1970: a date with or without zone (UTC), a Julian or modified Julian date.
 *
 * @throws {OptionError} It is empty or no time.
 */
export function parseMoment(field: string, given: unknown): number {
	if (given === '' || given === undefined || given === null) {
		throw new OptionError(`${field} is empty`, {
			field,
			given,
			advice: 'Enter a date and time, e.g. 2026-11-28 02:00.',
		});
	}
	return Math.round(mjdTaiToUnixMs(parseDateToMjdTai(given, field)));
}
