import { kernel } from './kernel';
import { sortInput } from './sortValues';

/** Most samples that {@link zscaleLine} takes. */
export const MOST_ZSCALE_SAMPLES = 65536;

/** How outliers are rejected. */
export interface ZscaleRejection {
	/** With fewer good samples the search for the line ends. */
	readonly fewest: number;
	/** Samples rejected around each outlier, itself included. */
	readonly grow: number;
	/** Standard deviations from the line beyond which a sample is an outlier. */
	readonly rejectSigma: number;
	readonly maxIterations: number;
}

/** What zscale finds in its samples. */
export interface ZscaleLine {
	/** Samples that are no outliers. */
	readonly good: number;
	/** Growth from one sorted sample to the next. */
	readonly slope: number;
}

/**
 * Fits zscale's line through samples, and rejects outliers.
 *
 * @param samples - No NaN, at most {@link MOST_ZSCALE_SAMPLES}; sorted in place.
 * @see astropy/visualization/interval.py, `ZScaleInterval`
 */
export function zscaleLine(
	samples: Float64Array,
	{ fewest, grow, rejectSigma, maxIterations }: ZscaleRejection,
): ZscaleLine {
	const { run, at, float64 } = kernel();
	float64.set(samples, at.INPUT / 8);
	samples.set(sortInput(samples.length));
	const slope = run.zscaleLine(samples.length, fewest, grow, rejectSigma, maxIterations);
	return { good: float64[at.RESULTS / 8], slope };
}
