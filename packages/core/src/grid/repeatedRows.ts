import { compareRows } from '@fink/kernel';

/**
 * Which rows repeat the one above: 1 if so, 0 if not and for row 0.
 *
 * Most rows of enlarged pictures do; their pixels need not be processed again.
 */
export function repeatedRows(bytes: Uint8Array, rowBytes: number, height: number): Uint8Array {
	return compareRows(bytes, rowBytes, height);
}

/**
 * Fills `units` row by row: repeated rows are copied, the others made by `write`.
 *
 * @param write - Gets the row's number and the index of its first unit.
 */
export function fillRows(
	units: Uint8Array | Int32Array,
	repeats: Uint8Array,
	write: (y: number, start: number) => void,
): void {
	const length = units.length / repeats.length;
	for (let y = 0; y < repeats.length; y++) {
		const start = y * length;
		if (repeats[y]) units.copyWithin(start, start - length, start);
		else write(y, start);
	}
}
