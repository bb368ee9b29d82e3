import { indexColors } from '@fink/kernel';
import { toRgbaRaster } from '../../draw';
import type { PaletteRaster, Raster, RgbaRaster } from '../../grid';
import { usedPalette } from '../png/usedPalette';
import { reduceColors } from './reduceColors';

/** Pixels with at least this alpha count as opaque: GIF knows only clear and opaque. */
const OPAQUE_ALPHA = 128;

/** A picture as GIF stores it. */
export interface GifFrame {
	readonly raster: PaletteRaster;
	/** The palette entry of transparent pixels; undefined if all are opaque. */
	readonly clearIndex?: number;
}

/**
 * The raster with at most 256 colors: exact if it has no more, otherwise reduced by median cut. Alpha is rounded
 * to transparent or opaque.
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

/** The same pixels with a palette, its entries in order of appearance; undefined with more than 256 colors. */
function toPaletteRaster({ width, height, data }: RgbaRaster): PaletteRaster | undefined {
	const { palette, indices } = indexColors(data, width, height);
	return palette && indices && { kind: 'palette', width, height, data: indices, palette };
}

/** The same pixels with the palette entries that occur, the clear one first. */
function withUsedPalette(raster: PaletteRaster): PaletteRaster {
	const { palette, newIndex } = usedPalette(raster);
	const data = newIndex ? raster.data.map((index) => newIndex[index]) : raster.data;
	return { ...raster, data, palette: palette.slice() };
}
