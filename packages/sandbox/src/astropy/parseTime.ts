/** Modified Julian Date of 1970-01-01. */
const UNIX_EPOCH_MJD = 40587;

/** MJD of the epochs J2000.0 and B1900.0 (IAU 1976; Lieske 1979). */
const J2000_MJD = 51544.5;
const B1900_MJD = 15019.81352;
const TROPICAL_YEAR_DAYS = 365.242198781;

const CLOCK = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(\.\d*)?)?`;
const CALENDAR = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]${CLOCK})?Z?$`);
const DAY_OF_YEAR = new RegExp(String.raw`^(\d{4}):(\d{3})(?::${CLOCK})?Z?$`);
const EPOCH = /^([JB])(\d+(?:\.\d*)?)$/i;

/**
 * `astropy.time.Time(text).mjd`, with the formats that astropy guesses from a text alone: `iso`, `isot`,
 * `yday`, `jyear_str` and `byear_str`. No days as numbers, no offsets, no slashes.
 *
 * @returns The Modified Julian Date, in UTC for calendar dates; null where astropy raises ValueError.
 */
export function parseTime(text: string): number | null {
	const epoch = EPOCH.exec(text);
	if (epoch !== null) {
		const year = Number(epoch[2]);
		return epoch[1].toUpperCase() === 'J'
			? J2000_MJD + 365.25 * (year - 2000)
			: B1900_MJD + TROPICAL_YEAR_DAYS * (year - 1900);
	}
	const calendar = CALENDAR.exec(text);
	if (calendar !== null) {
		const [year, month, day] = calendar.slice(1, 4).map(Number);
		const days = Date.UTC(year, month - 1, day) / 86400e3;
		const isReal = new Date(days * 86400e3).getUTCMonth() === month - 1 && day > 0;
		return isReal ? withClock(UNIX_EPOCH_MJD + days, calendar.slice(4)) : null;
	}
	const numbered = DAY_OF_YEAR.exec(text);
	if (numbered === null) return null;
	const [year, day] = numbered.slice(1, 3).map(Number);
	const days = Date.UTC(year, 0, day) / 86400e3;
	const isReal = new Date(days * 86400e3).getUTCFullYear() === year && day > 0;
	return isReal ? withClock(UNIX_EPOCH_MJD + days, numbered.slice(3)) : null;
}

function withClock(mjd: number, clock: readonly (string | undefined)[]): number | null {
	const [hour, minute, second] = clock.slice(0, 3).map((part) => Number(part ?? 0));
	if (hour > 23 || minute > 59 || second > 60) return null;
	const fraction = Number(`0${clock[3] ?? ''}`);
	return mjd + (hour * 3600 + minute * 60 + second + fraction) / 86400;
}
