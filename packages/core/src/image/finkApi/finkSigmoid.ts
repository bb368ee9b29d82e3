import { mean, populationStd } from '../statistics';

/** The two numbers that the API's sigmoid takes from the image. */
export interface FinkSigmoidScale {
	/** Mean of all pixels, NaN counted as 0. */
	readonly mean: number;
	/** Population standard deviation of all pixels. */
	readonly std: number;
}

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

/** @param data - Finite values. */
export function finkSigmoidScale(data: Float64Array): FinkSigmoidScale {
	const average = mean(data);
	return { mean: average, std: populationStd(data, average) };
}
