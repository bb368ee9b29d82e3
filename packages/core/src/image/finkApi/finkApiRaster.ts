import type { GrayRaster, Grid, RgbaRaster } from '../../grid';
import { colormapOf } from '../colormap';
import { convolve, type ConvolutionKernel } from '../convolve';
import { normalize } from '../normalize';
import { paintColors, paintGray } from '../paint';
import { nanToNum } from '../statistics';
import { finkApiLimits } from './finkApiLimits';
import { finkApiStretchOf, type FinkApiStretch } from './FinkApiStretch';
import { finkSigmoid } from './finkSigmoid';

/** The image arguments of `/cutouts` that have an effect. */
export interface FinkApiTreatment {
	/** @default 'sigmoid' */
	readonly stretch?: FinkApiStretch;
	/** matplotlib name; without it the picture is grey. */
	readonly colormap?: string;
	/** Applied after the stretch. */
	readonly convolutionKernel?: ConvolutionKernel;
}

/**
 * The picture that the Fink API's PNG holds, byte for byte: clean, stretch, convolve, colour, truncate.
 *
 * Row 0 of the grid (the first of the FITS file) becomes the TOP row, as on the server: mirrored top to
 * bottom against DS9. Without a colormap grey (the server's PNG mode L), with one RGBA.
 *
 * @throws {ImageError} The server fails on this image too. @throws {OptionError} An unknown name.
 * @see fink-object-api, routes/lsst/cutouts/utils.py and utils/plotting.py
 */
export function finkApiRaster(
	grid: Grid,
	{ stretch = 'sigmoid', colormap, convolutionKernel }: FinkApiTreatment = {},
): GrayRaster | RgbaRaster {
	const { width, height } = grid;
	const clean: Grid = { width, height, data: nanToNum(grid.data) };
	return paintFinkApi(
		{ width, height, data: finkApiFractions(clean, stretch) },
		colormap,
		convolutionKernel,
	);
}

function finkApiFractions(clean: Grid, stretch: FinkApiStretch): Float64Array {
	if (stretch === 'sigmoid') return finkSigmoid(clean.data);
	const curve = finkApiStretchOf(stretch);
	return nanToNum(normalize(clean, finkApiLimits(clean), curve));
}

/** The server's last steps, after the stretch: convolution, colours, bytes. Row 0 on top. */
export function paintFinkApi(
	fractions: Grid,
	colormap?: string,
	convolutionKernel?: ConvolutionKernel,
): GrayRaster | RgbaRaster {
	const { data } = convolutionKernel ? convolve(fractions, convolutionKernel) : fractions;
	const { width, height } = fractions;
	return colormap
		? paintColors(data, width, height, colormapOf(colormap))
		: paintGray(data, width, height);
}
