import type { Grid } from '../../grid';
import { inverseAffine, type Affine } from './Affine';
import { SAMPLERS, type Interpolation } from './sampleGrid';

/**
 * Redraws an image through an affine map. Output pixels that come from outside the image are NaN.
 *
 * Values are taken, not summed: surface brightness per pixel is kept, which is flux where the scale is.
 * @param affine - From input to output pixels.
 */
export function resampleGrid(
	grid: Grid,
	affine: Affine,
	width: number,
	height: number,
	interpolation: Interpolation,
): Grid {
	const back = inverseAffine(affine);
	const sample = SAMPLERS[interpolation];
	const data = new Float64Array(width * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const fromX = back.a * x + back.c * y + back.tx;
			const fromY = back.b * x + back.d * y + back.ty;
			data[y * width + x] = sample(grid, fromX, fromY);
		}
	}
	return { width, height, data };
}
