import type { ApiStretch } from '../../alert';
import type { GrayRaster, Grid, RgbaRaster } from '../../grid';
import { limitsOf, type Limits } from '../interval';
import { normalize } from '../normalize';
import { nanToNum } from '../statistics';
import type { Stretch } from '../stretch';
import { paintFinkApi, type FinkApiTreatment } from './finkApiRaster';
import { finkApiStretchOf } from './finkApiStretchOf';
import { finkSigmoid } from './finkSigmoid';

/** The image arguments of `/cutouts` as its documentation describes them. */
export interface DocumentedTreatment extends FinkApiTreatment {
	/** Percentile of the finite pixels that becomes 0; no effect on `sigmoid`. @default 0.5 */
	readonly pmin?: number;
	/** Percentile of the finite pixels that becomes 1; no effect on `sigmoid`. @default 99.5 */
	readonly pmax?: number;
}

/**
 * The picture that the API's documentation promises: as `finkApiRaster`, but with limits from the
 * percentiles `pmin` and `pmax`, which the real server ignores, and with astropy's usual softening for
 * `asinh`. NaN becomes 0 after the stretch. Row 0 of the grid is the TOP row.
 *
 * @throws {ImageError} No finite pixel. @throws {OptionError} Bad percentiles or an unknown name.
 */
export function documentedRaster(
	grid: Grid,
	{ stretch = 'sigmoid', colormap, convolutionKernel, pmin, pmax }: DocumentedTreatment = {},
): GrayRaster | RgbaRaster {
	const { width, height } = grid;
	const data =
		stretch === 'sigmoid'
			? finkSigmoid(nanToNum(grid.data))
			: nanToNum(normalize(grid, documentedLimits(grid, pmin, pmax), documentedStretchOf(stretch)));
	return paintFinkApi({ width, height, data }, colormap, convolutionKernel);
}

/** The documented limits: percentiles of the finite pixels. @throws {ImageError} @throws {OptionError} */
export function documentedLimits(grid: Grid, pmin = 0.5, pmax = 99.5): Limits {
	return limitsOf(grid, { name: 'percentile', lower: pmin, upper: pmax });
}

/**
 * The curve of a name. The server's own asinh (a = 10) is nearly linear; here the name means what it says.
 *
 * @throws {OptionError} An unknown name.
 */
export function documentedStretchOf(name: Exclude<ApiStretch, 'sigmoid'>): Stretch {
	return name === 'asinh' || name === 'arcsinh'
		? { name: 'asinh', a: 0.1 }
		: finkApiStretchOf(name);
}
