import fc from 'fast-check';
import { ImageError, OptionError } from '../../../src/errors';
import { INTERVALS, limitsOf, sharedLimits, type Interval } from '../../../src/image';
import { anyGrid, anyInterval } from '../support/arbitraries';
import { gridOfCase, realCases, syntheticCases } from '../support/goldens';
import { gridOf } from '../support/gridOf';
import { reference, referenceImages } from '../support/reference';
import { thrownBy } from '../support/thrownBy';

/** zscale's line is fitted in closed form, numpy's by SVD: this part of the range may differ. */
const ZSCALE_TOLERANCE = 1e-13;

/** The central `percent` % of the pixels, as astropy's `PercentileInterval` takes them. */
function centralPercentile(percent: number): Interval {
	const lower = (100 - percent) * 0.5;
	return { name: 'percentile', lower, upper: 100 - lower };
}

describe.each([...syntheticCases(), ...realCases()])('limits of $name', (golden) => {
	const grid = gridOfCase(golden);

	it.each<[string, Interval]>([
		['minmax/f64', { name: 'minMax' }],
		['p0.5-99.5/f64', { name: 'percentile', lower: 0.5, upper: 99.5 }],
		['p99/f64', centralPercentile(99)],
		['p95/f64', centralPercentile(95)],
	])('have the bits of astropy 7.0.1 for %s', (key, interval) => {
		const [vmin, vmax] = golden.limits[key];
		expect(limitsOf(grid, interval)).toEqual({ vmin, vmax });
	});

	it('agree with astropy 7.0.1 for zscale', () => {
		expectZscale(limitsOf(grid, { name: 'zscale' }), golden.limits['zscale/f64']);
	});
});

describe.each([...referenceImages])('limits of %s', (name, grid) => {
	const numbers = reference.images[name];

	it('have the bits of astropy 5.2.1 for min–max and percentiles', () => {
		const [vmin, vmax] = numbers.minMax;
		expect(limitsOf(grid, { name: 'minMax' })).toEqual({ vmin, vmax });
		for (const [lower, upper, low, high] of numbers.percentile) {
			const found = limitsOf(grid, { name: 'percentile', lower, upper });
			expect(found).toEqual({ vmin: low, vmax: high });
		}
		for (const [percent, low, high] of numbers.central) {
			expect(limitsOf(grid, centralPercentile(percent))).toEqual({ vmin: low, vmax: high });
		}
	});

	it.each(Object.entries(numbers.zscale))(
		'agree with astropy for zscale %s',
		(parameters, pair) => {
			const interval: Interval = { name: 'zscale', ...JSON.parse(parameters) };
			expectZscale(limitsOf(grid, interval), pair);
		},
	);

	it.each(numbers.symmetric)(
		'have the bits of numpy and matplotlib, symmetric around %d, percentile %d',
		(midpoint, percentile, vmin, vmax) => {
			const found = limitsOf(grid, { name: 'symmetric', midpoint, percentile });
			expect(found).toEqual({ vmin, vmax });
		},
	);
});

function expectZscale(
	found: { vmin: number; vmax: number },
	[vmin, vmax]: readonly [number, number],
): void {
	const tolerance = ZSCALE_TOLERANCE * (vmax - vmin);
	expect(Math.abs(found.vmin - vmin)).toBeLessThanOrEqual(tolerance);
	expect(Math.abs(found.vmax - vmax)).toBeLessThanOrEqual(tolerance);
}

describe('any interval', () => {
	it('gives finite limits in order for any image with a finite pixel', () => {
		fc.assert(
			fc.property(anyGrid, anyInterval, (grid, interval) => {
				const { vmin, vmax } = limitsOf(grid, interval);
				expect(Number.isFinite(vmin) && Number.isFinite(vmax) && vmin <= vmax).toBe(true);
			}),
		);
	});

	it('does not touch the image and gives the same limits again', () => {
		fc.assert(
			fc.property(anyGrid, anyInterval, (grid, interval) => {
				const before = grid.data.slice();
				expect(limitsOf(grid, interval)).toEqual(limitsOf(grid, interval));
				expect(grid.data).toEqual(before);
			}),
		);
	});

	it.each(INTERVALS)('$name refuses an image without a finite pixel', ({ name }) => {
		const empty = gridOf([NaN, Infinity], [-Infinity, NaN]);
		expect(() => limitsOf(empty, { name })).toThrow(
			new ImageError('The image has no finite pixel (2 × 2): there is nothing to draw', {
				advice: '',
			}),
		);
	});
});

describe('sharedLimits', () => {
	it('are the limits of all pixels together', () => {
		const shared = sharedLimits([gridOf([1, 5]), gridOf([NaN], [-2])], { name: 'minMax' });
		expect(shared).toEqual({ vmin: -2, vmax: 5 });
	});
});

