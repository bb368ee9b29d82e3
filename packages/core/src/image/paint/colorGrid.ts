import type { Grid, Raster } from '../../grid';
import { colormapOf, type Rgba } from '../colormap';
import type { ConvolutionKernel } from '../../alert';
import type { Limits } from '../interval';
import type { Stretch } from '../stretch';
import { byteLevels } from './byteLevels';
import { levelsOfGrid } from './levelsOfGrid';
import { colorLevels, GRAY_LEVELS, NO_DATA } from './Quantization';
import { rasterOfByteLevels } from './rasterOfByteLevels';
import { rasterOfLevels } from './rasterOfLevels';

/** Which way up: `lower` puts row 0 of the grid at the bottom (FITS, DS9), `upper` on top (the API). */
export type Origin = 'lower' | 'upper';

/** How an image is colored. */
export interface Coloring {
	readonly limits: Limits;
	readonly stretch: Stretch;
	/** matplotlib name; without it the picture is gray. */
	readonly colormap?: string;
	/** Smooths the stretched pixels, as the API does. */
	readonly convolution?: ConvolutionKernel;
	/** Color of NaN. @default DEFAULT_NO_DATA */
	readonly noData?: Rgba;
	/** @default 'lower' */
	readonly origin?: Origin;
}

/**
 * Color of pixels without data unless another is given: transparent, so that the background is
 * visible. No color would do: each is near data in some color vision.
 */
export const DEFAULT_NO_DATA: Rgba = [0, 0, 0, 0];

/**
 * Draws an image, one pixel per pixel: clip to the limits, stretch, smooth, color.
 *
 * Gray without a colormap and without NaN; a palette where 256 entries suffice for the colors used and
 * the no-data color; else RGBA. Where the palette holds the whole map, its entries are in the map's
 * order, save for that of a color which does not occur.
 *
 * @throws {OptionError} Unknown stretch, kernel or colormap, or a parameter out of range.
 */
export function colorGrid(
	grid: Grid,
	{ limits, stretch, colormap, convolution, noData = DEFAULT_NO_DATA, origin = 'lower' }: Coloring,
): Raster {
	const map = colormap ? colormapOf(colormap) : undefined;
	const quantization = map ? colorLevels(map.size) : GRAY_LEVELS;
	const { width, height } = grid;
	if (convolution === undefined && quantization.top < 256) {
		const flipped = origin === 'lower';
		const made = byteLevels(grid, { limits, stretch, quantization, flipped });
		if (made && !map && !made.missing) return { kind: 'gray', width, height, data: made.levels };
		const colors = map?.colors ?? grayRamp();
		if (made) return rasterOfByteLevels({ ...made, width, height, colors, noData });
	}
	const stored = levelsOfGrid(grid, { limits, stretch, convolution, quantization });
	const levels = origin === 'lower' ? flippedRows(stored, grid) : stored;
	if (map === undefined && !levels.includes(NO_DATA)) {
		return { kind: 'gray', width, height, data: new Uint8Array(levels) };
	}
	return rasterOfLevels({ width, height, levels, colors: map?.colors ?? grayRamp(), noData });
}

function flippedRows(levels: Uint16Array, { width, height }: Grid): Uint16Array {
	const flipped = new Uint16Array(levels.length);
	for (let y = 0; y < height; y++) {
		flipped.set(levels.subarray(y * width, (y + 1) * width), (height - 1 - y) * width);
	}
	return flipped;
}

function grayRamp(): Uint8Array {
	const colors = new Uint8Array(256 * 4);
	for (let level = 0; level < 256; level++) colors.set([level, level, level, 255], level * 4);
	return colors;
}
