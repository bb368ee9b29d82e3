import fc from 'fast-check';
import { limitsOf, normalize, pixelValueAt } from '../../src/image';
import { anyGrid, anyInterval, anyStretch } from './support/arbitraries';
import { gridOf } from './support/gridOf';
import { fractionAt } from './support/fractionAt';

describe('normalize', () => {
	it.each([
		['clips what lies outside', [-5, 0, 5, 10, 15], { vmin: 0, vmax: 10 }, [0, 0, 0.5, 1, 1]],
		['counts from vmin', [-30, -20, -10, 20, 30], { vmin: -20, vmax: 20 }, [0, 0, 0.25, 1, 1]],
		[
			'keeps NaN, draws infinities at the ends',
			[NaN, -Infinity, Infinity],
			{ vmin: 0, vmax: 1 },
			[NaN, 0, 1],
		],
		[
			'gives 0 when the limits are equal',
			[1, 2, NaN, Infinity],
			{ vmin: 2, vmax: 2 },
			[0, 0, NaN, 0],
		],
		['divides, it does not multiply by 1/range', [7], { vmin: 0, vmax: 49 }, [7 / 49]],
	])('%s', (_, pixels, limits, expected) => {
		expect(Array.from(normalize(gridOf(pixels), limits, { name: 'linear' }))).toEqual(expected);
	});

	it('stretches after clipping', () => {
		const values = normalize(gridOf([-1, 0.25, 4]), { vmin: 0, vmax: 1 }, { name: 'sqrt' });
		expect(Array.from(values)).toEqual([0, 0.5, 1]);
	});

	it('gives a fraction for every pixel with data and NaN for the others, in the order of the image', () => {
		fc.assert(
			fc.property(anyGrid, anyInterval, anyStretch, (grid, interval, stretch) => {
				const values = normalize(grid, limitsOf(grid, interval), stretch);
				expect(values).toHaveLength(grid.data.length);
				values.forEach((value, i) => {
					if (Number.isNaN(grid.data[i])) expect(value).toBeNaN();
					else expect(value >= -1e-12 && value <= 1 + 1e-12).toBe(true);
				});
			}),
		);
	});

	it('never draws a brighter pixel darker', () => {
		fc.assert(
			fc.property(anyGrid, anyInterval, anyStretch, (grid, interval, stretch) => {
				const values = normalize(grid, limitsOf(grid, interval), stretch);
				const order = Array.from(grid.data.keys())
					.filter((i) => !Number.isNaN(grid.data[i]))
					.sort((a, b) => (grid.data[a] < grid.data[b] ? -1 : 1));
				order.slice(1).forEach((brighter, rank) => {
					expect(values[brighter]).toBeGreaterThanOrEqual(values[order[rank]] - 1e-14);
				});
			}),
		);
	});
});

describe('pixelValueAt', () => {
	it.each([
		[{ name: 'linear' } as const, 0.5, 5],
		[{ name: 'sqrt' } as const, 0.5, 0],
		[{ name: 'asinh' } as const, 0.7713, 5.0],
		[{ name: 'log' } as const, 1, 15],
	])('%j: the color at %d stands for %d between -5 and 15', (stretch, fraction, value) => {
		expect(pixelValueAt(fraction, { vmin: -5, vmax: 15 }, stretch)).toBeCloseTo(value, 2);
	});

	it('undoes fractionAt', () => {
		const value = fc.double({ min: -5, max: 15, noNaN: true });
		fc.assert(
			fc.property(anyStretch, value, (stretch, given) => {
				const limits = { vmin: -5, vmax: 15 };
				const fraction = fractionAt(given, limits, stretch);
				expect(fractionAt(pixelValueAt(fraction, limits, stretch), limits, stretch)).toBeCloseTo(
					fraction,
					9,
				);
			}),
		);
	});

	it.each([
		[-5, 0],
		[0, 0.25],
		[5, 0.5],
		[15, 1],
	])('%d stands at %d of a linear scale from -5 to 15', (value, fraction) => {
		expect(fractionAt(value, { vmin: -5, vmax: 15 }, { name: 'linear' })).toBe(fraction);
	});

	it('puts values outside the limits at the ends', () => {
		const limits = { vmin: 0, vmax: 1 };
		expect(fractionAt(-3, limits, { name: 'sqrt' })).toBe(0);
		expect(fractionAt(3, limits, { name: 'sqrt' })).toBe(1);
		expect(fractionAt(3, { vmin: 2, vmax: 2 }, { name: 'sqrt' })).toBe(0);
	});
});
