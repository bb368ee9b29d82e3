/** Least and greatest value of `values` (at least one, no NaN). */
export function minMaxOf(values: Float64Array): [least: number, greatest: number] {
	let least = values[0];
	let greatest = values[0];
	for (let i = 1; i < values.length; i++) {
		const value = values[i];
		if (value < least) least = value;
		else if (value > greatest) greatest = value;
	}
	return [least, greatest];
}
