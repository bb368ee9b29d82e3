import type { Grid } from '../grid';
import { checkSameSize } from './checkSameSize';

/**
 * Signal to noise per pixel: image / √variance. NaN where the variance is 0, negative or missing.
 *
 * @param variance - The plane `UNCERT` with `UTYPE = 'VarianceUncertainty'`, in the squared unit of `image`.
 * @throws {ImageError} The sizes differ.
 */
export function signalToNoise(image: Grid, variance: Grid): Grid {
	checkSameSize('the image and its variance', [image, variance]);
	const data = image.data.map((value, i) =>
		variance.data[i] > 0 ? value / Math.sqrt(variance.data[i]) : NaN,
	);
	return { width: image.width, height: image.height, data };
}
