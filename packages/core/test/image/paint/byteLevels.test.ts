import fc from 'fast-check';
import { byteLevels } from '../../../src/image/paint/byteLevels';
import { levelsOfGrid } from '../../../src/image/paint/levelsOfGrid';
import { colorLevels, GRAY_LEVELS } from '../../../src/image/paint/Quantization';
import { anyStretch } from '../support/arbitraries';

const anyQuantization = fc.oneof(
	fc.constant(GRAY_LEVELS),
	fc.constantFrom(8, 9, 20, 256).map(colorLevels),
);

describe('byteLevels', () => {
	it('gives the levels that clipping, stretching and quantising one after another give', () => {
		fc.assert(
			fc.property(
				anyStretch,
				anyQuantization,
				fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 60 }),
				fc.double({ noNaN: true, noDefaultInfinity: true }),
				fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
				(stretch, quantization, values, vmin, range) => {
					const limits = { vmin, vmax: vmin + range };
					const grid = { width: values.length, height: 1, data: Float64Array.from(values) };
					const steps = { limits, stretch, quantization };
					const expected = levelsOfGrid(grid, steps);
					const found = byteLevels(grid, { ...steps, flipped: false });
					if (found === undefined) expect(expected).toContain(0xffff);
					else expect(Array.from(found)).toEqual(Array.from(expected));
				},
			),
			{ numRuns: 400 },
		);
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
		expect(Array.from(byteLevels(grid, { ...steps, flipped: false }) ?? [])).toEqual(expected);
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
			expect(Array.from(found ?? [])).toEqual(levels);
		}
	});

	it('gives nothing for NaN in any row of an image whose limits are equal', () => {
		const limits = { vmin: 2, vmax: 2 };
		const leveling = { limits, stretch: { name: 'linear' }, quantization: GRAY_LEVELS } as const;
		const plain = { width: 2, height: 3, data: Float64Array.of(2, 1, 2, 3, 2, 2) };
		expect(byteLevels(plain, { ...leveling, flipped: true })).toEqual(new Uint8Array(6));
		for (const at of plain.data.keys()) {
			const data = plain.data.slice();
			data[at] = NaN;
			expect(byteLevels({ ...plain, data }, { ...leveling, flipped: true })).toBeUndefined();
		}
	});

	it('turns rows upside down when asked to, and gives nothing for NaN', () => {
		const limits = { vmin: 0, vmax: 1 };
		const leveling = { limits, stretch: { name: 'linear' }, quantization: GRAY_LEVELS } as const;
		const grid = { width: 1, height: 2, data: Float64Array.of(0, 1) };
		expect(byteLevels(grid, { ...leveling, flipped: true })).toEqual(Uint8Array.of(255, 0));
		const missing = { ...grid, data: Float64Array.of(0, NaN) };
		expect(byteLevels(missing, { ...leveling, flipped: true })).toBeUndefined();
	});
});
