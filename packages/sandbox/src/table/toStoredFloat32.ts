/**
 * The float64 that a single-precision value becomes on its way out of the database: its shortest decimal
 * text that still names the same float32 (as Java prints it), read as a double by pandas.
 *
 * So 2674.69384765625 (a float32) is served as 2674.6938.
 */
export function toStoredFloat32(value: number): number {
	const single = Math.fround(value);
	for (let digits = 1; digits < 9; digits++) {
		const candidate = Number(single.toPrecision(digits));
		if (Math.fround(candidate) === single) return candidate;
	}
	return Number(single.toPrecision(9));
}
