import { countFinite } from '@fink/kernel';

/**
 * NaN as 0 and ±Infinity as the largest finite double of its sign: `numpy.nan_to_num`.
 *
 * @returns `data` itself where all is finite, so never to be written to.
 */
export function nanToNum(data: Float64Array): Float64Array {
	if (countFinite(data) === data.length) return data;
	const clean = data.slice();
	for (let i = 0; i < clean.length; i++) {
		const value = clean[i];
		if (value !== value) clean[i] = 0;
		else if (value === Infinity) clean[i] = Number.MAX_VALUE;
		else if (value === -Infinity) clean[i] = -Number.MAX_VALUE;
	}
	return clean;
}
