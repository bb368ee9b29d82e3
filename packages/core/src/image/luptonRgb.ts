import { OptionError } from '../errors';
import type { Grid, RgbaRaster } from '../grid';
import { checkSameSize } from './checkSameSize';
import type { Rgba } from './colormap';
import { limitsOf } from './interval';
import { DEFAULT_NO_DATA, type Origin } from './paint';

/** Three images of one field on one grid. */
export interface RgbBands {
	/** The reddest band, e.g. i. */
	readonly red: Grid;
	readonly green: Grid;
	/** The bluest band, e.g. g. */
	readonly blue: Grid;
}

/** Parameters of Lupton's scheme, in astropy's words. */
export interface LuptonOptions {
	/** Pixel value of each band that is black. @default [0, 0, 0] */
	readonly minimum?: readonly [red: number, green: number, blue: number];
	/** Range of intensity drawn all but linearly. @default vmax − vmin of zscale on the intensity */
	readonly stretch?: number;
	/** Softening: 0 is linear, greater values compress bright pixels. @default 8 */
	readonly q?: number;
	/** Color where any band is NaN. @default DEFAULT_NO_DATA */
	readonly noData?: Rgba;
	/** @default 'lower' */
	readonly origin?: Origin;
}

/** Part of the stretch at which the slope is matched (astropy, `LuptonAsinhStretch`). */
const SLOPE_FRACTION = 0.1;
/** Below the float32 epsilon `q` counts as 0, for which astropy takes 0.1; above 1e10 it is cut. */
const MIN_Q = 2 ** -23;
const MAX_Q = 1e10;

/**
 * Color picture that keeps the color of bright sources: each band is scaled by the asinh of the mean
 * intensity over that intensity. The bytes of astropy ≥ 7 `make_lupton_rgb` (which by default takes the
 * stretch 5, too small for nJy).
 *
 * @throws {ImageError} The sizes differ, or no pixel is finite. @throws {OptionError} Bad parameter.
 * @see Lupton et al. 2004, PASP 116, 133; astropy/visualization/lupton_rgb.py
 */
export function luptonRgb(
	{ red, green, blue }: RgbBands,
	{
		minimum = [0, 0, 0],
		stretch,
		q = 8,
		noData = DEFAULT_NO_DATA,
		origin = 'lower',
	}: LuptonOptions = {},
): RgbaRaster {
	checkSameSize('the three bands', [red, green, blue]);
	const bands = [red, green, blue].map(({ data }, band) =>
		data.map((value) => value - minimum[band]),
	);
	const intensity = bands[0].map((value, i) => (value + bands[1][i] + bands[2][i]) / 3);
	const { width, height } = red;
	const range = stretch ?? zscaleRange({ width, height, data: intensity });
	const scale = intensityScale(range, q);
	const data = new Uint8Array(width * height * 4);
	for (let y = 0; y < height; y++) {
		const targetRow = origin === 'lower' ? height - 1 - y : y;
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			const to = (targetRow * width + x) * 4;
			if (intensity[i] !== intensity[i]) data.set(noData, to);
			else paintPixel(data, to, bands, i, scale(intensity[i]));
		}
	}
	return { kind: 'rgba', width, height, data };
}

function zscaleRange(intensity: Grid): number {
	const { vmin, vmax } = limitsOf(intensity, { name: 'zscale' });
	return vmax - vmin || 1;
}

/** f(I) / I: by how much the bands of a pixel of intensity I are scaled. */
function intensityScale(range: number, q: number): (intensity: number) => number {
	checkPositive('Stretch', range, Number.MIN_VALUE);
	checkPositive('Q', q, 0);
	const softening = q < MIN_Q ? SLOPE_FRACTION : Math.min(q, MAX_Q);
	const slope = SLOPE_FRACTION / Math.asinh(SLOPE_FRACTION * softening);
	const soften = softening / range;
	return (intensity) => (intensity <= 0 ? 0 : (Math.asinh(intensity * soften) * slope) / intensity);
}

function checkPositive(field: string, given: number, least: number): void {
	if (given >= least && given < Infinity) return;
	throw new OptionError(`${field} is ${given}, but must be a positive number`, {
		field,
		given,
		advice: 'Enter a positive number, or leave it out for the default.',
	});
}

function paintPixel(
	data: Uint8Array,
	to: number,
	bands: readonly Float64Array[],
	i: number,
	scale: number,
): void {
	const red = Math.max(bands[0][i] * scale, 0);
	const green = Math.max(bands[1][i] * scale, 0);
	const blue = Math.max(bands[2][i] * scale, 0);
	const brightest = Math.max(red, green, blue);
	const over = brightest > 1 ? brightest : 1;
	data[to] = (red / over) * 255;
	data[to + 1] = (green / over) * 255;
	data[to + 2] = (blue / over) * 255;
	data[to + 3] = 255;
}
