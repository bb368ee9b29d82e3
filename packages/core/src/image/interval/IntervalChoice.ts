import type { Pixels } from '@fink/kernel';
import type { Choice, ParameterValues } from '../../choice';
import type { Limits } from './Limits';
import type { StoredImage } from './StoredImage';

/** An interval: what it is called, its parameters, and how it finds limits. */
export interface IntervalChoice extends Choice {
	/**
	 * @param pixels - Finite values, at least one.
	 * @param values - Parameters, complete but for optional ones and in range.
	 * @param images - The images that the pixels are from, at least one; as stored, so that turning a picture does
	 * not change its noise.
	 */
	limits(pixels: Pixels, values: Partial<ParameterValues>, images: readonly StoredImage[]): Limits;
}
