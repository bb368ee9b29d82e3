/**
 * The float64 that a single-precision value becomes on its way out of the database: its shortest decimal
 * text that still names the same float32 (as Java prints it), read as a double by pandas.
 *
 * So 2674.69384765625 (a float32) is served as 2674.6938.
 */
export function toStoredFloat32(value: number): number {
	const single = Math.fround(value);
	for (let digits = isSameSingle(single, 6) ? 1 : 7; digits < 9; digits++) {
		if (isSameSingle(single, digits)) return Number(single.toPrecision(digits));
	}
	return Number(single.toPrecision(9));
}

function isSameSingle(single: number, digits: number): boolean {
	return Math.fround(Number(single.toPrecision(digits))) === single;
}
