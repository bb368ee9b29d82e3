import type { GrayRaster, RgbaRaster } from '../../grid';
import type { Colormap } from '../colormap';
import { colorLevels, levelsOfFractions } from './Quantization';
import { rgbaOfLevels } from './rasterOfLevels';

/**
 * Fractions as the Fink API turns them into gray bytes: trunc(255·y), NaN as 0. The rows keep their
 * order: row 0 of `fractions` is the TOP row.
 */
export function paintGray(fractions: Float64Array, width: number, height: number): GrayRaster {
	// Storing a double in a byte truncates it and turns NaN into 0 (ECMAScript, ToUint8).
	const data = new Uint8Array(fractions.length);
	for (let i = 0; i < data.length; i++) data[i] = fractions[i] * 255;
	return { kind: 'gray', width, height, data };
}

/**
 * Fractions as matplotlib colors them, NaN in the map's `bad` color (transparent black). The rows keep
 * their order: row 0 of `fractions` is the TOP row.
 */
export function paintColors(
	fractions: Float64Array,
	width: number,
	height: number,
	{ colors, size, bad }: Colormap,
): RgbaRaster {
	const levels = levelsOfFractions(fractions, colorLevels(size));
	return rgbaOfLevels({ width, height, levels, colors, noData: bad });
}
