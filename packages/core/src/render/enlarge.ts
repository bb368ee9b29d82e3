import { type Choice, choiceNamed } from '../choice';
import { resizeSmooth } from '../encode';
import { OptionError } from '../errors';
import type { Raster } from '../grid';
import { scaleRaster, type Size } from '../image';

/** Every way to enlarge the pixels of a picture. */
export const ENLARGEMENTS = [
	{
		name: 'nearest',
		title: 'Crisp',
		description: 'Every pixel becomes a square',
		resize: (raster, size) => scaleRaster(raster, size),
	},
	{
		name: 'smooth',
		title: 'Smooth',
		description: 'Bicubic; softer, mixes neighboring pixels',
		resize: (raster, { width, height }) => resizeSmooth(raster, width, height),
	},
] as const satisfies readonly EnlargementChoice[];

interface EnlargementChoice extends Choice {
	resize(raster: Raster, size: Size): Raster;
}

/** How the pixels of a picture are enlarged. */
export type Enlargement = (typeof ENLARGEMENTS)[number]['name'];

/** 8192² RGBA pixels fill 256 MiB. */
const MAX_SIZE = 8192;

/**
 * The picture with its longer side `sizePixels` long, sides in proportion; 0 keeps it as it is.
 *
 * @throws {OptionError} The size is not a whole number from 0 to 8192.
 */
export function enlarge(raster: Raster, sizePixels: number, enlargement: Enlargement): Raster {
	if (sizePixels === 0) return raster;
	if (!Number.isInteger(sizePixels) || sizePixels < 0 || sizePixels > MAX_SIZE) {
		throw new OptionError(`A picture can't be ${sizePixels} pixels large`, {
			field: 'Size',
			given: sizePixels,
			advice: `Give a whole number of pixels from 1 to ${MAX_SIZE}, or 0 for one pixel per pixel.`,
		});
	}
	const { resize } = choiceNamed<EnlargementChoice>(ENLARGEMENTS, enlargement, 'Enlargement');
	return resize(raster, enlargedSize(raster, sizePixels));
}

/** The size of a picture whose longer side is `sizePixels`, sides in proportion; 0 keeps it as it is. */
export function enlargedSize({ width, height }: Size, sizePixels: number): Size {
	if (sizePixels === 0) return { width, height };
	const factor = sizePixels / Math.max(width, height);
	return {
		width: Math.max(1, Math.round(width * factor)),
		height: Math.max(1, Math.round(height * factor)),
	};
}
