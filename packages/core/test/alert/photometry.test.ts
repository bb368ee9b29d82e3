import { magnitudeFromFlux } from '../../src/alert';

describe('magnitudeFromFlux', () => {
	// By hand: 1 nJy is 31.4; 3631 Jy is AB 0 to 0.1 mmag; 10 % of flux is 0.1086 mag.
	it.each([
		[1, 0.1, 31.4, 0.108574],
		[100, 1, 26.4, 0.0108574],
		[3631e9, 0, 0, 0],
		[2674.6938, 306.47693, 22.832, 0.12441],
	])('%d ± %d nJy', (flux, fluxErr, magnitude, magnitudeErr) => {
		const result = magnitudeFromFlux(flux, fluxErr);
		expect(result?.magnitude).toBeCloseTo(magnitude, 3);
		expect(result?.magnitudeErr).toBeCloseTo(magnitudeErr, 5);
	});

	it.each([0, -1, NaN, Infinity, null, undefined])('gives none for %p', (flux) => {
		expect(magnitudeFromFlux(flux, 1)).toBeNull();
	});

	it('leaves the error out when there is none', () => {
		expect(magnitudeFromFlux(1)?.magnitudeErr).toBeNull();
	});
});
