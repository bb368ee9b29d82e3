import { OptionError } from '../../errors';
import type { Raster, RgbaRaster } from '../../grid';
import { checkRaster } from '../checkRaster';
import { onWhite } from './onWhite';

/** How a JPEG is written. */
export interface JpegOptions {
	/** 1 (small, bad) to 100 (large, good). @default 90 */
	readonly quality?: number;
}

/** jimp's JPEG part as it works: its own types ask for Node's Buffer where any bytes do. */
interface JpegFormat {
	encode(bitmap: Omit<RgbaRaster, 'kind'>, options: { quality: number }): Uint8Array;
}

/**
 * A JPEG file of the picture on white, by jimp's JPEG part; chroma is not subsampled.
 *
 * That part is loaded at the first call, so that nobody else pays its start.
 *
 * @throws {ImageError} The raster's size does not fit its bytes. @throws {OptionError} A bad quality.
 */
export async function encodeJpeg(
	raster: Raster,
	{ quality = 90 }: JpegOptions = {},
): Promise<Uint8Array> {
	checkRaster(raster);
	if (!(quality >= 1 && quality <= 100))
		throw new OptionError(`JPEG Quality can't be ${quality}`, {
			field: 'JPEG Quality',
			given: quality,
			advice: 'Give a number from 1 to 100; 90 is a good choice.',
		});
	const { width, height, data } = onWhite(raster);
	const { default: jpeg } = await import('@jimp/js-jpeg');
	const format: JpegFormat = jpeg();
	const file = format.encode({ width, height, data }, { quality });
	return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}
