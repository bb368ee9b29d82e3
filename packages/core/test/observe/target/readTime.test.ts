import { parseTime } from '../../../src/observe/target/readTime';

/** Time(…, scale='utc').unix of astropy; of the second 60 that of the second after it, as in Unix time. */
const NEW_YEAR_2017_MS = 1_483_228_800_000;

it.each([
	['2016-12-31T23:59:59Z', NEW_YEAR_2017_MS - 1000],
	['2016-12-31T23:59:60Z', NEW_YEAR_2017_MS],
	['2016-12-31 23:59:60', NEW_YEAR_2017_MS],
	['2016-12-31T23:59:60.7Z', NEW_YEAR_2017_MS],
	['2017-01-01T00:00:00Z', NEW_YEAR_2017_MS],
])('reads %s, around the leap second, as Unix time does', (text, unixMs) => {
	// Times are days as float64: a microsecond is kept.
	expect(parseTime(text, 'At Time') / 1000).toBeCloseTo(unixMs / 1000, 4);
});

it.each(['2016-12-31T23:58:60Z', '2016-12-31T23:59:61Z', '23:59:60'])('refuses %s', (text) => {
	expect(() => parseTime(text, 'At Time')).toThrow(/^At Time/);
});
