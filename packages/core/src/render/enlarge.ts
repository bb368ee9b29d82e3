import { resizeSmooth } from '../encode';
import type { Raster } from '../grid';
import { scaleRaster } from '../image';

/**
 * The picture with its longer side `sizePixels` long, sides in proportion; 0 keeps it as it is.
 *
 * @throws {OptionError} A size that is no whole number from 1 to 16384.
 */
export function enlarge(
	raster: Raster,
	sizePixels: number,
	enlargement: 'nearest' | 'smooth',
): Raster {
	if (sizePixels === 0) return raster;
	const factor = sizePixels / Math.max(raster.width, raster.height);
	const width = Math.max(1, Math.round(raster.width * factor));
	const height = Math.max(1, Math.round(raster.height * factor));
	return enlargement === 'smooth'
		? resizeSmooth(raster, width, height)
		: scaleRaster(raster, { width, height });
}
