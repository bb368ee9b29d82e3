import { type Canvas, makeCanvas } from '../../draw';
import type { Raster } from '../../grid';
import { drawPicture } from './drawPicture';
import type { Theme } from './Theme';

/** A canvas with a picture on it and the background of a theme where data are missing. @param unit - As in `drawPicture`. */
export function groundedCanvas(picture: Raster, theme: Theme, unit: number): Canvas {
	const canvas = makeCanvas(picture.width, picture.height, theme.background);
	drawPicture(canvas, picture, 0, 0, theme, unit);
	return canvas;
}
