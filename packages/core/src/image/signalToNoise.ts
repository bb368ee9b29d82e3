import type { Grid } from '../grid';
import { checkSameSize } from './checkSameSize';

/**
 * Signal to noise per pixel: image / √variance. NaN where the variance is 0, negative, infinite (Rubin's
 * mark for pixels outside the detector) or missing.
 *
 * @param variance - The plane `UNCERT` with `UTYPE = 'VarianceUncertainty'`, in the squared unit of `image`.
 * @throws {ImageError} The sizes differ.
 */
export function signalToNoise(image: Grid, variance: Grid): Grid {
	checkSameSize('the image and its variance', [image, variance]);
	const data = image.data.map((value, i) => pixelSignalToNoise(value, variance.data[i]));
	return { width: image.width, height: image.height, data };
}

/** The same for one pixel. */
export function pixelSignalToNoise(value: number, variance: number): number {
	return variance > 0 && variance < Infinity ? value / Math.sqrt(variance) : NaN;
}
