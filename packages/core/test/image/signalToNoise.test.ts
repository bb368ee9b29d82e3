import { ImageError } from '../../src/errors';
import { signalToNoise } from '../../src/image';
import { gridOf } from './support/gridOf';

describe('signalToNoise', () => {
	it('divides by the square root of the variance and has no value where there is none', () => {
		const image = gridOf([10, -6, 5, 5], [5, 5, NaN, 5]);
		const variance = gridOf([4, 9, 0, Infinity], [-1, NaN, 1, 25]);
		expect(signalToNoise(image, variance)).toEqual(gridOf([5, -2, NaN, NaN], [NaN, NaN, NaN, 1]));
	});

	it('refuses a variance of another size', () => {
		expect(() => signalToNoise(gridOf([1, 2]), gridOf([1]))).toThrow(ImageError);
		expect(() => signalToNoise(gridOf([1, 2]), gridOf([1, 2], [3, 4]))).toThrow(
			new ImageError('The sizes of the image and its variance differ: 2 × 1, 2 × 2', {
				advice: '',
			}),
		);
	});
});
