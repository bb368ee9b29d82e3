import { countFinite } from '@fink/kernel';

/**
 * The finite values of `data` in their order: NaN and ±Infinity are left out, as astropy's intervals do
 * before they look at an image.
 *
 * @returns `data` itself where all are finite, so never to be written to.
 */
export function finiteValues(data: Float64Array): Float64Array {
	const count = countFinite(data);
	if (count === data.length) return data;
	const kept = new Float64Array(count);
	// Infinity - Infinity and NaN - NaN are NaN, every finite difference is 0.
	for (let i = 0, to = 0; i < data.length; i++) if (data[i] - data[i] === 0) kept[to++] = data[i];
	return kept;
}
