import { finkSigmoid } from '../../../src/image/finkApi';
import { sigmoidLevels } from '../../../src/image/finkApi/sigmoidLevels';
import { colorLevels, GRAY_LEVELS, levelOf } from '../../../src/image/paint';

const SCALE = { mean: 12.5, std: 3.25 };

describe.each([
	['gray', GRAY_LEVELS],
	['256 colors', colorLevels(256)],
	['10 colors', colorLevels(10)],
])('sigmoidLevels in %s', (_, quantization) => {
	const evaluated = (data: Float64Array) =>
		Array.from(finkSigmoid(data, SCALE), (fraction) => levelOf(fraction, quantization));
	const found = (data: Float64Array, width: number) =>
		Array.from(
			sigmoidLevels({ width, height: data.length / width, data }, SCALE, quantization) ?? [],
		);

	it('equal the function over its whole range and far beyond', () => {
		const data = Float64Array.from({ length: 40_005 }, (_, i) => SCALE.mean + (i - 20_002) / 160);
		expect(found(data, 9)).toEqual(evaluated(data));
	});

	it('equal the function at every threshold and close to it', () => {
		const data: number[] = [];
		for (let level = 1; level < quantization.steps; level++) {
			const part = level / quantization.steps;
			const z = Math.log(part / (1 - part));
			for (const shift of [0, 1e-15, 1e-13, 9e-11, 1.1e-10])
				data.push(SCALE.mean + SCALE.std * (z - shift), SCALE.mean + SCALE.std * (z + shift));
		}
		const values = Float64Array.from(data);
		expect(found(values, values.length)).toEqual(evaluated(values));
	});
});

it('sigmoidLevels gives nothing for a constant image', () => {
	const grid = { width: 2, height: 1, data: Float64Array.of(1, 1) };
	expect(sigmoidLevels(grid, { mean: 1, std: 0 }, GRAY_LEVELS)).toBeUndefined();
});
