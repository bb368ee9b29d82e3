import { float64Of, type Pixels } from '@fink/kernel';
import { distancesFrom } from './distancesFrom';
import { medianOf } from './medianOf';

/** Median absolute deviation to standard deviation, for a normal distribution. */
const SIGMA_PER_MAD = 1.4826;
/** If at least this fraction of the pixels is exactly 0, they were set to 0 and are not noise. */
const MIN_ZEROS = 0.01;
/** If more than this part is exactly 0, the zeros are the image. */
const MAX_ZEROS = 0.9;

/**
 * Noise of an image: 1.4826 times the median distance from the median.
 *
 * @param pixels - Finite values, at least one.
 */
export function noiseOf(pixels: Pixels): number {
	const values = withoutSetZeros(pixels);
	return SIGMA_PER_MAD * medianOf(distancesFrom(medianOf(values), values));
}

/** The same from the values up to the median alone, which sources do not raise. */
export function noiseBelowMedianOf(pixels: Pixels): number {
	const values = withoutSetZeros(pixels);
	const middle = medianOf(values);
	const lower = kept(float64Of(values), (value) => value <= middle);
	return SIGMA_PER_MAD * medianOf(distancesFrom(middle, lower));
}

/** The pixels that are not exactly 0, where 1 to 90 % are: a pipeline masked those. */
function withoutSetZeros(pixels: Pixels): Pixels {
	const values = float64Of(pixels);
	let zeros = 0;
	for (let i = 0; i < values.length; i++) if (values[i] === 0) zeros++;
	const part = zeros / values.length;
	if (part < MIN_ZEROS || part > MAX_ZEROS) return pixels;
	return kept(values, (value) => value !== 0);
}

/** Like `filter`, which makes an object of each number on its way. */
function kept(values: Float64Array, isKept: (value: number) => boolean): Float64Array {
	const all = new Float64Array(values.length);
	let count = 0;
	for (let i = 0; i < values.length; i++) if (isKept(values[i])) all[count++] = values[i];
	return all.subarray(0, count);
}
