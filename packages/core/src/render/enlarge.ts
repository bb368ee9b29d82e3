import { resizeSmooth } from '../encode';
import { OptionError } from '../errors';
import type { Raster } from '../grid';
import { scaleRaster } from '../image';

/** 8192² RGBA pixels fill 256 MiB. */
const MAX_SIZE = 8192;

/**
 * The picture with its longer side `sizePixels` long, sides in proportion; 0 keeps it as it is.
 *
 * @throws {OptionError} A size that is no whole number from 0 to 8192.
 */
export function enlarge(
	raster: Raster,
	sizePixels: number,
	enlargement: 'nearest' | 'smooth',
): Raster {
	if (sizePixels === 0) return raster;
	if (!Number.isInteger(sizePixels) || sizePixels < 0 || sizePixels > MAX_SIZE) {
		throw new OptionError(`A picture can't be ${sizePixels} pixels large`, {
			field: 'Size',
			given: sizePixels,
			advice: `Give a whole number of pixels from 1 to ${MAX_SIZE}, or 0 for one pixel per pixel.`,
		});
	}
	const { width, height } = enlargedSize(raster, sizePixels);
	return enlargement === 'smooth'
		? resizeSmooth(raster, width, height)
		: scaleRaster(raster, { width, height });
}

/** The size of a picture whose longer side is `sizePixels`, sides in proportion; 0 keeps it as it is. */
export function enlargedSize(
	{ width, height }: { readonly width: number; readonly height: number },
	sizePixels: number,
): { readonly width: number; readonly height: number } {
	if (sizePixels === 0) return { width, height };
	const factor = sizePixels / Math.max(width, height);
	return {
		width: Math.max(1, Math.round(width * factor)),
		height: Math.max(1, Math.round(height * factor)),
	};
}
