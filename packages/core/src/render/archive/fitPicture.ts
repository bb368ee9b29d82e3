import { type Canvas, drawRaster, makeCanvas } from '../../draw';
import { resizeSmooth } from '../../encode';
import type { Raster } from '../../grid';
import { scaleRaster, type Size, type Theme } from '../../image';
import type { Enlargement } from '../enlarge';

/** A picture is first reduced to this many pixels per pixel of the panel, so that memory is limited. */
const MAX_PER_PIXEL = 4;

/** A picture of any size and shape in the middle of a panel, as large as fits, on the theme's background. */
export function fitPicture(
	picture: Raster,
	{ width, height }: Size,
	{ background }: Theme,
	enlargement: Enlargement = 'nearest',
): Canvas {
	const factor = Math.min(width / picture.width, height / picture.height);
	const size = {
		width: Math.max(1, Math.round(picture.width * factor)),
		height: Math.max(1, Math.round(picture.height * factor)),
	};
	const isCrisp = factor >= 1 && enlargement === 'nearest';
	const fitted = isCrisp ? scaleRaster(picture, size) : smooth(picture, size, factor);
	const canvas = makeCanvas(width, height, background);
	const [left, top] = [(width - size.width) / 2, (height - size.height) / 2];
	drawRaster(canvas, fitted, Math.floor(left), Math.floor(top));
	return canvas;
}

function smooth(picture: Raster, size: Size, factor: number): Raster {
	const thinned =
		factor * MAX_PER_PIXEL < 1
			? scaleRaster(picture, {
					width: size.width * MAX_PER_PIXEL,
					height: size.height * MAX_PER_PIXEL,
				})
			: picture;
	return resizeSmooth(thinned, size.width, size.height);
}
