import type { Pixels } from '@fink/kernel';
import { type MeanAndStd, meanAndStd } from '../statistics';

/** The two numbers that the API's sigmoid takes from all pixels of the image, NaN counted as 0. */
export type FinkSigmoidScale = MeanAndStd;

/**
 * The Fink API's default stretch: the logistic function of the z-score, y = 1 / (1 + exp(−(a − μ)/σ)),
 * without limits. A constant image (σ = 0) gives NaN everywhere.
 *
 * @param data - Finite values.
 * @see fink-object-api, utils/plotting.py, `sigmoid_normalizer`
 */
export function finkSigmoid(data: Float64Array, scale = finkSigmoidScale(data)): Float64Array {
	const fractions = new Float64Array(data.length);
	for (let i = 0; i < data.length; i++) {
		fractions[i] = 1 / (1 + Math.exp(-((data[i] - scale.mean) / scale.std)));
	}
	return fractions;
}

/** @param pixels - All finite. */
export function finkSigmoidScale(pixels: Pixels): FinkSigmoidScale {
	return meanAndStd(pixels);
}
