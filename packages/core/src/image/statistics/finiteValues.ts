/**
 * A fresh array of the finite values of `data` in their order: NaN and ±Infinity are left out, as
 * astropy's intervals do before they look at an image.
 */
export function finiteValues(data: Float64Array): Float64Array {
	const kept = new Float64Array(data.length);
	let count = 0;
	for (let i = 0; i < data.length; i++) {
		const value = data[i];
		// Infinity - Infinity and NaN - NaN are NaN, every finite difference is 0.
		if (value - value === 0) kept[count++] = value;
	}
	return count === data.length ? kept : kept.slice(0, count);
}
