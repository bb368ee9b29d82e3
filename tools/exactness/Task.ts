import type { Grid, Interval, Stretch } from '@fink/core';

/** An image to compare, as both sides read it. */
export interface TaskImage {
	readonly name: string;
	readonly grid: Grid;
	/** A FITS file, which astropy then reads itself; without it the pixels are handed over. */
	readonly path?: string;
}

/** Every combination that is compared. */
export const INTERVALS: readonly Interval[] = [
	{ name: 'percentile', lower: 0.5, upper: 99.5 },
	{ name: 'minMax' },
	{ name: 'zscale', contrast: 0.25 },
	{ name: 'symmetric', midpoint: 0, percentile: 99.5 },
	{ name: 'manual', vmin: -50, vmax: 500 },
];

export const STRETCHES: readonly Stretch[] = [
	{ name: 'linear' },
	{ name: 'sqrt' },
	{ name: 'squared' },
	{ name: 'power', power: 3 },
	{ name: 'log', a: 1000 },
	{ name: 'asinh', a: 0.1 },
	{ name: 'sinh', a: 1 / 3 },
	{ name: 'sigmoid' },
	{ name: 'signedAsinh', a: 0.1 },
];

/** Maps of 256, 510 and 10 colors. */
export const COLORMAPS = ['viridis', 'gray', 'RdBu_r', 'Blues_r', 'twilight', 'tab10'];
