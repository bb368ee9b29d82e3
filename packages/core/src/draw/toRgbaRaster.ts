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
	const { data } = raster;
	for (let start = 0; start < pixels.length; start += width) {
		if (repeatsAbove(data, start, width)) {
			pixels.copyWithin(start, start - width, start);
			continue;
		}
		for (let i = start; i < start + width; i++) pixels[i] = colors[data[i]];
	}
	return { kind: 'rgba', width, height, data: new Uint8Array(pixels.buffer) };
}

/** Whether a row equals the one above, as most do in an enlarged picture. */
function repeatsAbove(data: Uint8Array, start: number, width: number): boolean {
	if (start < width) return false;
	let i = start;
	while (i < start + width && data[i] === data[i - width]) i++;
	return i === start + width;
}
