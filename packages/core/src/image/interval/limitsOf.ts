import { unknownName } from '../../choice';
import type { Grid } from '../../grid';
import { finiteValuesOf } from './finiteValuesOf';
import { INTERVAL_NAMES, type Interval } from './Interval';
import type { Limits } from './Limits';
import { manualLimits } from './manual';
import { minMaxLimits } from './minMax';
import { percentileLimits } from './percentile';
import { symmetricLimits } from './symmetric';
import { zscaleLimits } from './zscale';

/**
 * The limits that an interval gives for an image, to the last bit as astropy computes them in float64
 * (zscale: to 1e-14 of the range). NaN and ±Infinity are left out.
 *
 * @throws {ImageError} No finite pixel. @throws {OptionError} A bad parameter or an unknown name.
 * @see astropy/visualization/interval.py
 */
export function limitsOf(grid: Grid, interval: Interval): Limits {
	return sharedLimits([grid], interval);
}

/** Like {@link limitsOf}, over the pixels of several images as if they were one: equal brightness, equal color. */
export function sharedLimits(grids: readonly Grid[], interval: Interval): Limits {
	const values = finiteValuesOf(...grids);
	switch (interval.name) {
		case 'percentile':
			return percentileLimits(values, interval);
		case 'minMax':
			return minMaxLimits(values);
		case 'zscale':
			return zscaleLimits(values, interval);
		case 'symmetric':
			return symmetricLimits(values, interval);
		case 'manual':
			return manualLimits(values, interval);
		default:
			throw unknownName('Interval', interval, INTERVAL_NAMES);
	}
}
