import { kernel } from './kernel';
import type { Pixels } from './Pixels';
import { sampleValues } from './sampleValues';
import { sortInput } from './sortValues';

/** Most samples that {@link zscaleLine} takes. */
export const MAX_ZSCALE_SAMPLES = 65536;

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
	/** Number of samples that are not outliers. */
	readonly good: number;
	/** Growth from one sorted sample to the next. */
	readonly slope: number;
	/** Of all samples. */
	readonly least: number;
	readonly median: number;
	readonly greatest: number;
}

/**
 * Fits zscale's line through samples, and rejects outliers.
 *
 * @param pixels - Finite ones. @param stride - From one sample to the next; the first pixel is one.
 * @param count - Samples, 1 to {@link MAX_ZSCALE_SAMPLES}.
 * @see astropy/visualization/interval.py, `ZScaleInterval`
 */
export function zscaleLine(
	pixels: Pixels,
	stride: number,
	count: number,
	{ fewest, grow, rejectSigma, maxIterations }: ZscaleRejection,
): ZscaleLine {
	const { run, at, float64 } = kernel();
	sampleValues(pixels, stride, float64.subarray(at.INPUT / 8, at.INPUT / 8 + count));
	const sorted = sortInput(count);
	const slope = run.zscaleLine(count, fewest, grow, rejectSigma, maxIterations);
	const half = count >> 1;
	return {
		good: float64[at.RESULTS / 8],
		slope,
		least: sorted[0],
		median: count % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2,
		greatest: sorted[count - 1],
	};
}
