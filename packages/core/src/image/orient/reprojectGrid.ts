import type { Wcs } from '../../fits';
import type { Grid } from '../../grid';
import { pixelMap } from './pixelMap';
import { SAMPLERS, type Interpolation } from './sampleGrid';

/**
 * Redraws an image on the pixel grid of another coordinate system, so that both show the same sky in the
 * same pixel: for color pictures of several bands and strips of visits rotated against each other.
 *
 * Exact for images of any size and projection, to a hundred-thousandth of a pixel (see latticeMap). Pixels that the image does not cover are NaN. Values are taken, not summed: surface brightness
 * per input pixel is kept; between grids of different scale a flux per pixel would need the ratio of the
 * pixel areas.
 * @param wcs - Of `grid`.
 * @param targetWcs - Of the result, e.g. another visit's, or {@link northUpWcs}.
 * @param interpolation - @default 'nearest'
 */
export function reprojectGrid(
	grid: Grid,
	wcs: Wcs,
	targetWcs: Wcs,
	targetWidth: number,
	targetHeight: number,
	interpolation: Interpolation = 'nearest',
): Grid {
	const wayBack = pixelMap(targetWcs, wcs);
	const sample = SAMPLERS[interpolation];
	const data = new Float64Array(targetWidth * targetHeight);
	for (let y = 0; y < targetHeight; y++) {
		for (let x = 0; x < targetWidth; x++) {
			const from = wayBack(x, y);
			data[y * targetWidth + x] = from ? sample(grid, from.x, from.y) : NaN;
		}
	}
	return { width: targetWidth, height: targetHeight, data };
}
