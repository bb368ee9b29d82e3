import {
	isGiven,
	JD_MINUS_MJD,
	mjdTaiToUnixMs,
	MS_PER_DAY,
	parseDateToMjdTai,
	UNIX_EPOCH_MJD,
} from '../../alert';

/** Julian dates end here, in the year 2132; larger numbers in a column of dates are Unix times. */
const MAX_JD = 2_500_000;

/** A row of an ephemeris or of alerts. */
type Row = Readonly<Record<string, unknown>>;

/** Columns of MJD in TAI, as Rubin writes times. */
const TAI_COLUMNS = ['mjdTai', 'r:midpointMjdTai', 'midpointMjdTai', 'i:midpointMjdTai'];
/** Columns of calendar dates in UTC, of Unix time, or of any date that `parseDateToMjdTai` reads. */
const DATE_COLUMNS = [
	'utc',
	'timeUtc',
	'time',
	'date',
	'datetime',
	'datetime_str',
	'epoch',
	'Date',
	'Time',
];
/** Columns of Julian dates in UTC, as ephemeris services write them. */
const JD_COLUMNS = ['jd', 'JD', 'datetime_jd', 'i:jd'];
const MJD_COLUMNS = ['mjd', 'MJD', 'mjdUtc', 'i:mjd'];

/**
 * The time of a row as Unix ms; `undefined` without any.
 *
 * @param what - What the time is called in errors.
 * @throws {OptionError} A date that can't be read.
 */
export function readTime(row: Row, what = 'Time'): number | undefined {
	const number = (names: readonly string[]): number | undefined => {
		const given = names.map((name) => row[name]).find(isGiven);
		const value = given === undefined ? NaN : Number(given);
		return Number.isFinite(value) ? value : undefined;
	};
	const tai = number(TAI_COLUMNS);
	if (tai !== undefined) return mjdTaiToUnixMs(tai);
	const jd = number(JD_COLUMNS);
	if (jd !== undefined) return unixMsOfJulian(jd);
	const mjd = number(MJD_COLUMNS);
	if (mjd !== undefined) return (mjd - UNIX_EPOCH_MJD) * MS_PER_DAY;
	const date = DATE_COLUMNS.map((name) => row[name]).find(isGiven);
	if (date === undefined) return undefined;
	const isJulian = Number(date) > JD_MINUS_MJD && Number(date) < MAX_JD;
	return isJulian ? unixMsOfJulian(Number(date)) : parseTime(date, what);
}

/** Of a Julian date in UTC. */
function unixMsOfJulian(jd: number): number {
	return (jd - JD_MINUS_MJD - UNIX_EPOCH_MJD) * MS_PER_DAY;
}

/**
 * A moment as Unix ms, in any form that `parseDateToMjdTai` reads. The second 60 of a leap second counts as the first
 * of the next minute, as in Unix time.
 *
 * @throws {OptionError} Anything else.
 */
export function parseTime(given: unknown, field: string): number {
	const leap =
		typeof given === 'string' ? /^(.*T| ?.* )?23:59:60(\.\d+)?(.*)$/.exec(given.trim()) : null;
	if (leap) return parseTime(`${leap[1] ?? ''}23:59:59${leap[3]}`, field) + 1000;
	return mjdTaiToUnixMs(parseDateToMjdTai(given, field));
}
