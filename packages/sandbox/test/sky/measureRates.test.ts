import { measureRates, openFolderSky, simulateSky, type Rates, type Sky } from '../../src';
import { describeWithRealCutouts, REAL_CUTOUTS } from '../support/shared';
import real from '../fixtures/real-rates.json';

const REAL: Rates = real.rates;

const rowsOf = (sky: Sky) => sky.objectIds().flatMap((id) => [...sky.sourcesOf(id)]);

/** The rate of what none of this many rows shows is below this, with 95 % confidence. */
const UNSEEN = 3 / real.detections;

/** Whether two rates differ by at most this factor. */
function isWithin(factor: number, name: string, rate: number): boolean {
	const slack = name.includes('are below') ? 0 : UNSEEN;
	return rate <= REAL[name] * factor + slack && rate >= REAL[name] / factor - slack;
}

const isBrightness = (name: string): boolean => /^snr(,| of)/.test(name);

it('is as dirty as real packets: rates within a fifth, and what they never show is rare', () => {
	const rates = measureRates(rowsOf(simulateSky()));
	const off = Object.keys(REAL).filter((name) => !isWithin(1.2, name, rates[name]));
	// Five real stars say little of how bright the others are.
	expect(off.filter((name) => !isBrightness(name))).toEqual([]);
	expect(off.filter((name) => !isWithin(1.7, name, rates[name]))).toEqual([]);
	expect(Object.keys(rates)).toEqual(Object.keys(REAL));
});

it.each([2, 3, 4])('with seed %d is as dirty up to a factor of 2', (seed) => {
	const rates = measureRates(rowsOf(simulateSky({ seed })));
	expect(Object.keys(REAL).filter((name) => !isWithin(2, name, rates[name]))).toEqual([]);
});

it('shows in the clean sky none of it', () => {
	const rows = rowsOf(simulateSky({ clean: true }));
	const rates = measureRates(rows);
	expect(rates['dipole (isDipole)']).toBe(0);
	expect(rates['sign of psfFlux contradicts isNegative']).toBe(0);
	expect(rates['psfFlux below 3σ, either sign']).toBe(0);
	expect(rates['snr differs from flux/error by more than 20 %']).toBe(0);
	expect(rates['shape_flag is true']).toBe(0);
	expect(rates['trailFlux is missing']).toBe(0);
	expect(rows.length).toBeGreaterThan(2000);
});

describeWithRealCutouts()('real packets', () => {
	it('still give the rates that the sky is compared with', async () => {
		const rows = rowsOf(await openFolderSky(`${REAL_CUTOUTS}/packets`, () => undefined));
		expect(rows).toHaveLength(real.detections);
		expect(measureRates(rows)).toEqual(REAL);
	});
});
