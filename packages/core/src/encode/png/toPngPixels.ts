import { indexColors } from '@fink/kernel';
import {
	isOpaque,
	type GrayRaster,
	type PaletteRaster,
	type Raster,
	type RgbaRaster,
	repeatedRows,
} from '../../grid';
import { packBits } from './packBits';
import { COLOR_TYPE, type PngPixels } from './PngPixels';
import { usedPalette } from './usedPalette';

/** Every index stays as it is. */
const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => byte);

/**
 * The smallest PNG form that keeps every pixel: gray, palette of 1, 2, 4 or 8 bits, RGB, RGBA.
 *
 * The form may differ from the raster's own if it decodes to the same pixels: a palette of opaque grays
 * becomes gray, RGBA with at most 256 colors gets a palette, opaque RGBA becomes RGB.
 */
export function toPngPixels(raster: Raster): PngPixels {
	const { width, height, data } = raster;
	if (raster.kind === 'gray') return bytePixels(raster, COLOR_TYPE.gray);
	if (raster.kind === 'palette') return palettePixels(raster);
	const found = indexColors(data, width, height);
	const { palette, indices, repeats } = found;
	if (!palette || !indices) return wordPixels(raster, found.isOpaque);
	return palettePixels({ kind: 'palette', width, height, data: indices, palette }, repeats);
}

function bytePixels(
	{ width, height, data }: GrayRaster | PaletteRaster,
	colorType: PngPixels['colorType'],
	newBytes?: Uint8Array,
): PngPixels {
	const rows = { width, height, pixelBytes: 1, bytes: data, newBytes } as const;
	return { width, height, colorType, bitDepth: 8, rows };
}

function palettePixels(raster: PaletteRaster, known?: Uint8Array): PngPixels {
	const { width, height, data } = raster;
	const { palette, newIndex } = usedPalette(raster);
	const index = newIndex ?? EVERY_BYTE;
	const colors = palette.length / 4;
	const bitDepth = colors <= 2 ? 1 : colors <= 4 ? 2 : colors <= 16 ? 4 : 8;
	if (bitDepth === 8) {
		if (isGray(palette) && isOpaque(palette))
			return bytePixels(
				raster,
				COLOR_TYPE.gray,
				index.map((entry) => palette[entry * 4]),
			);
		return { ...bytePixels(raster, COLOR_TYPE.palette, newIndex), palette };
	}
	const rowBytes = Math.ceil((width * bitDepth) / 8);
	const repeats = known ?? repeatedRows(data, width, height);
	const bytes = packBits(data, width, bitDepth, repeats, index);
	const rows = { width: rowBytes, height, pixelBytes: 1, bytes } as const;
	return { width, height, colorType: COLOR_TYPE.palette, bitDepth, rows, palette };
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
