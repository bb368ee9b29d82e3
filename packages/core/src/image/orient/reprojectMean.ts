import { pixelScaleArcsec, type Wcs } from '../../fits';
import type { Grid } from '../../grid';
import { pixelMap } from './pixelMap';
import { reprojectGrid } from './reprojectGrid';
import { SAMPLERS, type Interpolation } from './sampleGrid';

/** Samples along each side of a target pixel at most. */
const MAX_SAMPLES = 8;
/** At this number of image pixels per target pixel or more, single pixels would be picked from many. */
const FINER_FROM = 1.5;

/**
 * Like {@link reprojectGrid}, but where the image is finer than the target each target pixel is the mean of several
 * samples, so that no star falls between them. A pixel most of whose samples have no data is NaN.
 */
export function reprojectMean(
	grid: Grid,
	wcs: Wcs,
	targetWcs: Wcs,
	width: number,
	height: number,
	interpolation: Interpolation = 'nearest',
): Grid {
	const finer = pixelScaleArcsec(targetWcs) / pixelScaleArcsec(wcs);
	if (!(finer > FINER_FROM))
		return reprojectGrid(grid, wcs, targetWcs, width, height, interpolation);
	const n = Math.min(MAX_SAMPLES, Math.ceil(finer));
	const wayBack = pixelMap(targetWcs, wcs);
	const sample = SAMPLERS[interpolation];
	const data = new Float64Array(width * height);
	// one row of target pixels at a time, so memory is limited to the target
	const samples = new Float64Array(width * n * n);
	for (let y = 0; y < height; y++) {
		for (let i = 0; i < samples.length; i++) {
			const [column, row] = [i % (width * n), Math.floor(i / (width * n))];
			const from = wayBack((column - (n - 1) / 2) / n, y + (row - (n - 1) / 2) / n);
			samples[i] = from ? sample(grid, from.x, from.y) : NaN;
		}
		for (let x = 0; x < width; x++) data[y * width + x] = meanOfBlock(samples, x, n, width * n);
	}
	return { width, height, data };
}

function meanOfBlock(samples: Float64Array, x: number, n: number, stride: number): number {
	let [sum, count] = [0, 0];
	for (let row = 0; row < n; row++) {
		for (let at = row * stride + x * n; at < row * stride + (x + 1) * n; at++) {
			if (Number.isNaN(samples[at])) continue;
			sum += samples[at];
			count++;
		}
	}
	return 2 * count >= n * n ? sum / count : NaN;
}
