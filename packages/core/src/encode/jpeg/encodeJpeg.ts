import { toRgbaRaster } from '../../draw';
import { OptionError } from '../../errors';
import type { Raster, RgbaRaster } from '../../grid';
import { checkRaster } from '../checkRaster';

/** How a JPEG is written. */
export interface JpegOptions {
	/** 1 (small, bad) to 100 (large, good). @default 90 */
	readonly quality?: number;
}

/** jimp's JPEG encoder. Its own types require Node's Buffer although any bytes work. */
interface JpegFormat {
	encode(bitmap: Omit<RgbaRaster, 'kind'>, options: { quality: number }): Uint8Array;
}

/**
 * A JPEG file of the picture on white, by jimp's JPEG encoder; chroma is not subsampled.
 *
 * The encoder is loaded at the first call, so that only those who use it pay for loading it.
 *
 * @throws {ImageError} The raster's size does not match its bytes. @throws {OptionError} A bad quality.
 */
export async function encodeJpeg(
	raster: Raster,
	{ quality = 90 }: JpegOptions = {},
): Promise<Uint8Array> {
	checkRaster(raster);
	if (!(quality >= 1 && quality <= 100))
		throw new OptionError(`quality can't be ${quality}`, {
			field: 'quality',
			given: quality,
			advice: 'Enter a number from 1 to 100; 90 is a good choice.',
		});
	const { width, height, data } = onWhite(raster);
	const { default: jpeg } = await import('@jimp/js-jpeg');
	const format: JpegFormat = jpeg();
	const file = format.encode({ width, height, data }, { quality });
	return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}

/**
 * The picture on a white background, without transparency; colors are rounded to the nearest byte.
 *
 * @returns A new raster.
 */
function onWhite(raster: Raster): RgbaRaster {
	const rgba = toRgbaRaster(raster);
	const data = rgba.data.slice();
	for (let i = 0; i < data.length; i += 4) {
		const alpha = data[i + 3];
		if (alpha === 255) continue;
		for (let c = i; c < i + 3; c++)
			data[c] = Math.round((data[c] * alpha + 255 * (255 - alpha)) / 255);
		data[i + 3] = 255;
	}
	return { ...rgba, data };
}
