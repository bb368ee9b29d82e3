import { OptionError } from '../../errors';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
	let formatter = formatters.get(timeZone);
	if (!formatter) {
		formatter = new Intl.DateTimeFormat('en-US', {
			timeZone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
		});
		formatters.set(timeZone, formatter);
	}
	return formatter;
}

/**
 * Refuses a time zone that this computer does not know.
 *
 * @throws {OptionError} It is not in the time zone database.
 */
export function checkTimeZone(timeZone: string): void {
	try {
		formatterOf(timeZone);
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		throw new OptionError(`There is no time zone "${timeZone}"`, {
			field: 'Time Zone',
			given: timeZone,
			advice:
				'Enter a name of the IANA database, e.g. America/Santiago, or leave it empty for UTC.',
		});
	}
}

/** Minutes by which the wall clock of a zone is ahead of UTC at that moment. @param unixMs - Unix time. */
export function offsetMinutes(unixMs: number, timeZone: string): number {
	const seconds = Math.floor(unixMs / 1000) * 1000;
	const parts = formatterOf(timeZone).formatToParts(seconds);
	const part = (type: string) => Number(parts.find((other) => other.type === type)?.value);
	const wall = Date.UTC(
		part('year'),
		part('month') - 1,
		part('day'),
		part('hour'),
		part('minute'),
		part('second'),
	);
	return Math.round((wall - seconds) / 60_000);
}

/** e.g. `2026-03-28T22:44:06Z`, to the nearest second. */
export function utcText(unixMs: number): string {
	return `${new Date(Math.round(unixMs / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

/** The same moment on the wall clock of a zone, with its offset, e.g. `2026-03-28T19:44:06-03:00`. */
export function localText(unixMs: number, timeZone: string): string {
	const rounded = Math.round(unixMs / 1000) * 1000;
	const minutes = offsetMinutes(rounded, timeZone);
	const wall = new Date(rounded + minutes * 60_000).toISOString().slice(0, 19);
	const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	const offset = [hours, rest].map((part) => String(part).padStart(2, '0')).join(':');
	return `${wall}${minutes < 0 ? '-' : '+'}${offset}`;
}
