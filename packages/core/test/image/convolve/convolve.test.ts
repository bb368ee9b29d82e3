import { OptionError } from '../../../src/errors';
import { CONVOLUTION_KERNELS, type ConvolutionKernel } from '../../../src/alert';
import { convolve } from '../../../src/image';
import { nanToNum } from '../../../src/image/statistics';
import { gridOf, SIX } from '../support/gridOf';
import { reference } from '../support/reference';
import { thrownBy } from '../support/thrownBy';

const clean = { ...SIX, data: nanToNum(SIX.data) };

describe.each(CONVOLUTION_KERNELS)('convolution with $name', ({ name: kernel }) => {
	const { missing, clean: expected } = reference.convolutions[kernel];

	it('agrees with astropy', () => {
		const { data } = convolve(clean, kernel);
		data.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 12));
	});

	it('fills NaN from its neighbors as astropy does', () => {
		const { data } = convolve(SIX, kernel);
		data.forEach((value, i) => expect(value).toBeCloseTo(missing[i], 12));
	});

	it('leaves NaN where it was with the option to keep it, and nothing else', () => {
		const kept = convolve(SIX, kernel, { missing: 'keep' }).data;
		const filled = convolve(SIX, kernel).data;
		kept.forEach((value, i) => {
			expect(value).toEqual(Number.isNaN(SIX.data[i]) ? NaN : filled[i]);
		});
	});

	it('keeps NaN where no neighbor has data', () => {
		const { data } = convolve(gridOf([NaN, NaN], [NaN, NaN]), kernel);
		expect(Array.from(data)).toEqual([NaN, NaN, NaN, NaN]);
	});

	it('works on images smaller than the kernel', () => {
		expect(convolve(gridOf([3]), kernel).data[0]).toBeCloseTo(3, 14);
		expect(convolve(gridOf([1], [3]), kernel)).toMatchObject({ width: 1, height: 2 });
	});
});

describe('convolution', () => {
	it('turns a plateau of 1 into just below 1 under gauss and leaves it under box', () => {
		const plateau = gridOf(...Array.from({ length: 7 }, () => new Array<number>(7).fill(1)));
		expect(convolve(plateau, 'gauss').data[24]).toBe(0.9999999999999998);
		expect(convolve(plateau, 'box').data[24]).toBe(1);
	});

	it('spreads one pixel into the kernel', () => {
		const point = gridOf(...Array.from({ length: 5 }, (_, y) => [0, 0, y === 2 ? 16 : 0, 0, 0]));
		expect(Array.from(convolve(point, 'box').data)).toEqual(
			[
				[0, 0, 0, 0, 0],
				[0, 1, 2, 1, 0],
				[0, 2, 4, 2, 0],
				[0, 1, 2, 1, 0],
				[0, 0, 0, 0, 0],
			].flat(),
		);
	});

	it('names the kernels when it does not know one', () => {
		const refused = thrownBy(() => convolve(SIX, 'gaussian' as ConvolutionKernel));
		expect(refused).toBeInstanceOf(OptionError);
		expect(refused).toMatchObject({
			message: 'There is no convolution kernel named "gaussian"',
			advice: 'Did you mean "gauss"?',
		});
	});
});
