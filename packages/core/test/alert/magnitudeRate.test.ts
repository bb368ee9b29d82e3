import { magnitudeRate, type Measurement } from '../../src/alert';

const at = (mjdTai: number, fluxNjy: number, fluxErrNjy: number | null = 10, band = 'r') =>
	({ mjdTai, fluxNjy, fluxErrNjy, band }) satisfies Measurement;

describe('magnitudeRate', () => {
	it('is the difference in magnitudes over the days between, with the errors of both', () => {
		// 1000 nJy is 23.9, 2511.886432 nJy is 22.9: one magnitude brighter in two days.
		const rate = magnitudeRate(at(102, 2511.886432, 25.11886432), [at(100, 1000, 30)]);
		expect(rate).toMatchObject({ baselineDays: 2, band: 'r' });
		expect(rate?.magnitudesPerDay).toBeCloseTo(-0.5, 9);
		// 1.0857362 * hypot(0.01, 0.03) / 2
		expect(rate?.magnitudesPerDayErr).toBeCloseTo(0.017167, 6);
	});

	it('compares nights, never two exposures of one', () => {
		const history = [at(100, 1000), at(101.98, 2400), at(99, 500)];
		expect(magnitudeRate(at(102, 2511), history)?.baselineDays).toBe(2);
		expect(magnitudeRate(at(102, 2511), [at(101.98, 2400)])).toBeNull();
	});

	it('compares only magnitudes of one band that lie before', () => {
		const others = [at(100, 1000, 10, 'g'), at(101, -50), at(102, 900), at(103, 900)];
		expect(magnitudeRate(at(102, 2511), others)).toBeNull();
		expect(magnitudeRate(at(102, -2511), [at(100, 1000)])).toBeNull();
	});

	it.each<[string, Measurement[]]>([
		['newer ones first or not', [at(99, 500), at(100, 1000)]],
		['one without magnitude between', [at(101, -50), at(100, 1000)]],
		['one of no flux between', [at(101, 0), at(100, 1000)]],
		['one below 3 standard deviations between', [at(101, 299, 100), at(100, 1000)]],
		['one without an error between', [at(101, 900, null), at(100, 1000)]],
		['one whose error is 0 between', [at(101, 900, 0), at(100, 1000)]],
		['one of another band between', [at(101, 900, 10, 'g'), at(100, 1000)]],
		['one after it', [at(103, 900), at(102, 900), at(100, 1000)]],
	])('finds the last measurement of another night in a history with %s', (_, history) => {
		expect(magnitudeRate(at(102, 2511), history)?.baselineDays).toBe(2);
	});

	it('takes half a day for another night', () => {
		const history = [at(101.75, 1000), at(101.5, 1000)];
		expect(magnitudeRate(at(102, 2511), history)?.baselineDays).toBe(0.5);
	});

	it.each([
		['3.0 standard deviations', 300, 100, 2],
		['2.99 standard deviations', 299, 100, undefined],
		['no error', 2511, null, undefined],
	])('gives a rate to a measurement of %s or not', (_, fluxNjy, fluxErrNjy, days) => {
		const point = at(102, fluxNjy, fluxErrNjy);
		expect(magnitudeRate(point, [at(100, 1000)])?.baselineDays).toBe(days);
	});
});
