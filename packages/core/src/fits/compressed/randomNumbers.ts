/** Numbers in the table that dithering uses. FITS 4.0, appendix I. */
export const RANDOM_COUNT = 10_000;

let table: Float32Array | undefined;

/** The random numbers of subtractive dithering, by the generator of Park and Miller (1988). FITS 4.0, appendix I. */
export function randomNumbers(): Float32Array {
	if (table) return table;
	table = new Float32Array(RANDOM_COUNT);
	let seed = 1;
	for (let i = 0; i < RANDOM_COUNT; i++) {
		seed = (16807 * seed) % 2147483647;
		table[i] = seed / 2147483647;
	}
	return table;
}
