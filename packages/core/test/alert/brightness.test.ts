import { brightnessOf, limitingMagnitudeOf, snrOf } from '../../src/alert';

/**
 * flux, error → kind and astropy's magnitude, (flux * u.nJy).to(u.ABmag); its error 2.5/ln 10 · error/flux by
 * numpy; the limit is astropy's magnitude of five errors.
 */
const TABLE = [
	[14454.3977, 665.6, 'detection', 21.000000001, 0.049996273, null],
	[150, 30, 'detection', 25.959771852, 0.217147241, null],
	[149.99, 30, 'marginal', 25.959844237, 0.217161718, null],
	[120, 30, 'marginal', 26.202046885, 0.271434051, null],
	[90, 30, 'marginal', 26.514393726, 0.361912068, null],
	[89.99, 30, 'limit', null, null, 25.959771852],
	[1.75, 154.4, 'limit', null, null, 24.180956749],
	[0, 30, 'limit', null, null, 25.959771852],
	[-89.99, 30, 'limit', null, null, 25.959771852],
	[-90, 30, 'negative', null, null, null],
	[-812, 30, 'negative', null, null, null],
	[0.001, 0.0001, 'detection', 38.9, 0.10857362, null],
	[5e9, 1e5, 'detection', 7.152574989, 0.000021715, null],
] as const;

describe('brightnessOf', () => {
	it.each(TABLE)('%d ± %d nJy is a %s', (flux, error, kind, magnitude, magnitudeErr, limit) => {
		const brightness = brightnessOf(flux, error);
		expect(brightness.kind).toBe(kind);
		expect(brightness.snr).toBeCloseTo(flux / error, 12);
		expectClose(brightness.magnitude, magnitude);
		expectClose(brightness.magnitudeErr, magnitudeErr);
		expectClose(brightness.limitingMagnitude, limit);
	});

	it.each([
		['no flux', null, 30],
		['no error', 1000, null],
		['an error of 0', 1000, 0],
		['a negative error', 1000, -30],
		['a flux that is not a number', NaN, 30],
		['an error that is not a number', 1000, NaN],
		['an infinite flux', Infinity, 30],
		['nothing', undefined, undefined],
	])('knows nothing of %s', (_, flux, error) => {
		expect(brightnessOf(flux, error)).toEqual({
			kind: 'unknown',
			snr: null,
			magnitude: null,
			magnitudeErr: null,
			limitingMagnitude: null,
		});
	});
});

describe('snrOf', () => {
	it('keeps the sign of the flux', () => {
		expect(snrOf(-812, 30)).toBeCloseTo(-27.0666667, 6);
		expect(snrOf(812, 0)).toBeNull();
	});
});

describe('limitingMagnitudeOf', () => {
	it('is the magnitude of five standard deviations', () => {
		expect(limitingMagnitudeOf(154.4)).toBeCloseTo(24.180956749, 8);
	});
});

function expectClose(got: number | null, expected: number | null): void {
	if (expected === null) expect(got).toBeNull();
	else expect(got).toBeCloseTo(expected, 8);
}
