import { indexColors } from '@fink/kernel';
import type { PaletteRaster, RgbaRaster } from '../../grid';

/**
 * The same pixels with a palette, if there are at most 256 colors; entries in order of appearance.
 *
 * @returns Undefined at the 257th color.
 */
export function toPaletteRaster({ width, height, data }: RgbaRaster): PaletteRaster | undefined {
	const { palette, indices } = indexColors(data, width, height);
	return palette && indices && { kind: 'palette', width, height, data: indices, palette };
}
