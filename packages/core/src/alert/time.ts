/**
 * TAI − UTC in seconds since 2017-01-01. IERS Bulletin C 52 announced the last leap second; none has
 * been added since, and all of Rubin's alerts are younger.
 */
export const TAI_MINUS_UTC_SECONDS = 37;

/** JD − MJD, in days. */
export const JD_MINUS_MJD = 2_400_000.5;

/** MJD of 1970-01-01T00:00, the origin of Unix time. */
export const UNIX_EPOCH_MJD = 40_587;

export const MS_PER_DAY = 86_400_000;
export const SECONDS_PER_DAY = 86_400;

/**
 * A modified Julian date in TAI, as Rubin gives all its times, as UTC in ISO 8601, to the nearest millisecond.
 *
 * @param mjdTai - Days, e.g. `r:midpointMjdTai`; from 2017 on, see TAI_MINUS_UTC_SECONDS.
 * @returns e.g. `2026-07-14T10:03:00.470Z`; `null` when the number is no date.
 */
export function mjdTaiToUtcIso(mjdTai: number): string | null {
	const date = new Date(Math.round(mjdTaiToUnixMs(mjdTai)));
	return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/**
 * Unix time as modified Julian date in TAI.
 *
 * @param unixMs - Milliseconds since 1970, UTC without leap seconds; from 2017 on.
 */
export function unixMsToMjdTai(unixMs: number): number {
	return UNIX_EPOCH_MJD + (unixMs + TAI_MINUS_UTC_SECONDS * 1000) / MS_PER_DAY;
}

/**
 * A modified Julian date in TAI as a calendar date and time *of that scale*: 37 s ahead of UTC.
 *
 * @param mjdTai - Days.
 * @returns e.g. `2026-07-14T10:03:37.470`, without a zone.
 */
export function mjdTaiToTaiIso(mjdTai: number): string {
	const date = new Date(Math.round((mjdTai - UNIX_EPOCH_MJD) * MS_PER_DAY));
	return date.toISOString().slice(0, -1);
}

/**
 * A modified Julian date in TAI as Unix time.
 *
 * @param mjdTai - Days; from 2017 on.
 * @returns Milliseconds since 1970, UTC without leap seconds, with their fraction.
 */
export function mjdTaiToUnixMs(mjdTai: number): number {
	return (mjdTai - UNIX_EPOCH_MJD) * MS_PER_DAY - TAI_MINUS_UTC_SECONDS * 1000;
}
