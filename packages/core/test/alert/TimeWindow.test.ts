import {
	isInWindow,
	mjdTaiToUtcIso,
	parseTimeWindow,
	rowsInWindow,
	type Row,
} from '../../src/alert';

describe('parseTimeWindow', () => {
	it.each([
		[undefined, undefined, {}],
		['', null, {}],
		['61105', '', { start: 61105 }],
		[undefined, 61106, { stop: 61106 }],
		[61105, 61105, { start: 61105, stop: 61105 }],
	])('reads %p to %p', (start, stop, window) =>
		expect(parseTimeWindow(start, stop)).toEqual(window),
	);

	it('refuses what Fink would swap in silence', () => {
		expect(() => parseTimeWindow('2026-03-07', '2026-03-06', ['After', 'Before'])).toThrow(
			'After is after Before',
		);
	});
});

describe('isInWindow', () => {
	it('includes both ends and the time itself after a trip through milliseconds of UTC', () => {
		const time = 61235.4191836794;
		const iso = mjdTaiToUtcIso(time);
		for (const bound of [time, iso]) {
			expect(isInWindow(time, parseTimeWindow(bound, bound))).toBe(true);
		}
		const twoMs = 2 / 86_400_000;
		expect(isInWindow(time - twoMs, parseTimeWindow(time, undefined))).toBe(false);
		expect(isInWindow(time + twoMs, parseTimeWindow(undefined, time))).toBe(false);
	});

	it('reads a calendar date as UTC: the first 37 s of the TAI day belong to the day before', () => {
		const day = parseTimeWindow('2026-03-06', undefined);
		expect(isInWindow(61105 + 36 / 86400, day)).toBe(false);
		expect(isInWindow(61105 + 37 / 86400, day)).toBe(true);
	});

	it('drops rows without a time only when a bound is set', () => {
		const rows: Row[] = [{ 'r:midpointMjdTai': 61105 }, { 'r:midpointMjdTai': null }, {}];
		expect(rowsInWindow(rows, {})).toEqual(rows);
		expect(rowsInWindow(rows, { start: 61000 })).toEqual([rows[0]]);
	});
});
