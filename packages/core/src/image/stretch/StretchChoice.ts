import type { Choice, ParameterValues } from '../../choice';
import type { Limits } from '../interval';
import type { SettledStretch } from './SettledStretch';
import type { StretchFunction } from './StretchFunction';

/** A stretch: what it is called, its parameters, and its curve. */
export interface StretchChoice extends Choice {
	/** The curve for parameters that are complete and in range; of one that settles, that without noise. */
	curve(values: ParameterValues): StretchFunction;
	/**
	 * For a stretch that follows the noise: the plain one that it is for an image.
	 *
	 * @param noise - Standard deviation of the image's noise; 0 if it has none.
	 */
	settle?(values: ParameterValues, limits: Limits, noise: number): SettledStretch;
}
