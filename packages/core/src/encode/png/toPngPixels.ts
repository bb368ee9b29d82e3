import {
	keptArray,
	type GrayRaster,
	type PaletteRaster,
	type Raster,
	type RgbaRaster,
	fillRows,
	repeatedRows,
} from '../../grid';
import { packBits } from './packBits';
import { COLOR_TYPE, type PngPixels } from './PngPixels';
import { toPaletteRaster } from './toPaletteRaster';
import { usedPalette } from './usedPalette';

const keptBytes = keptArray((length) => new Uint8Array(length));
/** One row, taken as a whole. */
const NO_REPEATS = Uint8Array.of(0);

/**
 * The smallest PNG form that keeps every pixel: grey, palette of 1, 2, 4 or 8 bits, RGB, RGBA.
 *
 * What decodes to the same pixels may be stored in another form than it came in: a palette of opaque
 * greys as grey, RGBA with at most 256 colours with a palette, opaque RGBA as RGB. Valid until the next
 * call; rows between repeated ones may be left unwritten.
 *
 * @param isStack - Whether it holds several pictures on each other, so that every row is needed.
 */
export function toPngPixels(raster: Raster, isStack = false): PngPixels {
	const { width, height, data } = raster;
	const repeats = repeatedRows(data, raster.kind === 'rgba' ? width * 4 : width, height);
	if (raster.kind === 'gray') return grayPixels(raster, repeats);
	if (raster.kind === 'palette') return palettePixels(raster, repeats);
	const palette = toPaletteRaster(raster, repeats);
	if (palette) return palettePixels(palette, repeats);
	return isOpaque(data, repeats)
		? rgbPixels(raster, repeats, isStack)
		: rgbaPixels(raster, repeats);
}

function grayPixels({ width, height, data }: GrayRaster, repeats: Uint8Array): PngPixels {
	return {
		...{ width, height, colorType: COLOR_TYPE.gray, bitDepth: 8 },
		...{ rowBytes: width, pixelBytes: 1, bytes: data, repeats },
	};
}

function palettePixels(raster: PaletteRaster, repeats: Uint8Array): PngPixels {
	const { width, height, data, palette } = usedPalette(raster, repeats);
	const colors = palette.length / 4;
	const bitDepth = colors <= 2 ? 1 : colors <= 4 ? 2 : colors <= 16 ? 4 : 8;
	if (bitDepth === 8 && isGray(palette) && isOpaque(palette)) {
		const gray = grayLevels(data, width, palette, repeats);
		return grayPixels({ kind: 'gray', width, height, data: gray }, repeats);
	}
	const rowBytes = Math.ceil((width * bitDepth) / 8);
	const bytes = bitDepth === 8 ? data : packBits(data, width, bitDepth, repeats);
	return {
		...{ width, height, colorType: COLOR_TYPE.palette, bitDepth },
		...{ rowBytes, pixelBytes: 1, bytes, repeats, palette },
	};
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

function rgbPixels(
	{ width, height, data }: RgbaRaster,
	repeats: Uint8Array,
	isStack: boolean,
): PngPixels {
	const bytes = keptBytes(width * height * 3).subarray(0, width * height * 3);
	for (let y = 0; y < height; y++) {
		// A row that repeats is asked for by the one below alone, and only if that does not repeat too.
		if (repeats[y] && repeats[y + 1] && !isStack) continue;
		for (let from = y * width * 4, to = y * width * 3; to < (y + 1) * width * 3; from += 4) {
			bytes[to++] = data[from];
			bytes[to++] = data[from + 1];
			bytes[to++] = data[from + 2];
		}
	}
	return {
		...{ width, height, colorType: COLOR_TYPE.rgb, bitDepth: 8 },
		...{ rowBytes: width * 3, pixelBytes: 3, bytes, repeats },
	};
}

function rgbaPixels({ width, height, data }: RgbaRaster, repeats: Uint8Array): PngPixels {
	return {
		...{ width, height, colorType: COLOR_TYPE.rgba, bitDepth: 8 },
		...{ rowBytes: width * 4, pixelBytes: 4, bytes: data, repeats },
	};
}

/** @param repeats - Rows that repeat the one above, which need not be looked at. @default none */
function isOpaque(rgba: Uint8Array, repeats: Uint8Array = NO_REPEATS): boolean {
	const rowBytes = rgba.length / repeats.length;
	for (let y = 0; y < repeats.length; y++) {
		if (repeats[y]) continue;
		const end = (y + 1) * rowBytes;
		for (let i = y * rowBytes + 3; i < end; i += 4) if (rgba[i] !== 255) return false;
	}
	return true;
}

function isGray(rgba: Uint8Array): boolean {
	for (let i = 0; i < rgba.length; i += 4)
		if (rgba[i] !== rgba[i + 1] || rgba[i] !== rgba[i + 2]) return false;
	return true;
}
