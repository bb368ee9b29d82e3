/** Taken out of the global once: inside jest every look at a global is slow. */
const { fround } = Math;

/**
 * The float64 that a single-precision value becomes on its way out of the database: its shortest decimal
 * text that still names the same float32 (as Java prints it), read as a double by pandas.
 *
 * So 2674.69384765625 (a float32) is served as 2674.6938.
 */
export function toStoredFloat32(value: number): number {
	const single = fround(value);
	for (let digits = isSameSingle(single, 6) ? 1 : 7; digits < 9; digits++) {
		if (isSameSingle(single, digits)) return +single.toPrecision(digits);
	}
	return +single.toPrecision(9);
}

function isSameSingle(single: number, digits: number): boolean {
	return fround(+single.toPrecision(digits)) === single;
}
