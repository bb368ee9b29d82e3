import type { PaletteRaster, RgbaRaster } from '../../grid';
import type { Rgba } from '../colormap';
import { NO_DATA } from './Quantization';

/** A PNG or GIF palette holds at most this many colors. */
const PALETTE_SIZE = 256;

/** Pixels by level: row 0 on top, indices into `colors` (R, G, B, A each) or NO_DATA. */
export interface LeveledPixels {
	readonly width: number;
	readonly height: number;
	readonly levels: Uint16Array;
	readonly colors: Uint8Array;
	/** Color of NO_DATA. */
	readonly noData: Rgba;
}

/**
 * Gives each level its color.
 *
 * @returns A palette of all the colors where they and the no-data color (when needed) fit; else a
 * palette of the levels that occur, ascending, no-data last; else RGBA.
 */
export function rasterOfLevels(pixels: LeveledPixels): PaletteRaster | RgbaRaster {
	const missing = Number(pixels.levels.includes(NO_DATA));
	const size = pixels.colors.length / 4;
	if (size + missing <= PALETTE_SIZE) return wholePalette(pixels, missing);
	const occurring = occurringLevels(pixels.levels, size);
	if (occurring.length + missing <= PALETTE_SIZE) return chosenPalette(pixels, occurring, missing);
	return rgbaOfLevels(pixels);
}

function wholePalette(pixels: LeveledPixels, missing: number): PaletteRaster {
	const { width, height, levels, colors, noData } = pixels;
	const palette = new Uint8Array(colors.length + missing * 4);
	palette.set(colors);
	if (missing) palette.set(noData, colors.length);
	const data = new Uint8Array(levels);
	if (missing) {
		for (let i = 0; i < data.length; i++) if (levels[i] === NO_DATA) data[i] = colors.length / 4;
	}
	return { kind: 'palette', width, height, data, palette };
}

function occurringLevels(levels: Uint16Array, size: number): number[] {
	const occurs = new Uint8Array(size);
	// A write past the end, which NO_DATA makes, is ignored by a typed array.
	for (let i = 0; i < levels.length; i++) occurs[levels[i]] = 1;
	return Array.from(occurs.keys()).filter((level) => occurs[level] === 1);
}

function chosenPalette(
	{ width, height, levels, colors, noData }: LeveledPixels,
	chosen: readonly number[],
	missing: number,
): PaletteRaster {
	const palette = new Uint8Array((chosen.length + missing) * 4);
	const indexOf = new Uint8Array(colors.length / 4);
	chosen.forEach((level, index) => {
		palette.set(colors.subarray(level * 4, level * 4 + 4), index * 4);
		indexOf[level] = index;
	});
	if (missing) palette.set(noData, chosen.length * 4);
	const data = new Uint8Array(levels.length);
	for (let i = 0; i < data.length; i++) {
		data[i] = levels[i] === NO_DATA ? chosen.length : indexOf[levels[i]];
	}
	return { kind: 'palette', width, height, data, palette };
}

/** Gives each level its color, four bytes per pixel. */
export function rgbaOfLevels({ width, height, levels, colors, noData }: LeveledPixels): RgbaRaster {
	const data = new Uint8Array(levels.length * 4);
	for (let i = 0, to = 0; i < levels.length; i++, to += 4) {
		const level = levels[i];
		if (level === NO_DATA) {
			data.set(noData, to);
			continue;
		}
		const from = level * 4;
		data[to] = colors[from];
		data[to + 1] = colors[from + 1];
		data[to + 2] = colors[from + 2];
		data[to + 3] = colors[from + 3];
	}
	return { kind: 'rgba', width, height, data };
}
