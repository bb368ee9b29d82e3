import type { GrayRaster, PaletteRaster, Raster, RgbaRaster } from '../../grid';
import { packBits } from './packBits';
import { COLOR_TYPE, type PngPixels } from './PngPixels';
import { toPaletteRaster } from './toPaletteRaster';
import { usedPalette } from './usedPalette';

/**
 * The smallest PNG form that keeps every pixel: grey, palette of 1, 2, 4 or 8 bits, RGB, RGBA.
 *
 * What decodes to the same pixels may be stored in another form than it came in: a palette of opaque
 * greys as grey, RGBA with at most 256 colours with a palette, opaque RGBA as RGB.
 */
export function toPngPixels(raster: Raster): PngPixels {
	if (raster.kind === 'gray') return grayPixels(raster);
	if (raster.kind === 'palette') return palettePixels(raster);
	const palette = toPaletteRaster(raster);
	if (palette) return palettePixels(palette);
	return isOpaque(raster.data) ? rgbPixels(raster) : rgbaPixels(raster);
}

function grayPixels({ width, height, data }: GrayRaster): PngPixels {
	const colorType = COLOR_TYPE.gray;
	return { width, height, colorType, bitDepth: 8, rowBytes: width, pixelBytes: 1, bytes: data };
}

function palettePixels(raster: PaletteRaster): PngPixels {
	const { width, height, data, palette } = usedPalette(raster);
	const colors = palette.length / 4;
	const bitDepth = colors <= 2 ? 1 : colors <= 4 ? 2 : colors <= 16 ? 4 : 8;
	if (bitDepth === 8 && isGray(palette) && isOpaque(palette)) {
		const gray = data.map((index) => palette[index * 4]);
		return grayPixels({ kind: 'gray', width, height, data: gray });
	}
	return {
		width,
		height,
		colorType: COLOR_TYPE.palette,
		bitDepth,
		rowBytes: Math.ceil((width * bitDepth) / 8),
		pixelBytes: 1,
		bytes: bitDepth === 8 ? data : packBits(data, width, height, bitDepth),
		palette,
	};
}

function rgbPixels({ width, height, data }: RgbaRaster): PngPixels {
	const bytes = new Uint8Array(width * height * 3);
	for (let from = 0, to = 0; from < data.length; from += 4) {
		bytes[to++] = data[from];
		bytes[to++] = data[from + 1];
		bytes[to++] = data[from + 2];
	}
	const colorType = COLOR_TYPE.rgb;
	return { width, height, colorType, bitDepth: 8, rowBytes: width * 3, pixelBytes: 3, bytes };
}

function rgbaPixels({ width, height, data }: RgbaRaster): PngPixels {
	const colorType = COLOR_TYPE.rgba;
	return { width, height, colorType, bitDepth: 8, rowBytes: width * 4, pixelBytes: 4, bytes: data };
}

function isOpaque(rgba: Uint8Array): boolean {
	for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return false;
	return true;
}

function isGray(rgba: Uint8Array): boolean {
	for (let i = 0; i < rgba.length; i += 4)
		if (rgba[i] !== rgba[i + 1] || rgba[i] !== rgba[i + 2]) return false;
	return true;
}
