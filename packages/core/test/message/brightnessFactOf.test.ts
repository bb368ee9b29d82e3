import fc from 'fast-check';

import { brightnessFactOf, snrText } from '../../src/message';

const words = (fluxNjy: number, fluxErrNjy: number | null, band: string | null = 'g') =>
	brightnessFactOf('difference', band, fluxNjy, fluxErrNjy)?.text;

/** Flux of an AB magnitude, and its error of one in magnitudes. */
const fluxOf = (magnitude: number) => 10 ** ((31.4 - magnitude) / 2.5);
const errorOf = (flux: number, magnitudeErr: number) => (flux * magnitudeErr * Math.LN10) / 2.5;

describe('the words for a brightness', () => {
	it.each<[fluxNjy: number, fluxErrNjy: number | null, text: string, short: string]>([
		[fluxOf(21), errorOf(fluxOf(21), 0.05), 'difference g = 21.00 ± 0.05 (AB)', 'diff g=21.0'],
		[120, 30, 'difference g ≈ 26.2 ± 0.3 (AB, marginal, S/N 4.0)', 'diff g~26.2'],
		[1.75, 154.4, 'difference g > 24.18 (5σ limit)', 'diff g>24.2'],
		[30, 30, 'difference g > 25.96 (5σ limit)', 'diff g>26.0'],
		[-60, 30, 'difference g > 25.96 (5σ limit)', 'diff g>26.0'],
		[-812, 30, 'difference g = −812 ± 30 nJy, 27σ fainter than the template', 'diff g=-812 nJy'],
		[2690, 290, 'difference g = 22.83 ± 0.12 (AB)', 'diff g=22.8'],
		[12100, 61, 'difference g = 21.19 ± 0.01 (AB)', 'diff g=21.2'],
		[12100, 40, 'difference g = 21.193 ± 0.004 (AB)', 'diff g=21.2'],
		[1e6, 100, 'difference g = 16.400 (AB, error < 0.001)', 'diff g=16.4'],
		[250, null, 'difference g = 250 nJy, error not known', 'diff g=250 nJy (no error)'],
		[250, 0, 'difference g = 250 nJy, error not known', 'diff g=250 nJy (no error)'],
		[-250, -3, 'difference g = −250 nJy, error not known', 'diff g=-250 nJy (no error)'],
		[0, null, 'difference g = 0 nJy, error not known', 'diff g=0 nJy (no error)'],
		[-0, 30, 'difference g > 25.96 (5σ limit)', 'diff g>26.0'],
	])('%d ± %d nJy', (fluxNjy, fluxErrNjy, text, short) => {
		expect(brightnessFactOf('difference', 'g', fluxNjy, fluxErrNjy)).toMatchObject({
			text,
			value: text.replace('difference ', ''),
			short,
		});
	});

	it('say total of total light, which has no template', () => {
		const total = (fluxNjy: number) => brightnessFactOf('total', 'r', fluxNjy, 30);
		expect(total(fluxOf(19.24))).toMatchObject({
			text: 'total r = 19.240 (AB, error < 0.001)',
			short: 'total r=19.2',
		});
		expect(total(-812)?.text).toBe('total r = −812 ± 30 nJy, 27σ below zero');
	});

	it('name the quantity where the band is not known', () => {
		expect(words(120, 30, null)).toBe('difference magnitude ≈ 26.2 ± 0.3 (AB, marginal, S/N 4.0)');
		expect(words(30, 30, null)).toBe('difference magnitude > 25.96 (5σ limit)');
		expect(words(-812, 30, null)).toMatch(/^difference flux = −812 ± 30 nJy/);
	});

	it('are none without a flux', () => {
		expect(brightnessFactOf('difference', 'g', null, 30)).toBeNull();
		expect(brightnessFactOf('difference', 'g', NaN, 30)).toBeNull();
	});

	it.each([
		[149.9, 30, 'marginal, S/N 4.9'],
		[150, 30, 'AB)'],
		[90, 30, 'marginal, S/N 3.0'],
		[89.9, 30, '5σ limit'],
		[-89.9, 30, '5σ limit'],
		[-90, 30, '3σ fainter'],
	])('of %d ± %d nJy change where the kind does', (fluxNjy, fluxErrNjy, part) => {
		expect(words(fluxNjy, fluxErrNjy)).toContain(part);
	});

	it.each([
		[4.96, '4.9'],
		[2.97, '2.9'],
		[-2.97, '−2.9'],
		[5.04, '5.0'],
		[9.276, '9.3'],
		[199.6, '200'],
		[-27.07, '−27.1'],
		[-0.04, '0.0'],
	])('an S/N of %d is written as %s', (snr, text) => expect(snrText(snr)).toBe(text));
});

/** What a reader takes from the words. */
const PATTERNS = {
	detection: /^difference r = (\d+\.\d+)(?: ± (\d+\.\d+))? \(AB(?:, error < 0\.001)?\)$/,
	marginal: /^difference r ≈ (\d+\.\d+) ± (\d+\.\d+) \(AB, marginal, S\/N ([34]\.\d)\)$/,
	limit: /^difference r > (\d+\.\d\d) \(5σ limit\)$/,
	negative: /^difference r = −([\d.]+) ± ([\d.]+) nJy, (\d+)σ fainter/,
	unknown: /^difference r = −?[\d.]+ nJy, error not known$/,
};

it('reads back as the formula gives it, to the digits that are printed, for any flux', () => {
	const flux = fc.double({ min: 1, max: 6, noNaN: true }).map((power) => 10 ** power);
	const snr = fc.oneof(
		fc.double({ min: -12, max: 12, noNaN: true }),
		fc.double({ min: -500, max: 5000, noNaN: true }),
	);
	const pairs = fc
		.tuple(flux, snr, fc.integer({ min: 0, max: 19 }))
		.map(([error, ratio, none]) => [error * ratio, none === 0 ? 0 : error] as const);
	const near = (printed: string, value: number) => {
		const decimals = printed.split('.')[1]?.length ?? 0;
		expect(Math.abs(Number(printed) - value)).toBeLessThanOrEqual(0.5001 * 10 ** -decimals);
	};
	fc.assert(
		fc.property(pairs, ([fluxNjy, fluxErrNjy]) => {
			const text = brightnessFactOf('difference', 'r', fluxNjy, fluxErrNjy)?.text ?? '';
			const ratio = fluxNjy / fluxErrNjy;
			const magnitude = 31.4 - 1.0857362047581296 * Math.log(fluxNjy);
			const error = 1.0857362047581296 / ratio;
			expect(text).not.toMatch(/± 0(?:\.0+)?\b(?!\.)/);
			if (fluxErrNjy === 0) return expect(text).toMatch(PATTERNS.unknown);
			if (ratio <= -3) {
				const [, size, sigma, count] = PATTERNS.negative.exec(text) ?? [];
				near(size, -fluxNjy);
				near(sigma, fluxErrNjy);
				return near(count, -ratio);
			}
			if (ratio < 3) {
				return near(
					PATTERNS.limit.exec(text)?.[1] ?? 'none',
					31.4 - 1.0857362047581296 * Math.log(5 * fluxErrNjy),
				);
			}
			const [, m, e] = (ratio < 5 ? PATTERNS.marginal : PATTERNS.detection).exec(text) ?? [];
			near(m, magnitude);
			if (e) near(e, error);
			else expect(error).toBeLessThan(0.0005);
		}),
		{ numRuns: 2000 },
	);
});
