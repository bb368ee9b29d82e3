import { mjdTaiToTaiIso, mjdTaiToUtcIso, truncateMidpointMjdTai } from '../../src/alert';

describe('mjdTaiToUtcIso', () => {
	// By exact decimal arithmetic (Python's decimal and datetime), rounded to the millisecond.
	it.each([
		[61235.4191836794, '2026-07-14T10:03:00.470Z'],
		[61234.3970126512, '2026-07-13T09:31:04.893Z'],
		[60000, '2023-02-24T23:59:23.000Z'],
		[61000.00042824074, '2025-11-21T00:00:00.000Z'],
	])('MJD %d is %s', (mjdTai, iso) => expect(mjdTaiToUtcIso(mjdTai)).toBe(iso));

	it.each([NaN, Infinity, 1e12])('knows no date for %p', (mjdTai) => {
		expect(mjdTaiToUtcIso(mjdTai)).toBeNull();
	});
});

describe('mjdTaiToTaiIso', () => {
	it.each([
		[61235.4191836794, '2026-07-14T10:03:37.470'],
		[60000, '2023-02-25T00:00:00.000'],
	])('MJD %d is %s in TAI', (mjdTai, iso) => expect(mjdTaiToTaiIso(mjdTai)).toBe(iso));
});

describe('truncateMidpointMjdTai', () => {
	it.each<[string | number, string]>([
		[61235.4191836794, '61235.4191836'],
		['61235.4191836794', '61235.4191836'],
		['61235.41918369999999999999', '61235.4191836'],
		[61105.99999999, '61105.9999999'],
		['61105.41900004', '61105.4190000'],
		['61105.5', '61105.5'],
		['61105.50000000', '61105.5'],
		['61105.0', '61105.0'],
		['61105.000', '61105.0'],
		[61105, '61105'],
		[' 61105 ', '61105'],
	])('cuts %p to %s', (value, expected) => expect(truncateMidpointMjdTai(value)).toBe(expected));

	it.each([
		'',
		'x',
		'61105,5',
		'-61105',
		'6110',
		'2461235.9',
		'61105.',
		NaN,
		1e22,
		'2026-07-14',
		'01105',
	])('refuses %p', (value) =>
		expect(() => truncateMidpointMjdTai(value)).toThrow(/is not a modified Julian date$/),
	);

	it('knows a Julian date, and says what it is as MJD', () => {
		expect(() => truncateMidpointMjdTai('2461235.9191836794')).toThrow(
			expect.objectContaining({
				advice: expect.stringMatching(/^It is a Julian date; as MJD it is about 61235\.4192, /),
			}),
		);
	});
});
