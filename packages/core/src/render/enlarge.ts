import { type Choice, choiceNamed } from '../choice';
import { resizeSmooth } from '../encode';
import { OptionError } from '../errors';
import { isOpaque, scaledWords, toRgbaRaster } from '../draw';
import { MAX_RESIZED_SIDE, type Raster, type RgbaRaster } from '../grid';
import { nearestSources, scaleRaster, type Size } from '../image';

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
		resize: (raster, size) =>
			withCrispEnds(resizeSmooth(raster, size.width, size.height), raster, size),
	},
] as const satisfies readonly EnlargementChoice[];

interface EnlargementChoice extends Choice {
	resize(raster: Raster, size: Size): Raster;
}

/** A smooth picture in which each pixel is clear or opaque, as the nearest one of the original: data end crisply. */
function withCrispEnds(smooth: RgbaRaster, original: Raster, size: Size): RgbaRaster {
	if (isOpaque(original)) return smooth;
	const nearest = scaledWords(toRgbaRaster(original), nearestSources(original, size));
	const words = new Int32Array(smooth.data.slice().buffer);
	for (let i = 0; i < words.length; i++) {
		const isData = nearest[i] >>> 24 !== 0;
		if (!isData) words[i] = 0;
		else words[i] = words[i] >>> 24 === 0 ? nearest[i] : words[i] | OPAQUE;
	}
	return { ...smooth, data: new Uint8Array(words.buffer) };
}

/** How the pixels of a picture are enlarged. */
export type Enlargement = (typeof ENLARGEMENTS)[number]['name'];

/** The alpha of a pixel's word. */
const OPAQUE = 0xff000000 | 0;

/**
 * The picture with its longer side `sizePixels` long, sides in proportion; 0 keeps it as it is.
 *
 * @throws {OptionError} The size is not a whole number from 0 to MAX_RESIZED_SIDE.
 */
export function enlarge(raster: Raster, sizePixels: number, enlargement: Enlargement): Raster {
	if (sizePixels === 0) return raster;
	if (!Number.isInteger(sizePixels) || sizePixels < 0 || sizePixels > MAX_RESIZED_SIDE) {
		throw new OptionError(`A picture can't be ${sizePixels} pixels wide or high`, {
			field: 'Size',
			given: sizePixels,
			advice: `Give a whole number of pixels from 1 to ${MAX_RESIZED_SIDE}, or 0 to keep the size.`,
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
