import {
	fillRows,
	type GrayRaster,
	type PaletteRaster,
	type Raster,
	repeatedRows,
	type RgbaRaster,
} from '../grid';
import { colorTable } from './pixelWords';
import { scaledWords, scalingOf } from './scaled';

/**
 * Any raster as RGBA.
 *
 * @param raster - Returned as it is when it is RGBA already (not copied).
 */
export function toRgbaRaster(raster: Raster): RgbaRaster {
	if (raster.kind === 'rgba') return raster;
	const { width, height } = raster;
	const scaling = scalingOf(raster);
	const pixels = scaling
		? scaledWords(toRgbaRaster(scaling.source), scaling)
		: coloredPixels(raster);
	return { kind: 'rgba', width, height, data: new Uint8Array(pixels.buffer) };
}

function coloredPixels(raster: GrayRaster | PaletteRaster): Int32Array {
	const { width, height, data } = raster;
	const colors = colorTable(raster);
	const pixels = new Int32Array(width * height);
	fillRows(pixels, repeatedRows(data, width, height), (_, start) => {
		for (let i = start; i < start + width; i++) pixels[i] = colors[data[i]];
	});
	return pixels;
}
