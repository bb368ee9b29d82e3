/**
 * A copy in which NaN is 0 and ±Infinity the largest finite double of its sign: `numpy.nan_to_num`.
 */
export function nanToNum(data: Float64Array): Float64Array {
	const clean = data.slice();
	for (let i = 0; i < clean.length; i++) {
		const value = clean[i];
		if (value !== value) clean[i] = 0;
		else if (value === Infinity) clean[i] = Number.MAX_VALUE;
		else if (value === -Infinity) clean[i] = -Number.MAX_VALUE;
	}
	return clean;
}
