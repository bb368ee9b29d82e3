import { float64Of, measurePixels } from '@fink/kernel';
import type { PixelPosition } from '../fits';
import { gridPixels, gridValue, type Grid } from '../grid';
import { checkSameSize } from './checkSameSize';
import type { Limits } from './interval';
import { pixelSignalToNoise } from './signalToNoise';

/** What the numbers can draw on besides the image. */
export interface MeasureOptions {
	/** What the picture was drawn with; without them vmin, vmax and the saturated parts are left out. */
	readonly limits?: Limits;
	/** The diaSource's place; without it offset, value and S/N at the source are left out. */
	readonly source?: PixelPosition;
	/** Variance per pixel, for the S/N. */
	readonly variance?: Grid;
	/** Which pixel is the peak: the greatest, or the one furthest from 0 (for differences). @default 'greatest' */
	readonly peak?: 'greatest' | 'furthestFromZero';
}

/** Numbers of a picture: with them a reader can judge it without seeing it. */
export interface Measurements {
	/** Columns of the image, before any enlargement. */
	readonly width: number;
	readonly height: number;
	readonly vmin?: number;
	readonly vmax?: number;
	/** Part of all pixels that are NaN. */
	readonly fractionNaN: number;
	/** Part of all pixels that are exactly 0: in a difference no measurement, but set so. */
	readonly fractionZero: number;
	/** Part of the pixels with data at or below vmin: all in the lowest color. */
	readonly fractionAtMinimum?: number;
	/** Part of the pixels with data at or above vmax: all in the highest color. */
	readonly fractionAtMaximum?: number;
	/** Whether all pixels with data have one value, so that the picture shows nothing. */
	readonly isConstant: boolean;
	/** The peak pixel's value; null when no pixel is finite. */
	readonly peakValue: number | null;
	readonly peakPosition: PixelPosition | null;
	/** Distance from the source to the peak pixel's center. */
	readonly peakOffsetPixels?: number | null;
	/** Value of the pixel that holds the source; null when outside or NaN. */
	readonly sourceValue?: number | null;
	/** That value over the square root of its variance; null when either is missing. */
	readonly sourceSignalToNoise?: number | null;
}

/** No pixel is at or beyond these. */
const NO_LIMITS: Limits = { vmin: NaN, vmax: NaN };

/**
 * Measures an image.
 *
 * @throws {ImageError} Image and variance differ in size.
 */
export function measure(
	grid: Grid,
	{ limits, source, variance, peak = 'greatest' }: MeasureOptions = {},
): Measurements {
	if (variance) checkSameSize('the image and its variance', [grid, variance]);
	const { width, height } = grid;
	const { vmin, vmax } = limits ?? NO_LIMITS;
	const counts = measurePixels(gridPixels(grid), vmin, vmax, peak === 'furthestFromZero');
	const { missing, isConstant, peakIndex } = counts;
	const withData = width * height - missing;
	const peakPosition =
		peakIndex < 0 ? null : { x: peakIndex % width, y: Math.floor(peakIndex / width) };
	return {
		width,
		height,
		...(limits && { vmin, vmax }),
		fractionNaN: missing / (width * height),
		fractionZero: zerosOf(grid) / (width * height),
		isConstant,
		...(limits && {
			fractionAtMinimum: withData && counts.atMinimum / withData,
			fractionAtMaximum: withData && counts.atMaximum / withData,
		}),
		peakValue: peakIndex < 0 ? null : gridValue(grid, peakIndex),
		peakPosition,
		...(source && {
			peakOffsetPixels:
				peakPosition && Math.hypot(peakPosition.x - source.x, peakPosition.y - source.y),
			...measureSource(grid, source, variance),
		}),
	};
}

function zerosOf(grid: Grid): number {
	const values = float64Of(gridPixels(grid));
	let zeros = 0;
	for (let i = 0; i < values.length; i++) if (values[i] === 0) zeros++;
	return zeros;
}

function measureSource(
	grid: Grid,
	source: PixelPosition,
	variance: Grid | undefined,
): Pick<Measurements, 'sourceValue' | 'sourceSignalToNoise'> {
	const x = Math.round(source.x);
	const y = Math.round(source.y);
	const { width, height } = grid;
	const inside = x >= 0 && x < width && y >= 0 && y < height;
	const i = y * width + x;
	const value = inside ? gridValue(grid, i) : NaN;
	const sourceValue = Number.isFinite(value) ? value : null;
	if (variance === undefined) return { sourceValue };
	if (sourceValue === null) return { sourceValue, sourceSignalToNoise: null };
	const ratio = pixelSignalToNoise(sourceValue, gridValue(variance, i));
	return { sourceValue, sourceSignalToNoise: Number.isNaN(ratio) ? null : ratio };
}
