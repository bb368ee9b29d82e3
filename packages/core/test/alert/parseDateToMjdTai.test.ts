import { parseDateToMjdTai } from '../../src/alert';

/** 2026-03-06T00:00Z is MJD 61105 in UTC (astropy); TAI is 37 s ahead. */
const DAY = 61105 + 37 / 86400;
const TEN = DAY + 10 / 24;

describe('parseDateToMjdTai', () => {
	it.each<[unknown, number]>([
		['2026-03-06', DAY],
		[' 2026-03-06 ', DAY],
		['2026/03/06', DAY],
		['2026/3/6', DAY],
		['20260306', DAY],
		['2026-03-06 10:00', TEN],
		['2026-03-06T10:00', TEN],
		['2026-03-06 10:00:00', TEN],
		['2026-03-06 10:00 UTC', TEN],
		['2026-03-06T10:00:00.000', TEN],
		['2026-03-06T10:00:00Z', TEN],
		['2026-03-06T12:00:00+02:00', TEN],
		['2026-03-06T12:00:00.000+0200', TEN],
		['2026-03-06T04:30:00-05:30', TEN],
		['2026-03-05T23:00:00-11', TEN],
		['2026-03-06T10:00:00.5Z', TEN + 0.5 / 86400],
		[new Date('2026-03-06T10:00:00Z'), TEN],
		[{ toMillis: () => Date.UTC(2026, 2, 6, 10) }, TEN],
		[Date.UTC(2026, 2, 6, 10), TEN],
		[Date.UTC(2026, 2, 6, 10) / 1000, TEN],
		[61105, 61105],
		['61105', 61105],
		['61105.4191836794', 61105.4191836794],
		[61105.4191836794, 61105.4191836794],
		[2461105.5, 61105],
		['2461105.9167', 61105.4167],
		['2024-02-29', 60369 + 37 / 86400],
		['2026-03-06T10:00:30Z', TEN + 30 / 86400],
		['2026-03-06T10:00:30.25Z', TEN + 30.25 / 86400],
		['2026-03-06T23:59:59Z', DAY + 86399 / 86400],
		['2026-03-07T00:00:00+14:00', TEN],
		['2026-03-06T00:01:00-09:59', TEN],
	])('reads %p', (value, mjdTai) => expect(parseDateToMjdTai(value)).toBeCloseTo(mjdTai, 8));

	it('keeps a served time to the last bit, so that it is its own bound', () => {
		expect(parseDateToMjdTai('61105.4191836794')).toBe(61105.4191836794);
	});

	it.each([
		'',
		'2026',
		2026,
		'2026-03',
		'2026-02-29',
		'2026-02-30',
		'2026-13-01',
		'2026-03-06 24:00',
		'2026-03-06T10:60',
		'2026-03-06T10:00:60',
		'2026-03-06T10:00:00+15:00',
		'2026-03-06T10:00:00+02:60',
		'61105x',
		'2400000.5',
		'06/03/2026',
		'2026-03/06',
		'2026:064',
		'J2026.2',
		'now',
		'yesterday',
		'20261301',
		'2400000.4',
		-61105,
		NaN,
		Infinity,
		null,
		undefined,
		true,
		{},
		[],
		new Date(NaN),
		{ toMillis: () => NaN },
	])('refuses %p', (value) =>
		expect(() => parseDateToMjdTai(value, 'After')).toThrow(/^After .*is not a date/),
	);

	it.each([
		['soon', 'Date "soon" is not a date that can be read'],
		['x'.repeat(58), `Date "${'x'.repeat(58)}" is not a date that can be read`],
		['x'.repeat(59), `Date "${'x'.repeat(59)}… is not a date that can be read`],
		[new Date(NaN), 'Date Invalid Date is not a date that can be read'],
	])('quotes %p, shortened', (value, sentence) => {
		expect(() => parseDateToMjdTai(value)).toThrow(sentence);
		expect(() => parseDateToMjdTai(value)).toThrow(
			expect.objectContaining({ field: 'Date', given: value }),
		);
	});

	it('refuses lists that are nested too deeply to be written', () => {
		const deep = Array.from({ length: 100_000 }).reduce<unknown[]>((inner) => [inner], []);
		expect(() => parseDateToMjdTai(deep)).toThrow('Date a list is not a date that can be read');
	});
});
