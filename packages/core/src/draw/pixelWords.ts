import type { GrayRaster, PaletteRaster, RgbaRaster } from '../grid';

/** The pixels as words, for reading only. They are copied if the bytes do not start at a multiple of 4. */
export function pixelWords({ width, height, data }: RgbaRaster): Int32Array {
	const { buffer, byteOffset } = data.byteOffset % 4 === 0 ? data : data.slice();
	return new Int32Array(buffer, byteOffset, width * height);
}

/** The 256 colors of an indexed raster as words of R, G, B, A in memory; entries beyond a palette are clear. */
export function colorTable(raster: GrayRaster | PaletteRaster): Int32Array {
	const colors = new Int32Array(256);
	const bytes = new Uint8Array(colors.buffer);
	if (raster.kind === 'palette') bytes.set(raster.palette.subarray(0, bytes.length));
	else for (let i = 0; i < 256; i++) bytes.set([i, i, i, 255], i * 4);
	return colors;
}
