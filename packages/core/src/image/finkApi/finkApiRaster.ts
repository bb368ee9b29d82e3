import type { ApiStretch, ConvolutionKernel } from '../../alert';
import {
	gridPixels,
	type GrayRaster,
	type Grid,
	type PaletteRaster,
	type RgbaRaster,
} from '../../grid';
import { colormapOf } from '../colormap';
import { convolve } from '../convolve';
import { normalize } from '../normalize';
import { colorLevels, GRAY_LEVELS, paintColors, paintGray } from '../paint';
import { cleanGrid, nanToNum } from '../statistics';
import { finkApiLimits } from './finkApiLimits';
import { finkApiStretchOf } from './finkApiStretchOf';
import { finkSigmoid, finkSigmoidScale } from './finkSigmoid';
import { sigmoidLevels } from './sigmoidLevels';

/** The image arguments of `/cutouts` that have an effect. */
export interface FinkApiTreatment {
	/** @default 'sigmoid' */
	readonly stretch?: ApiStretch;
	/** matplotlib name; without it the picture is gray. */
	readonly colormap?: string;
	/** Applied after the stretch. */
	readonly convolutionKernel?: ConvolutionKernel;
}

/**
 * The picture that the Fink API's PNG holds, byte for byte: clean, stretch, convolve, color, truncate.
 *
 * Row 0 of the grid (the first of the FITS file) becomes the TOP row, as on the server: mirrored top to
 * bottom against DS9. Without a colormap gray (the server's PNG mode L), with one in its colors.
 *
 * @throws {ImageError} The server fails on this image too. @throws {OptionError} An unknown name.
 * @see fink-object-api, routes/lsst/cutouts/utils.py and utils/plotting.py
 */
export function finkApiRaster(
	grid: Grid,
	{ stretch = 'sigmoid', colormap, convolutionKernel }: FinkApiTreatment = {},
): GrayRaster | PaletteRaster | RgbaRaster {
	const clean = cleanGrid(grid);
	if (stretch === 'sigmoid' && convolutionKernel === undefined) {
		const quick = paintSigmoid(clean, colormap);
		if (quick) return quick;
	}
	return paintFinkApi(
		{ width: grid.width, height: grid.height, data: finkApiFractions(clean, stretch) },
		colormap,
		convolutionKernel,
	);
}

/** The default treatment in one pass; undefined if a table can't give its levels. */
function paintSigmoid(grid: Grid, colormap?: string): GrayRaster | PaletteRaster | undefined {
	const map = colormap ? colormapOf(colormap) : undefined;
	const quantization = map ? colorLevels(map.size) : GRAY_LEVELS;
	if (quantization.top > 255) return undefined;
	const { width, height } = grid;
	const levels = sigmoidLevels(grid, finkSigmoidScale(gridPixels(grid)), quantization);
	if (levels === undefined) return undefined;
	if (map === undefined) return { kind: 'gray', width, height, data: levels };
	return { kind: 'palette', width, height, data: levels, palette: map.colors.slice() };
}

function finkApiFractions(clean: Grid, stretch: ApiStretch): Float64Array {
	if (stretch === 'sigmoid') return finkSigmoid(clean.data);
	const curve = finkApiStretchOf(stretch);
	return nanToNum(normalize(clean, finkApiLimits(clean), curve));
}

/** The server's last steps, after the stretch: convolution, colors, bytes. Row 0 on top. */
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
