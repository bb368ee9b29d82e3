import type { Raster } from '../../grid';
import { scalePixels } from './scalePixels';
import { checkSize, type Size } from './Size';

/**
 * A raster at another size, by nearest neighbour with exact pixel centres: crisp squares, no new
 * colours. Whole factors repeat pixels. The palette is shared with the input.
 *
 * @throws {OptionError} A size that is no whole number from 1 to 8192.
 */
export function scaleRaster(raster: Raster, { width, height }: Size): Raster {
	const to = { width, height };
	checkSize(to);
	if (raster.kind !== 'rgba') {
		return {
			...raster,
			...to,
			data: scalePixels(raster.data, raster, new Uint8Array(width * height), to),
		};
	}
	const pixels = scalePixels(asWords(raster.data), raster, new Uint32Array(width * height), to);
	return { ...raster, ...to, data: new Uint8Array(pixels.buffer) };
}

/** One 32-bit word per RGBA pixel; copied when the bytes do not start at a multiple of 4. */
function asWords(bytes: Uint8Array): Uint32Array {
	const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
	return new Uint32Array(aligned.buffer, aligned.byteOffset, bytes.length / 4);
}

/** A raster enlarged by a whole factor: each pixel becomes a square. @throws {OptionError} */
export function enlargeRaster(raster: Raster, factor: number): Raster {
	return scaleRaster(raster, { width: raster.width * factor, height: raster.height * factor });
}
