import { countFinite, float64Of, type Pixels } from '@fink/kernel';

/**
 * The finite ones of pixels in their order: NaN and ±Infinity are left out, as astropy's intervals do
 * before they look at an image.
 *
 * @returns The very pixels where all are finite, so never to be written to.
 */
export function finiteValues(pixels: Pixels): Pixels {
	const count = countFinite(pixels);
	if (count === pixels.length) return pixels;
	const data = float64Of(pixels);
	const kept = new Float64Array(count);
	// Infinity - Infinity and NaN - NaN are NaN, every finite difference is 0.
	for (let i = 0, to = 0; i < data.length; i++) if (data[i] - data[i] === 0) kept[to++] = data[i];
	return kept;
}
