import {
	type PaletteRaster,
	type Raster,
	type RgbaRaster,
	fillRows,
	repeatedRows,
} from '../../grid';
import { isOpaque } from './isOpaque';
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
	const { width, height, data } = raster;
	if (raster.kind === 'gray') return bytePixels(width, height, COLOR_TYPE.gray, data);
	const repeats = repeatedRows(data, raster.kind === 'rgba' ? width * 4 : width, height);
	if (raster.kind === 'palette') return palettePixels(raster, repeats);
	const palette = toPaletteRaster(raster, repeats);
	return palette ? palettePixels(palette, repeats) : wordPixels(raster, isOpaque(data));
}

function bytePixels(
	width: number,
	height: number,
	colorType: PngPixels['colorType'],
	bytes: Uint8Array,
): PngPixels {
	const rows = { width, height, pixelBytes: 1, bytes } as const;
	return { width, height, colorType, bitDepth: 8, rows };
}

function palettePixels(raster: PaletteRaster, repeats: Uint8Array): PngPixels {
	const { width, height, data, palette } = usedPalette(raster, repeats);
	const colors = palette.length / 4;
	const bitDepth = colors <= 2 ? 1 : colors <= 4 ? 2 : colors <= 16 ? 4 : 8;
	if (bitDepth === 8) {
		if (!isGray(palette) || !isOpaque(palette))
			return { ...bytePixels(width, height, COLOR_TYPE.palette, data), palette };
		const gray = grayLevels(data, width, palette, repeats);
		return bytePixels(width, height, COLOR_TYPE.gray, gray);
	}
	const rowBytes = Math.ceil((width * bitDepth) / 8);
	const bytes = packBits(data, width, bitDepth, repeats);
	const rows = { width: rowBytes, height, pixelBytes: 1, bytes } as const;
	return { width, height, colorType: COLOR_TYPE.palette, bitDepth, rows, palette };
}

/** The grey of each index; repeated rows are copied. */
function grayLevels(
	indices: Uint8Array,
	width: number,
	palette: Uint8Array,
	repeats: Uint8Array,
): Uint8Array {
	const gray = new Uint8Array(indices.length);
	fillRows(gray, repeats, (_, start) => {
		for (let i = start; i < start + width; i++) gray[i] = palette[indices[i] * 4];
	});
	return gray;
}

function wordPixels({ width, height, data }: RgbaRaster, opaque: boolean): PngPixels {
	const colorType = opaque ? COLOR_TYPE.rgb : COLOR_TYPE.rgba;
	const rows = { width, height, pixelBytes: opaque ? 3 : 4, bytes: data } as const;
	return { width, height, colorType, bitDepth: 8, rows };
}

function isGray(rgba: Uint8Array): boolean {
	for (let i = 0; i < rgba.length; i += 4)
		if (rgba[i] !== rgba[i + 1] || rgba[i] !== rgba[i + 2]) return false;
	return true;
}
