import type { PaletteRaster, RgbaRaster } from '../../grid';
import type { Rgba } from '../colormap';
import { NO_DATA } from './levelsOfGrid';

/** A PNG or GIF palette holds at most this many colours. */
const PALETTE_SIZE = 256;

/**
 * Gives each level its colour.
 *
 * @param levels - Row 0 on top; indices into `colors`, or NO_DATA.
 * @param colors - R, G, B, A per level.
 * @returns A palette of all the colours where they and the no-data colour (when needed) fit; else a
 * palette of the levels that occur, ascending, no-data last; else RGBA.
 */
export function rasterOfLevels(
	levels: Uint16Array,
	width: number,
	height: number,
	colors: Uint8Array,
	noData: Rgba,
): PaletteRaster | RgbaRaster {
	const missing = levels.includes(NO_DATA);
	const size = colors.length / 4;
	const kept =
		size + Number(missing) <= PALETTE_SIZE ? allLevels(size) : occurringLevels(levels, size);
	if (kept.length + Number(missing) > PALETTE_SIZE) {
		return { kind: 'rgba', width, height, data: coloredPixels(levels, colors, noData) };
	}
	const palette = new Uint8Array((kept.length + Number(missing)) * 4);
	const indexOf = new Uint8Array(NO_DATA + 1);
	kept.forEach((level, index) => {
		palette.set(colors.subarray(level * 4, level * 4 + 4), index * 4);
		indexOf[level] = index;
	});
	if (missing) {
		palette.set(noData, kept.length * 4);
		indexOf[NO_DATA] = kept.length;
	}
	const data = new Uint8Array(levels.length);
	for (let i = 0; i < data.length; i++) data[i] = indexOf[levels[i]];
	return { kind: 'palette', width, height, data, palette };
}

function allLevels(size: number): number[] {
	return Array.from({ length: size }, (_, level) => level);
}

function occurringLevels(levels: Uint16Array, size: number): number[] {
	const occurs = new Uint8Array(NO_DATA + 1);
	for (let i = 0; i < levels.length; i++) occurs[levels[i]] = 1;
	return allLevels(size).filter((level) => occurs[level] === 1);
}

function coloredPixels(levels: Uint16Array, colors: Uint8Array, noData: Rgba): Uint8Array {
	const data = new Uint8Array(levels.length * 4);
	for (let i = 0; i < levels.length; i++) {
		const level = levels[i];
		if (level === NO_DATA) {
			data.set(noData, i * 4);
			continue;
		}
		const from = level * 4;
		const to = i * 4;
		data[to] = colors[from];
		data[to + 1] = colors[from + 1];
		data[to + 2] = colors[from + 2];
		data[to + 3] = colors[from + 3];
	}
	return data;
}
