import type { Pixels } from '@fink/kernel';
import type { Choice, ParameterValues } from '../../choice';
import type { Limits } from './Limits';

/** An interval: what it is called, its parameters, and how it finds limits. */
export interface IntervalChoice extends Choice {
	/**
	 * @param pixels - Finite values, at least one.
	 * @param values - Parameters, complete but for optional ones and in range.
	 */
	limits(pixels: Pixels, values: Partial<ParameterValues>): Limits;
}
