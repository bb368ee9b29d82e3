/**
 * NaN as 0 and ±Infinity as the largest finite double of its sign: `numpy.nan_to_num`.
 *
 * @returns `data` itself where all is finite, so never to be written to.
 */
export function nanToNum(data: Float64Array): Float64Array {
	let first = 0;
	// Infinity - Infinity and NaN - NaN are NaN, every finite difference is 0.
	while (first < data.length && data[first] - data[first] === 0) first++;
	if (first === data.length) return data;
	const clean = data.slice();
	for (let i = first; i < clean.length; i++) {
		const value = clean[i];
		if (value !== value) clean[i] = 0;
		else if (value === Infinity) clean[i] = Number.MAX_VALUE;
		else if (value === -Infinity) clean[i] = -Number.MAX_VALUE;
	}
	return clean;
}
