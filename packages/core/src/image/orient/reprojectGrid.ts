import {
	pixelMatrix,
	pixelToSky,
	productOf,
	skyMatrix,
	skyToPixel,
	type PixelPosition,
	type Wcs,
} from '../../fits';
import type { Grid } from '../../grid';
import { SAMPLERS, type Interpolation } from './sampleGrid';

/**
 * Redraws an image on the pixel grid of another coordinate system, so that both show the same sky in the
 * same pixel: for color pictures of several bands and strips of visits rotated against each other.
 *
 * Exact for images of any size and projection; between gnomonic ones from target pixel to source pixel leads one
 * projective map (see skyMatrix). Pixels that the image does not cover are NaN. Values are taken, not summed: surface brightness
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

/** From pixels of one image to pixels of another that show the same sky position. */
function pixelMap(from: Wcs, to: Wcs): (x: number, y: number) => PixelPosition | undefined {
	const [fromPlane, toPlane] = [from, to].map((wcs) => (wcs.mapping ? wcs.gnomonic : wcs));
	if (!fromPlane || !toPlane) {
		return (x, y) => {
			const { raDeg, decDeg } = pixelToSky(from, x, y);
			return Number.isNaN(raDeg) ? undefined : skyToPixel(to, raDeg, decDeg);
		};
	}
	const m = productOf(pixelMatrix(toPlane), skyMatrix(fromPlane));
	return (x, y) => {
		const w = m[6] * x + m[7] * y + m[8];
		const toX = (m[0] * x + m[1] * y + m[2]) / w;
		const toY = (m[3] * x + m[4] * y + m[5]) / w;
		return w > 0 ? { x: toX, y: toY } : undefined;
	};
}
