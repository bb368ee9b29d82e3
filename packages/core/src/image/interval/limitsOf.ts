import { checkParameters, choiceNamed } from '../../choice';
import type { Grid } from '../../grid';
import { finiteValuesOf } from './finiteValuesOf';
import { INTERVALS, type Interval } from './Interval';
import type { IntervalChoice } from './IntervalChoice';
import type { Limits } from './Limits';
import type { StoredImage } from './StoredImage';

/**
 * The limits that an interval gives for an image, to the last bit as astropy computes them in float64
 * (zscale: to 1e-14 of the range). NaN and ±Infinity are left out.
 *
 * @param image - The same image as its file stores it, with its source and variance.
 * @throws {ImageError} No finite pixel. @throws {OptionError} A bad parameter or an unknown name.
 * @see astropy/visualization/interval.py
 */
export function limitsOf(grid: Grid, interval: Interval, image?: StoredImage): Limits {
	return sharedLimits([grid], interval, image && [image]);
}

/** Like {@link limitsOf}, over the pixels of several images as if they were one: equal brightness, equal color. */
export function sharedLimits(
	grids: readonly Grid[],
	interval: Interval,
	images: readonly StoredImage[] = grids.map((grid) => ({ grid })),
): Limits {
	const pixels = finiteValuesOf(...grids);
	const choice = choiceNamed<IntervalChoice>(INTERVALS, interval.name, 'Interval');
	return choice.limits(pixels, checkParameters(choice, interval), images);
}
