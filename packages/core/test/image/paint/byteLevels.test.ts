import fc from 'fast-check';
import { toRgbaRaster } from '../../../src/draw';
import { colorGrid } from '../../../src/image';
import { byteLevels } from '../../../src/image/paint/byteLevels';
import { levelsOfGrid } from '../../../src/image/paint/levelsOfGrid';
import { levelTableOf } from '../../../src/image/paint/LevelTable';
import { colorLevels, GRAY_LEVELS, NO_DATA } from '../../../src/image/paint/Quantization';
import { anyStretch } from '../support/arbitraries';

const anyQuantization = fc.oneof(
	fc.constant(GRAY_LEVELS),
	fc.constantFrom(8, 9, 20, 256).map(colorLevels),
);

/** As the way of many steps gives them. */
const levelsIn = (made: ReturnType<typeof byteLevels>) =>
	Array.from(made?.levels ?? [], (level, i) => (made?.missing?.[i] ? NO_DATA : level));

describe('byteLevels', () => {
	it('gives the levels of clipping, stretching and quantizing where it has a line or a table', () => {
		let leveled = 0;
		fc.assert(
			fc.property(
				anyStretch,
				anyQuantization,
				fc.array(fc.double(), { minLength: 1, maxLength: 60 }),
				fc.oneof(
					fc.double({ noNaN: true, noDefaultInfinity: true }),
					fc.double({ min: -1e4, max: 1e4, noNaN: true }),
				),
				fc.oneof(
					fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
					fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
				),
				fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { maxLength: 60 }),
				(stretch, quantization, anywhere, vmin, range, parts) => {
					const limits = { vmin, vmax: vmin + range };
					const values = [...anywhere, ...parts.map((part) => vmin + part * range)];
					const grid = { width: values.length, height: 1, data: Float64Array.from(values) };
					const steps = { limits, stretch, quantization };
					const expected = levelsOfGrid(grid, steps);
					const found = byteLevels(grid, { ...steps, flipped: false });
					const isLine = stretch.name === 'linear';
					const isKnown = isLine || levelTableOf(stretch, quantization) !== undefined;
					const scale = limits.vmax - limits.vmin;
					// A curve by table is not asked for where the reciprocal of the range could be inexact.
					const isInReach = isLine
						? scale !== 0 && scale < Infinity
						: scale > 1e-290 && scale < 1e290;
					expect(found !== undefined).toBe(isKnown && isInReach);
					if (!found) return;
					leveled++;
					expect(levelsIn(found)).toEqual(Array.from(expected));
				},
			),
			{ numRuns: 400 },
		);
		expect(leveled).toBeGreaterThan(120);
	});

	// Between the last two limits a product gives hundreds of levels too high, or too low.
	it.each([
		[-3.7, 1911.3],
		[-59.7, -28.2],
		[-86.2, 165.3],
	])('is exact at whole levels from %d to %d and one unit beside them', (vmin, vmax) => {
		const near = Array.from({ length: 257 }, (_, k) => vmin + ((vmax - vmin) * k) / 256);
		const values = near.flatMap((x) => [x, x - Math.abs(x) * 2e-16, x + Math.abs(x) * 2e-16]);
		const grid = { width: values.length, height: 1, data: Float64Array.from(values) };
		const quantization = colorLevels(256);
		const steps = { limits: { vmin, vmax }, stretch: { name: 'linear' } as const, quantization };
		const expected = values.map((v) => {
			const x = Math.min(1, Math.max(0, (v - vmin) / (vmax - vmin)));
			return Math.min(255, Math.trunc(x * 256));
		});
		expect(levelsIn(byteLevels(grid, { ...steps, flipped: false }))).toEqual(expected);
	});

	it.each([
		[GRAY_LEVELS, [0, 0, 0, 0, 10, 254, 255, 255, 255, 255, 255]],
		[colorLevels(256), [0, 0, 0, 0, 10, 255, 255, 255, 255, 255, 255]],
	])('clips what lies beyond the limits, however far: %j', (quantization, levels) => {
		const values = [-Infinity, -1e12, -2.5, 0, 10.2, 254.5, 255, 300.5, 511.9, 1e12, Infinity];
		const grid = { width: 11, height: 1, data: Float64Array.from(values) };
		const limits = { vmin: 0, vmax: 255 };
		for (const stretch of [{ name: 'linear' }, { name: 'power', power: 1 }] as const) {
			const found = byteLevels(grid, { limits, stretch, quantization, flipped: false });
			expect(levelsIn(found)).toEqual(levels);
		}
	});

	it.each([
		['linear', { name: 'linear' }],
		['log', { name: 'log', a: 1000 }],
	] as const)('leaves equal limits to the way of many steps, %s', (_, stretch) => {
		const limits = { vmin: 2, vmax: 2 };
		const leveling = { limits, stretch, quantization: GRAY_LEVELS };
		const plain = { width: 2, height: 3, data: Float64Array.of(2, 1, 2, 3, 2, -Infinity) };
		expect(byteLevels(plain, { ...leveling, flipped: true })).toBeUndefined();
		expect(Array.from(levelsOfGrid(plain, leveling))).toEqual([0, 0, 0, 0, 0, 0]);
		expect(colorGrid(plain, { limits, stretch })).toEqual({
			...{ kind: 'gray', width: 2, height: 3 },
			data: new Uint8Array(6),
		});
		for (const at of plain.data.keys()) {
			const data = plain.data.slice();
			data[at] = NaN;
			const { data: rgba } = toRgbaRaster(colorGrid({ ...plain, data }, { limits, stretch }));
			const row = 2 - Math.floor(at / 2);
			const alphas = Array.from({ length: 6 }, (_, i) => (i === row * 2 + (at % 2) ? 0 : 255));
			expect(Array.from({ length: 6 }, (_, i) => rgba[4 * i + 3])).toEqual(alphas);
		}
	});

	it('turns rows upside down when asked to, and what it says of NaN too', () => {
		const limits = { vmin: 0, vmax: 1 };
		const leveling = { limits, stretch: { name: 'linear' }, quantization: GRAY_LEVELS } as const;
		const grid = { width: 1, height: 2, data: Float64Array.of(0, 1) };
		expect(levelsIn(byteLevels(grid, { ...leveling, flipped: true }))).toEqual([255, 0]);
		const missing = { ...grid, data: Float64Array.of(0.5, NaN) };
		expect(levelsIn(byteLevels(missing, { ...leveling, flipped: true }))).toEqual([NO_DATA, 127]);
	});
});