describe('zscale', () => {
	it('keeps rejecting around what it rejected before, as astropy 5.2.1 does', () => {
		const curved = Array.from({ length: 600 }, (_, i) =>
			i % 20 === 3 ? 3000 + 7 * i : ((i * 7919) % 600) ** 2 / 600,
		);
		expectZscale(limitsOf(gridOf(curved), { name: 'zscale' }), [0, 1415.098191511379]);
		const asFitted = limitsOf(gridOf(curved), { name: 'zscale', contrast: 1 });
		expectZscale(asFitted, [0, 477.41267287784467]);
	});

	it.each([
		[
			[0, 1, 3, 3, 4],
			[2, 4],
		],
		[
			[0, 5, 5, 6, 20],
			[0.8999999999999995, 17.3],
		],
		[
			[0, 0, 7, 8, 8],
			[4.6, 8],
		],
	] as const)('fits a line to as few as five pixels, %j', (pixels, limits) => {
		expectZscale(limitsOf(gridOf([...pixels]), { name: 'zscale', contrast: 1 }), limits);
	});
});

describe('symmetric', () => {
	it.each([
		['an image of zeros', gridOf([0, 0, 0]), { vmin: -1, vmax: 1 }],
		['a lone source among zeros', gridOf([0, 0, 0, 0, 0, 0, 0, 0, 0, 6]), { vmin: -6, vmax: 6 }],
	])('keeps zero in the middle for %s', (_, grid, expected) => {
		expect(limitsOf(grid, { name: 'symmetric', percentile: 50 })).toEqual(expected);
	});
});

describe('manual', () => {
	const grid = gridOf([-4, NaN, 9]);

	it.each([
		[{}, { vmin: -4, vmax: 9 }],
		[{ vmin: 1 }, { vmin: 1, vmax: 9 }],
		[{ vmax: 0 }, { vmin: -4, vmax: 0 }],
		[
			{ vmin: 2, vmax: 2 },
			{ vmin: 2, vmax: 2 },
		],
	])('%j on an image from -4 to 9 gives %j', (given, expected) => {
		expect(limitsOf(grid, { name: 'manual', ...given })).toEqual(expected);
	});
});

describe('a bad parameter', () => {
	const grid = gridOf([0, 1, 2, 3]);

	it.each<[Interval, string, string]>([
		[
			{ name: 'percentile', lower: 60, upper: 40 },
			'Lower Percentile',
			'The lower percentile 60 is not below the upper one 40',
		],
		[
			{ name: 'percentile', lower: 50, upper: 50 },
			'Lower Percentile',
			'The lower percentile 50 is not below the upper one 50',
		],
		[
			{ name: 'percentile', lower: -1 },
			'Lower Percentile',
			'Lower Percentile is -1, but must be a number from 0 to 100',
		],
		[
			{ name: 'percentile', upper: NaN },
			'Upper Percentile',
			'Upper Percentile is NaN, but must be a number from 0 to 100',
		],
		[
			{ name: 'symmetric', percentile: 101 },
			'Percentile of Distances',
			'Percentile of Distances is 101, but must be a number from 0 to 100',
		],
		[
			{ name: 'manual', vmin: 5, vmax: 1 },
			'Lowest Value',
			'The lowest value 5 is above the highest 1',
		],
		[{ name: 'manual', vmax: -3 }, 'Highest Value', 'The lowest value 0 is above the highest -3'],
		[
			{ name: 'manual', vmax: Infinity },
			'Highest Value',
			'Highest Value is Infinity, but must be a finite number',
		],
		[
			{ name: 'manual', vmin: NaN },
			'Lowest Value',
			'Lowest Value is NaN, but must be a finite number',
		],
		[
			{ name: 'zscale', contrast: 2 },
			'Contrast',
			'Contrast is 2, but must be a number from 0 to 1',
		],
		[
			{ name: 'zscale', samples: 0 },
			'Samples',
			'Samples is 0, but must be a number from 1 to 65536',
		],
	])('%j is refused by name of the field', (interval, field, message) => {
		const refused = thrownBy(() => limitsOf(grid, interval));
		expect(refused).toBeInstanceOf(OptionError);
		expect(refused).toMatchObject({ field, message });
	});

	it('an unknown name is answered with the nearest one', () => {
		const interval = { name: 'zscal' } as unknown as Interval;
		expect(thrownBy(() => limitsOf(grid, interval))).toMatchObject({
			message: 'There is no interval named "zscal"',
			advice: 'Did you mean "zscale"?',
		});
	});

	it('a name like no other is answered with all of them', () => {
		const interval = { name: 'histogram-equalized' } as unknown as Interval;
		expect(thrownBy(() => limitsOf(grid, interval))).toMatchObject({
			advice: 'Choose one of: percentile, minMax, zscale, symmetric, noise, sky, manual.',
		});
	});
});
