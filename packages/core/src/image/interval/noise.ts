import { float64Of, type Pixels } from '@fink/kernel';
import type { ParameterValues } from '../../choice';
import { gridPixels } from '../../grid';
import { finiteValues, median, noiseOf } from '../statistics';
import type { IntervalChoice } from './IntervalChoice';
import type { StoredImage } from './StoredImage';
import { symmetric } from './symmetric';

/** Taken for images without noise. */
const WITHOUT_NOISE = { midpoint: 0, percentile: 99.5 };

/**
 * The same distance below and above zero: as far as the most extreme pixel near the source, with a minimum given by the noise.
 * One residual far from the source then blanks nothing, and mere noise does not look like signal. Of several images
 * the median noise and the largest distance. Without noise: `symmetric`.
 */
export const noise = {
	name: 'noise',
	title: 'Noise Around Zero',
	description:
		'The same distance below and above zero, large enough for the source; for differences',
	parameters: [
		{
			name: 'leastSigma',
			title: 'Minimum Range',
			description: 'Smallest distance from zero, in standard deviations of the noise',
			default: 10,
			min: 1,
			max: 1000,
		},
		{
			name: 'radiusPixels',
			field: 'sourceRadius',
			title: 'Radius Around Source',
			description: 'Radius of the area around the source that counts',
			default: 7,
			min: 0,
			max: 1000,
			unit: 'pixels',
		},
	],
	limits(
		pixels: Pixels,
		{ leastSigma, radiusPixels }: ParameterValues,
		images: readonly StoredImage[],
	) {
		const sigmas = images.flatMap(({ grid }) => {
			const finite = finiteValues(gridPixels(grid));
			return finite.length > 0 ? [noiseOf(finite)] : [];
		});
		const sigma = sigmas.length > 0 ? median(new Float64Array(sigmas)) : 0;
		if (sigma === 0) return symmetric.limits(pixels, WITHOUT_NOISE);
		const peaks = images.map((image) => furthestFromZero(image, radiusPixels));
		const distance = Math.max(leastSigma * sigma, ...peaks);
		return { vmin: -distance, vmax: distance, noise: sigma };
	},
} as const satisfies IntervalChoice;

/** Greatest |value| of the finite pixels whose centers lie within that distance from the source; 0 if none does. */
function furthestFromZero({ grid, source }: StoredImage, radius: number): number {
	const { width, height } = grid;
	const { x, y } = source ?? { x: (width - 1) / 2, y: (height - 1) / 2 };
	const values = float64Of(gridPixels(grid));
	let furthest = 0;
	for (
		let row = Math.max(0, Math.ceil(y - radius));
		row <= Math.min(height - 1, y + radius);
		row++
	) {
		const last = Math.min(width - 1, x + radius);
		for (let column = Math.max(0, Math.ceil(x - radius)); column <= last; column++) {
			if ((column - x) ** 2 + (row - y) ** 2 > radius * radius) continue;
			const distance = Math.abs(values[row * width + column]);
			if (distance > furthest && distance < Infinity) furthest = distance;
		}
	}
	return furthest;
}
