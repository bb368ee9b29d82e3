import type { RgbaRaster, Raster } from '../grid';

/**
 * Any raster as RGBA.
 *
 * @param raster - Returned as it is when it is RGBA already (not copied).
 */
export function toRgbaRaster(raster: Raster): RgbaRaster {
	if (raster.kind === 'rgba') return raster;
	const { width, height } = raster;
	const colors = new Uint32Array(256);
	const table = new Uint8Array(colors.buffer);
	if (raster.kind === 'palette') table.set(raster.palette.subarray(0, table.length));
	else for (let i = 0; i < 256; i++) table.set([i, i, i, 255], i * 4);
	const pixels = new Uint32Array(width * height);
	for (let i = 0; i < pixels.length; i++) pixels[i] = colors[raster.data[i]];
	return { kind: 'rgba', width, height, data: new Uint8Array(pixels.buffer) };
}
