import type { Pixels } from '@fink/kernel';
import { distancesFrom, minMaxOf, percentiles } from '../statistics';
import type { Limits } from './Limits';
import { checkPercentile } from './percentile';

/**
 * Limits at the same distance on both sides of a middle value, so that it always has the middle
 * color: what a difference image needs. astropy 7.2: `SymmetricInterval`; matplotlib: `CenteredNorm`.
 */
export interface SymmetricInterval {
	readonly name: 'symmetric';
	/** Pixel value in the middle. @default 0 */
	readonly midpoint?: number;
	/** Percentile of |pixel − midpoint| taken as the distance; 100 is astropy's own. @default 99.5 */
	readonly percentile?: number;
}

/** Distance for an image that equals its midpoint everywhere, so that it keeps the middle color. */
const DISTANCE_WITHOUT_SIGNAL = 1;

/**
 * A percentile that is 0 (more than that share of the pixels equal the midpoint) gives way to the
 * greatest distance, and that, if 0 too, to 1.
 *
 * @param values - Finite values, at least one.
 * @throws {OptionError} Percentile outside 0 to 100.
 */
export function symmetricLimits(
	values: Pixels,
	{ midpoint = 0, percentile = 99.5 }: SymmetricInterval,
): Limits {
	checkPercentile('Percentile', percentile);
	const distances = distancesFrom(midpoint, values);
	const [wanted] = percentiles(distances, [percentile]);
	const distance = wanted || minMaxOf(distances)[1] || DISTANCE_WITHOUT_SIGNAL;
	return { vmin: midpoint - distance, vmax: midpoint + distance };
}
