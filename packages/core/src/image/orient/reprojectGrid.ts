import { pixelMatrix, skyMatrix, productOf, type Wcs } from '../../fits';
import type { Grid } from '../../grid';
import { SAMPLERS, type Interpolation } from './sampleGrid';

/**
 * Redraws an image on the pixel grid of another coordinate system, so that both show the same sky in the
 * same pixel: for color pictures of several bands and strips of visits rotated against each other.
 *
 * Exact for gnomonic images of any size: from target pixel to source pixel leads one projective map (see
 * skyMatrix). Pixels that the image does not cover are NaN. Values are taken, not summed: surface brightness
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
	const m = productOf(pixelMatrix(wcs), skyMatrix(targetWcs));
	const sample = SAMPLERS[interpolation];
	const data = new Float64Array(targetWidth * targetHeight);
	for (let y = 0; y < targetHeight; y++) {
		for (let x = 0; x < targetWidth; x++) {
			const w = m[6] * x + m[7] * y + m[8];
			const fromX = (m[0] * x + m[1] * y + m[2]) / w;
			const fromY = (m[3] * x + m[4] * y + m[5]) / w;
			data[y * targetWidth + x] = w > 0 ? sample(grid, fromX, fromY) : NaN;
		}
	}
	return { width: targetWidth, height: targetHeight, data };
}
