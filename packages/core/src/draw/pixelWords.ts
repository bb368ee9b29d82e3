import type { RgbaRaster } from '../grid';

/** The pixels as words, to be read; those of a raster whose bytes begin between two words are copied. */
export function pixelWords({ width, height, data }: RgbaRaster): Int32Array {
	const { buffer, byteOffset } = data.byteOffset % 4 === 0 ? data : data.slice();
	return new Int32Array(buffer, byteOffset, width * height);
}
