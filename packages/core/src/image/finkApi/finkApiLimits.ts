import { ImageError } from '../../errors';
import type { Grid } from '../../grid';
import type { Limits } from '../interval';
import { distancesFrom, median, minMaxOf } from '../statistics';

const ADVICE =
	'Use another preset, e.g. Auto or Zscale, or the stretch "sigmoid", which needs no limits.';

/**
 * The limits of the Fink API's stretches other than `sigmoid`: vmax is the pixel in row and column
 * ⌊rows/2⌋, vmin the minimum plus 0.2 · median(|a − median(a)|). Its `pmin` and `pmax` have no effect.
 *
 * @param grid - All values finite.
 * @throws {ImageError} The server answers 500: vmin is above vmax (a source fainter than its
 * surroundings), or the image has twice as many rows as columns.
 * @see fink-object-api, utils/plotting.py
 */
export function finkApiLimits({ width, height, data }: Grid): Limits {
	const center = Math.floor(height / 2);
	if (center >= width) {
		throw new ImageError(
			`The Fink API can't draw an image of ${width} columns and ${height} rows: it reads the central pixel from column ${center}`,
			{ advice: `The server also responds with status 500. ${ADVICE}` },
		);
	}
	const vmax = data[center * width + center];
	const middle = median(data.slice());
	const deviation = median(distancesFrom(middle, data));
	const vmin = minMaxOf(data)[0] + 0.2 * deviation;
	if (vmin <= vmax) return { vmin, vmax };
	throw new ImageError(
		`The Fink API can't draw this image with limits: its lower limit ${vmin} is above the upper one, the central pixel ${vmax}`,
		{
			advice: `The server also responds with status 500, as it does for every source that is darker than its surroundings. ${ADVICE}`,
		},
	);
}
