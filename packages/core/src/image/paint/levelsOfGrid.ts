import type { Grid } from '../../grid';
import { convolve, type ConvolutionKernel } from '../convolve';
import type { Limits } from '../interval';
import { clipToRange, normalize } from '../normalize';
import type { Stretch } from '../stretch';
import { levelTableOf, tableLevel } from './LevelTable';
import { levelOf, type Quantization } from './Quantization';

/** The level of a pixel without data. */
export const NO_DATA = 0xffff;

/** How pixels become levels. */
export interface Leveling {
	readonly limits: Limits;
	readonly stretch: Stretch;
	/** Smooths the stretched pixels; NaN stays NaN. */
	readonly convolution?: ConvolutionKernel;
	readonly quantization: Quantization;
}

/**
 * Normalises, smooths and quantises: one level per pixel in the grid's order, {@link NO_DATA} for NaN.
 */
export function levelsOfGrid(
	grid: Grid,
	{ limits, stretch, convolution, quantization }: Leveling,
): Uint16Array {
	if (convolution === undefined && stretch.name !== 'linear') {
		const table = levelTableOf(stretch, quantization);
		if (table !== undefined) {
			const { data } = grid;
			return toLevels(clipToRange(data, limits), (x) => tableLevel(table, x));
		}
	}
	const fractions = { ...grid, data: normalize(grid, limits, stretch) };
	const { data } = convolution ? convolve(fractions, convolution, { missing: 'keep' }) : fractions;
	return toLevels(data, (fraction) => levelOf(fraction, quantization));
}

function toLevels(values: Float64Array, level: (value: number) => number): Uint16Array {
	const levels = new Uint16Array(values.length);
	for (let i = 0; i < values.length; i++) {
		const value = values[i];
		levels[i] = value === value ? level(value) : NO_DATA;
	}
	return levels;
}
