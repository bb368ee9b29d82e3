/**
 * A copy in which NaN is 0 and ±Infinity the largest finite double of its sign: `numpy.nan_to_num`.
 */
export function nanToNum(data: Float64Array): Float64Array {
	return data.map((value) =>
		value !== value ? 0 : Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE),
	);
}
