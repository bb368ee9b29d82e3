import {
	describeAge,
	describeDuration,
	hasCredibleTime,
	isFresh,
	mjdTaiToUnixMs,
	readAlertAge,
} from '../../src';

/** 2026-07-14T10:03:00.470Z is MJD 61235.4191836805 in TAI: astropy, Time(…, scale='utc').tai.mjd. */
const UTC = '2026-07-14T10:03:00.470Z';
const MJD_TAI = 61235.4191836805;
const UNIX_MS = Date.parse(UTC);
const HOUR_MS = 3_600_000;

describe('the age of an alert', () => {
	it('turns MJD in TAI into Unix time, to 0.01 ms, as exact as served times are', () => {
		expect(Math.abs(mjdTaiToUnixMs(MJD_TAI) - UNIX_MS)).toBeLessThan(0.01);
	});

	it.each([
		['a tidy record', { mjdTai: MJD_TAI, timeUtc: '2020-01-01' }],
		['text', { mjdTai: String(MJD_TAI) }],
		['a record without mjdTai', { mjdTai: null, timeUtc: UTC }],
		['UTC without a zone', { timeUtc: '2026-07-14 10:03:00.470' }],
		['another zone', { timeUtc: '2026-07-14T12:03:00.470+02:00' }],
		['a raw row', { 'r:midpointMjdTai': MJD_TAI }],
		['a time that is not one beside one that is', { mjdTai: 'soon', 'r:midpointMjdTai': MJD_TAI }],
	])('is read from %s', (_, record) => {
		const { mjdTai = NaN } = readAlertAge(record);
		expect(Math.abs(mjdTai - MJD_TAI)).toBeLessThan(1e-9);
	});

	it('is unknown without a time, and of announcement alone', () => {
		expect(readAlertAge({ diaSourceId: '1', timeUtc: '' })).toEqual({});
		expect(readAlertAge({ announcedUtc: UTC })).toEqual({
			announcedMs: expect.closeTo(UNIX_MS, 2) as number,
		});
	});

	it.each([
		[{}, false],
		[{ mjdTai: MJD_TAI }, true],
		[{ mjdTai: MJD_TAI - 0.99 }, true],
		[{ mjdTai: MJD_TAI - 1.01 }, false],
		[{ mjdTai: MJD_TAI + 0.99 }, true],
		[{ mjdTai: 80000 }, false],
		[{ mjdTai: MJD_TAI - 1.9, announcedMs: UNIX_MS - HOUR_MS }, true],
		[{ mjdTai: MJD_TAI - 1.9, announcedMs: UNIX_MS - 25 * HOUR_MS }, false],
		[{ announcedMs: UNIX_MS - HOUR_MS }, true],
	])('%j is fresh: %s', (age, expected) => {
		expect(isFresh(age, UNIX_MS)).toBe(expected);
	});

	it('is not believed when it is more than a day ahead', () => {
		const ages = [{}, { mjdTai: MJD_TAI }, { mjdTai: MJD_TAI + 0.9 }, { mjdTai: MJD_TAI + 1.1 }];
		const believed = ages.map((age) => hasCredibleTime(age, UNIX_MS));
		expect(believed).toEqual([false, true, true, false]);
	});

	it.each([
		[{ mjdTai: MJD_TAI - 5 / 1440 }, 'the alert is 5 min old'],
		[{ mjdTai: MJD_TAI + 7 / 24 }, "the alert's time is 7 h ahead of this computer's clock"],
		[{ announcedMs: UNIX_MS - 40_000 }, 'the alert was announced 40 s ago'],
		[{}, undefined],
	])('%j is said as %s', (age, expected) => {
		expect(describeAge(age, UNIX_MS)).toBe(expected);
	});

	it.each([
		[0, '0 s'],
		[99_400, '99 s'],
		[100_000, '2 min'],
		[3_569_000, '59 min'],
		[3_600_000, '1 h'],
		[7_500_000, '2 h 5 min'],
		[47.9 * HOUR_MS, '47 h 54 min'],
		[72 * HOUR_MS, '3 days'],
	])('%i ms are %s', (ms, expected) => {
		expect(describeDuration(ms)).toBe(expected);
	});
});
