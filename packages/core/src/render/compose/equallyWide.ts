import { drawRaster, makeCanvas } from '../../draw';
import type { Raster } from '../../grid';
import type { Theme } from '../../image';

/**
 * The pictures, extended on the right with the background to the width of the widest: color bars are as wide as their
 * numbers are long.
 */
export function equallyWide(pictures: readonly Raster[], { background }: Theme): readonly Raster[] {
	const width = Math.max(...pictures.map((picture) => picture.width));
	return pictures.map((picture) => {
		if (picture.width === width) return picture;
		const canvas = makeCanvas(width, picture.height, background);
		drawRaster(canvas, picture, 0, 0);
		return canvas;
	});
}
