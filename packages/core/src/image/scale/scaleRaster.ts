import { scaledRaster } from '../../draw';
import type { Raster } from '../../grid';
import { nearestSources } from './nearestSources';
import { checkSize, type Size } from './Size';

/**
 * A raster at another size, by nearest neighbor with exact pixel centers: crisp squares, no new
 * colors. Whole factors repeat pixels. The palette is shared with the input, all the pixels too where the
 * size stays.
 *
 * @throws {OptionError} The size is not a whole number from 1 to MAX_RESIZED_SIDE.
 */
export function scaleRaster(raster: Raster, { width, height }: Size): Raster {
	const to = { width, height };
	checkSize(to);
	if (width === raster.width && height === raster.height) return raster;
	return scaledRaster(raster, nearestSources(raster, to));
}

/** A raster enlarged by a whole factor: each pixel becomes a square. @throws {OptionError} */
export function enlargeRaster(raster: Raster, factor: number): Raster {
	return scaleRaster(raster, { width: raster.width * factor, height: raster.height * factor });
}
