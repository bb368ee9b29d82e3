import type { Grid } from '../../grid';
import type { ConvolutionKernel } from '../../alert';
import { convolve } from '../convolve';
import type { Limits } from '../interval';
import { clipToRange } from '../normalize';
import { stretchOf, type Stretch } from '../stretch';
import { levelTableOf, levelsByTable } from './LevelTable';
import { levelsOfFractions, type Quantization } from './Quantization';

/** How pixels become levels. */
export interface Leveling {
	readonly limits: Limits;
	readonly stretch: Stretch;
	/** Smooths the stretched pixels; NaN stays NaN. */
	readonly convolution?: ConvolutionKernel;
	readonly quantization: Quantization;
}

/**
 * Normalizes, smooths and quantizes: one level per pixel in the grid's order, NO_DATA for NaN.
 */
export function levelsOfGrid(
	{ width, height, data }: Grid,
	{ limits, stretch, convolution, quantization }: Leveling,
): Uint16Array {
	const values = clipToRange(data, limits);
	if (convolution === undefined && stretch.name !== 'linear') {
		const table = levelTableOf(stretch, quantization);
		if (table !== undefined) return levelsByTable(values, table);
	}
	stretchOf(stretch).apply(values);
	const fractions = convolution
		? convolve({ width, height, data: values }, convolution, { missing: 'keep' }).data
		: values;
	return levelsOfFractions(fractions, quantization);
}
