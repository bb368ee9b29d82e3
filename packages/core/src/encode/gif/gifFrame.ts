import { toRgbaRaster } from '../../draw';
import type { PaletteRaster, Raster } from '../../grid';
import { toPaletteRaster } from '../png/toPaletteRaster';
import { usedPalette } from '../png/usedPalette';
import { reduceColors } from './reduceColors';

/** From this alpha on a pixel counts as opaque: GIF knows only clear and opaque. */
const OPAQUE_ALPHA = 128;

/** A picture as GIF stores it. */
export interface GifFrame {
	readonly raster: PaletteRaster;
	/** The palette entry that stands for clear pixels; undefined if all are opaque. */
	readonly clearIndex?: number;
}

/**
 * Any raster with at most 256 colors, exact where it has no more than these.
 *
 * Alpha is rounded to clear or opaque; with more colors they are reduced by median cut.
 */
export function gifFrame(raster: Raster): GifFrame {
	const rgba = toRgbaRaster(raster);
	const data = rgba.data.slice();
	let hasClear = false;
	for (let i = 0; i < data.length; i += 4) {
		const clear = data[i + 3] < OPAQUE_ALPHA;
		if (clear) data.fill(0, i, i + 4);
		else data[i + 3] = 255;
		hasClear ||= clear;
	}
	const solid = { ...rgba, data };
	const exact = toPaletteRaster(solid);
	if (exact) return { raster: withUsedPalette(exact), ...(hasClear && { clearIndex: 0 }) };
	const reduced = reduceColors(solid, hasClear ? 255 : 256);
	if (!hasClear) return { raster: reduced };
	const palette = Uint8Array.of(...reduced.palette, 0, 0, 0, 0);
	const clearIndex = palette.length / 4 - 1;
	const indices = reduced.data.map((index, i) => (data[i * 4 + 3] ? index : clearIndex));
	return { raster: { ...reduced, data: indices, palette }, clearIndex };
}

/** The same pixels with the palette entries that occur, the clear one first. */
function withUsedPalette(raster: PaletteRaster): PaletteRaster {
	const { palette, newIndex } = usedPalette(raster);
	const data = newIndex ? raster.data.map((index) => newIndex[index]) : raster.data;
	return { ...raster, data, palette: palette.slice() };
}
