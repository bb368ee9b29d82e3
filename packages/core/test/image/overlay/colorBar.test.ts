import fc from 'fast-check';
import { LIGHT_THEME, withColorBar } from '../../../src/image/layout';
import { colorBarTicks, formatToStep, niceBelow, niceNear } from '../../../src/image/overlay';
import { boxWhere, pixelAt } from '../../draw/pixels';
import { noisy } from './grounds';

const linear = (vmin: number, vmax: number) => (fraction: number) =>
	vmin + (vmax - vmin) * fraction;
const asinh = (vmin: number, vmax: number) => (fraction: number) =>
	vmin + (vmax - vmin) * 0.1 * Math.sinh(fraction * Math.asinh(10));
const sigmoid = (fraction: number): number => 100 + 30 * Math.log(fraction / (1 - fraction));
const numberOf = (label: string): number => Number(label.replace('−', '-'));

describe('nice numbers', () => {
	it.each([
		[1, 1, 1],
		[1.9, 1, 2],
		[4.99, 2, 5],
		[7, 5, 5],
		[7.2, 5, 10],
		[0.03, 0.02, 0.02],
		[123456, 1e5, 1e5],
		[1e-7, 1e-7, 1e-7],
	])('has below %p the number %p, and near it %p', (value, below, near) => {
		expect(niceBelow(value) / below).toBeCloseTo(1, 12);
		expect(niceNear(value) / near).toBeCloseTo(1, 12);
	});

	it.each([
		[-12.34, 0.1, '−12.3'],
		[-0.04, 0.1, '0.0'],
		[1500, 500, '1500'],
		[0.00025, 0.00005, '0.00025'],
	])('writes %p in steps of %p as %s', (value, step, text) => {
		expect(formatToStep(value, step)).toBe(text);
	});
});

describe('colorBarTicks', () => {
	it.each([
		['linear', linear(0, 100), 5, ['0', '20', '40', '60', '80', '100']],
		['symmetric', linear(-187, 187), 5, ['−100', '0', '100']],
		['asinh', asinh(-120, 3456), 5, ['−100', '200', '600', '1600', '3000']],
		['sigmoid, which has no ends', sigmoid, 3, ['0', '100', '200']],
	])('marks round values of a %s scale', (_name, valueAt, most, labels) => {
		expect(colorBarTicks(valueAt, most).ticks.map(({ label }) => label)).toEqual(labels);
	});

	it('writes large and small numbers with a common power of ten', () => {
		const { ticks, factor } = colorBarTicks(linear(-2e5, 2.3e6), 3);
		expect(factor).toBe('10⁶');
		expect(ticks.map(({ label }) => label)).toEqual(['0', '1', '2']);
		expect(colorBarTicks(linear(0, 3e-5), 3).factor).toBe('10⁻⁵');
		expect(colorBarTicks(linear(0, 99999), 3).factor).toBe('');
	});

	it('puts each mark where its number belongs, for any limits', () => {
		const limit = fc.double({ min: -1e7, max: 1e7, noNaN: true });
		fc.assert(
			fc.property(
				limit,
				limit,
				fc.integer({ min: 2, max: 7 }),
				fc.constantFrom(linear, asinh),
				(a, b, most, scale) => {
					const [vmin, vmax] = [Math.min(a, b), Math.max(a, b)];
					fc.pre(vmax - vmin > 1e-6 * Math.max(1, Math.abs(vmin), Math.abs(vmax)));
					const valueAt = scale(vmin, vmax);
					const { ticks, factor } = colorBarTicks(valueAt, most);
					const power =
						factor === '' ? 1 : 10 ** Math.floor(Math.log10(Math.max(-valueAt(0), valueAt(1))));
					for (const { fraction, label } of ticks) {
						expect(fraction).toBeGreaterThanOrEqual(0);
						expect(fraction).toBeLessThanOrEqual(1);
						const error = Math.abs(valueAt(fraction) - numberOf(label) * power);
						expect(error).toBeLessThanOrEqual((vmax - vmin) * 1e-6);
					}
					const places = ticks.map(({ fraction }) => fraction);
					expect(places).toEqual([...places].sort((p, q) => p - q));
					expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
				},
			),
		);
	});

	it('writes 0 without decimals where the steps differ', () => {
		const labels = colorBarTicks(asinh(0, 0.03), 5).ticks.map(({ label }) => label);
		expect(labels[0]).toBe('0');
		expect(labels.slice(1).every((label) => Number(label) > 0)).toBe(true);
	});

	it('has no marks for a scale of one value', () => {
		expect(colorBarTicks(() => 5, 5)).toEqual({ ticks: [], factor: '' });
	});

	it.each([7, 1e-9, -3e8])('has none where rounding alone spreads %p', (value) => {
		const around = (part: number) => {
			const half = Math.abs(value) * part;
			return colorBarTicks(linear(value - half, value + half), 5).ticks.length;
		};
		expect(around(2e-16)).toBe(0);
		expect(around(1e-6)).toBeGreaterThan(1);
	});
});

describe('withColorBar', () => {
	const colors = Uint8Array.from(
		{ length: 1024 },
		(_, i) => [i >> 2, 0, 255 - (i >> 2), 255][i % 4],
	);
	const picture = noisy(200, 90);
	const withBar = () => withColorBar(picture, { colors, valueAt: linear(0, 10), unit: 'nJy' });

	it('leaves the picture as it is, at the top left', () => {
		const framed = withBar();
		expect(framed.height).toBe(200);
		for (const [x, y] of [
			[0, 0],
			[199, 0],
			[0, 199],
			[199, 199],
			[77, 123],
		])
			expect(pixelAt(framed, x, y)).toEqual(pixelAt(picture, x, y));
	});

	it('runs from the lowest color at the bottom to the highest on top', () => {
		const framed = withBar();
		const isBar = ([r, g, b]: number[], x: number): boolean => x >= 200 && g === 0 && r + b === 255;
		const bar = boxWhere(framed, isBar);
		if (!bar) throw new Error('no bar');
		const middle = bar.x + Math.floor(bar.width / 2);
		const reds = Array.from(
			{ length: bar.height },
			(_, i) => pixelAt(framed, middle, bar.y + i)[0],
		);
		expect(reds).toEqual([...reds].sort((a, b) => b - a));
		expect(reds[0]).toBeGreaterThan(252);
		expect(reds.at(-1)).toBeLessThan(3);
		expect(bar.height).toBeGreaterThan(160);
	});

	it('keeps ticks, numbers and unit inside', () => {
		const framed = withBar();
		const edge = { x: framed.width - 1, y: 0 };
		const last = Array.from({ length: 200 }, (_, y) => pixelAt(framed, edge.x, y));
		expect(last.every((pixel) => pixel.every((v, c) => v === LIGHT_THEME.background[c]))).toBe(
			true,
		);
	});
});
