import { zscaleLine, type ZscaleLine, type ZscaleRejection } from '../src';
import { backgroundValues, randomBelow } from './support/randomNumbers';

/**
 * astropy's `ZScaleInterval`, number by number: a least-squares line through the good samples, rejection beyond
 * some standard deviations of the residuals of the good ones, spread by a convolution with ones.
 */
function fitted(given: Float64Array, how: ZscaleRejection): Pick<ZscaleLine, 'good' | 'slope'> {
	const samples = Array.from(given).sort((a, b) => a - b);
	const { length } = samples;
	let bad = samples.map(() => false);
	const count = () => bad.filter((isBad) => !isBad).length;
	const meanOf = (all: readonly number[]) => all.reduce((sum, v) => sum + v, 0) / all.length;
	let [slope, before] = [0, length + 1];
	for (let i = 0; i < how.maxIterations; i++) {
		if (count() >= before || count() < how.fewest) break;
		before = count();
		const good = samples.map((_, x) => x).filter((x) => !bad[x]);
		const [meanX, meanValue] = [meanOf(good), meanOf(good.map((x) => samples[x]))];
		const sumOf = (each: (x: number) => number) => good.reduce((sum, x) => sum + each(x), 0);
		const variance = sumOf((x) => (x - meanX) ** 2);
		const covariance = sumOf((x) => (x - meanX) * (samples[x] - meanValue));
		slope = variance === 0 ? 0 : covariance / variance;
		const residuals = samples.map((value, x) => value - (meanValue + slope * (x - meanX)));
		const middle = meanOf(good.map((x) => residuals[x]));
		const std = Math.sqrt(meanOf(good.map((x) => (residuals[x] - middle) ** 2)));
		const out = residuals.map((r, x) => bad[x] || Math.abs(r) > how.rejectSigma * std);
		// numpy.convolve(out, ones(grow), 'same'): entry x of the middle of the full one.
		const shift = (how.grow - 1) >> 1;
		bad = out.map((_, x) =>
			out.some((isOut, at) => isOut && at - shift <= x && x < at - shift + how.grow),
		);
	}
	return { good: count(), slope };
}

function expectLine(samples: Float64Array, how: Partial<ZscaleRejection> = {}): ZscaleLine {
	const all = { fewest: 5, grow: 1, rejectSigma: 2.5, maxIterations: 5, ...how };
	const expected = fitted(samples, all);
	const found = zscaleLine(samples, 1, samples.length, all);
	expect(found.good).toBe(expected.good);
	expect(Math.abs(found.slope - expected.slope)).toBeLessThanOrEqual(
		1e-9 * Math.abs(expected.slope),
	);
	const sorted = samples.slice().sort();
	const { length } = sorted;
	expect(found.least).toBe(sorted[0]);
	expect(found.median).toBe((sorted[(length - 1) >> 1] + sorted[length >> 1]) / 2);
	expect(found.greatest).toBe(sorted[length - 1]);
	return found;
}

describe('zscaleLine', () => {
	it.each([1, 2, 3, 5, 6, 50, 400, 1000])('is that of astropy for %i samples of noise', (count) => {
		for (let seed = 1; seed <= 5; seed++)
			for (const grow of [1, 2, 3, 7]) {
				const samples = backgroundValues(count, seed * count);
				expectLine(samples, { grow });
				expectLine(samples, { grow, rejectSigma: 1.5, maxIterations: 12 });
			}
	});

	it('is that of astropy where a few samples are stars', () => {
		const below = randomBelow(4);
		const samples = backgroundValues(900, 5).map((v) => (below(20) ? v : 200 + below(9000)));
		const { good } = expectLine(samples, { grow: 9, fewest: 450 });
		expect(good).toBeLessThan(880);
		expect(good).toBeGreaterThan(450);
	});

	it('is that of astropy where samples in the middle are rejected', () => {
		const values = backgroundValues(301, 7);
		const samples = values.map((v, i) => (i % 2 ? v / 100 : 50 + v / 100));
		for (const grow of [1, 2, 5]) {
			const { good } = expectLine(samples, { grow, rejectSigma: 1.2, maxIterations: 3 });
			expect(good).toBeLessThan(301);
		}
	});

	it('takes samples that lie apart', () => {
		const pixels = backgroundValues(2000, 8);
		const apart = pixels.filter((_, i) => i % 2 === 0).subarray(0, 600);
		const how = { fewest: 5, grow: 6, rejectSigma: 2.5, maxIterations: 5 };
		expect(zscaleLine(pixels, 2, 600, how)).toEqual(zscaleLine(apart, 1, 600, how));
	});

	it('ends where too few good samples are left', () => {
		const samples = backgroundValues(100, 6).map((v, i) => (i % 3 ? v : v * 1000));
		const { good } = expectLine(samples, { fewest: 90, rejectSigma: 1 });
		expect(good).toBeLessThan(90);
	});

	it('is level through samples of one value', () => {
		expect(expectLine(new Float64Array(77).fill(3))).toEqual({
			good: 77,
			slope: 0,
			least: 3,
			median: 3,
			greatest: 3,
		});
	});

	it('grows by the step of samples in even steps', () => {
		const samples = Float64Array.from({ length: 65_536 }, (_, i) => ((i * 40_503) % 65_536) / 4);
		const how = { fewest: 5, grow: 655, rejectSigma: 2.5, maxIterations: 5 };
		const { good, slope } = zscaleLine(samples, 1, 65_536, how);
		expect(good).toBe(65_536);
		expect(slope).toBeCloseTo(0.25, 12);
	});
});
