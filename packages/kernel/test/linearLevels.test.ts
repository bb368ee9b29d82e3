import fc from 'fast-check';
import { linearLevels, type Line } from '../src';
import { backgroundValues } from './support/randomNumbers';

const GRAY = { steps: 255, top: 255 };
const COLORS = { steps: 256, top: 255 };

/** Pixel by pixel, with the division; undefined for NaN. */
function evaluated(
	{ width, height, data }: { width: number; height: number; data: Float64Array },
	{ vmin, range, steps, top }: Line,
	flipped: boolean,
): Array<number | undefined> {
	const levels: Array<number | undefined> = [];
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const level = ((data[(flipped ? height - 1 - y : y) * width + x] - vmin) / range) * steps;
			const known = Math.min(Math.max(Math.trunc(level), 0), top);
			levels.push(Number.isNaN(level) ? undefined : known);
		}
	}
	return levels;
}

function expectLevels(width: number, data: Float64Array, line: Line): void {
	const rows = { width, height: data.length / width, data };
	for (const flipped of [false, true]) {
		const expected = evaluated(rows, line, flipped);
		const { levels, missing } = linearLevels({ ...rows, pixels: data }, line, flipped) ?? {};
		expect(missing === undefined).toBe(!expected.includes(undefined));
		const found = Array.from(levels ?? [], (level, i) => (missing?.[i] ? undefined : level));
		const different = expected.findIndex((level, i) => found[i] !== level);
		if (different >= 0)
			throw new Error(`pixel ${different}: ${found[different]}, not ${expected[different]}`);
	}
}

describe('linearLevels', () => {
	it.each([
		[-3.7, 1915, COLORS],
		[-59.7, 31.5, GRAY],
		[-86.2, 251.5, COLORS],
		[0, 255, GRAY],
		[1e6, 3e-5, COLORS],
		[12, 40, { steps: 9, top: 8 }],
	])(
		'are exact at every whole level from %d over %d, and beside it',
		(vmin, range, quantization) => {
			const near = Array.from({ length: 257 }, (_, k) => vmin + (range * k) / quantization.steps);
			const values = near.flatMap((value) =>
				[0, 1e-16, 3e-16, 1e-15, 1e-12, 1e-9].flatMap((part) => [
					value * (1 + part),
					value * (1 - part),
					value + range * part,
				]),
			);
			expectLevels(values.length, Float64Array.from(values), { vmin, range, ...quantization });
		},
	);

	it('are those of the division for any numbers and limits, subnormal and huge ones too', () => {
		const any = fc.oneof(fc.double(), fc.constantFrom(0, -0, Infinity, -Infinity, 5e-324, 1e308));
		const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
		fc.assert(
			fc.property(
				fc.array(any, { minLength: 1, maxLength: 30 }),
				finite,
				finite.filter((range) => range !== 0),
				fc.constantFrom(GRAY, COLORS, { steps: 8, top: 7 }),
				(values, vmin, range, quantization) =>
					expectLevels(values.length, Float64Array.from(values), { vmin, range, ...quantization }),
			),
			{ numRuns: 3000 },
		);
	});

	it.each([1e-322, 1e-310, 1e-300, 1e-9, 1, 1e9, 1e300, 1.7e308])(
		'are those of the division over a range of %d',
		(range) => {
			const values = Float64Array.from({ length: 1001 }, (_, i) => (range / 900) * (i - 50));
			expectLevels(143, values, { vmin: 0, range, ...GRAY });
			expectLevels(143, values, { vmin: range / 3, range: range / 2, ...COLORS });
		},
	);

	it('turn rows of any width upside down', () => {
		for (let width = 1; width <= 20; width++)
			expectLevels(width, backgroundValues(width * 7, width), { vmin: -9, range: 18, ...GRAY });
	});

	it.each([
		[700, 200],
		[1, 140_000],
		[98_304, 3],
		[40_001, 4],
	])('turn more rows upside down than the kernel holds: %i × %i', (width, height) => {
		const data = backgroundValues(width * height, width);
		expectLevels(width, data, { vmin: -9, range: 18, ...GRAY });
	});

	it('come with a note of every NaN, wherever it stands', () => {
		for (const width of [1, 3, 4, 5, 9])
			for (let at = 0; at < width * 3; at++) {
				const data = backgroundValues(width * 3, 1);
				data[at] = NaN;
				expectLevels(width, data, { vmin: 0, range: 1, ...GRAY });
			}
		const data = backgroundValues(140_000, 2);
		data[139_999] = NaN;
		expectLevels(1000, data, { vmin: 0, range: 1, ...GRAY });
		expectLevels(1000, data.fill(NaN, 50, 70_500), { vmin: 0, range: 1, ...GRAY });
	});

	it('are not given for rows longer than the kernel holds', () => {
		const rows = { width: 98_305, height: 1, pixels: new Float64Array(98_305) };
		expect(linearLevels(rows, { vmin: 0, range: 1, ...GRAY }, false)).toBeUndefined();
	});
});
