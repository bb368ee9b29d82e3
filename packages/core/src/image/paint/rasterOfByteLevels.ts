import { type ByteLevels, usedBytes } from '@fink/kernel';
import { wordOf } from '../../draw';
import type { PaletteRaster, RgbaRaster } from '../../grid';
import type { Rgba } from '../colormap';

/** Pixels by level, row 0 on top. */
export interface ByteLeveledPixels extends ByteLevels {
	readonly width: number;
	readonly height: number;
	/** R, G, B, A of each level, at most 256. */
	readonly colors: Uint8Array;
	/** Color of pixels without data. */
	readonly noData: Rgba;
}

/** Most entries of a palette. */
const PALETTE_SIZE = 256;

const used = new Uint8Array(PALETTE_SIZE);

/**
 * Gives each level its color. A palette holds them all in their order; pixels without data take an entry
 * behind them, or that of a level which does not occur. Where there is none, RGBA.
 *
 * @param pixels - Its levels may be written to.
 */
export function rasterOfByteLevels(pixels: ByteLeveledPixels): PaletteRaster | RgbaRaster {
	const { width, height, levels, missing, colors, noData } = pixels;
	if (!missing) return { kind: 'palette', width, height, data: levels, palette: colors.slice() };
	const entry = freeEntry(levels, missing, colors.length / 4);
	if (entry < 0) return rgbaOf(pixels, missing);
	for (let i = 0; i < levels.length; i++) if (missing[i]) levels[i] = entry;
	const palette = new Uint8Array(Math.max(colors.length, (entry + 1) * 4));
	palette.set(colors);
	palette.set(noData, entry * 4);
	return { kind: 'palette', width, height, data: levels, palette };
}

function rgbaOf(
	{ width, height, levels, colors, noData }: ByteLeveledPixels,
	missing: Uint8Array,
): RgbaRaster {
	const missingColor = wordOf(noData);
	const words = new Int32Array(colors.slice().buffer);
	const pixels = new Int32Array(levels.length);
	for (let i = 0; i < pixels.length; i++) pixels[i] = missing[i] ? missingColor : words[levels[i]];
	return { kind: 'rgba', width, height, data: new Uint8Array(pixels.buffer) };
}

/** An entry that no pixel with data uses; -1 if there is none. */
function freeEntry(levels: Uint8Array, missing: Uint8Array, size: number): number {
	if (size < PALETTE_SIZE) return size;
	usedBytes(levels, used);
	const free = used.indexOf(0);
	if (free >= 0) return free;
	// Values of pixels without data are meaningless and were already counted.
	const level = levels[missing.indexOf(1)];
	return levels.some((other, i) => other === level && !missing[i]) ? -1 : level;
}
