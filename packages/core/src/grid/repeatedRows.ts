/**
 * Which rows repeat the one above: 1 where they do, 0 where not and for row 0.
 *
 * Enlarged pictures are mostly such rows; whoever knows them need not look at their pixels again.
 */
export function repeatedRows(bytes: Uint8Array, rowBytes: number, height: number): Uint8Array {
	const wide = rowBytes % 4 === 0 && bytes.byteOffset % 4 === 0;
	const units = wide ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4) : bytes;
	const rowUnits = wide ? rowBytes / 4 : rowBytes;
	const repeats = new Uint8Array(height);
	for (let y = 1; y < height; y++) {
		repeats[y] = repeatsAbove(units, y * rowUnits, rowUnits) ? 1 : 0;
	}
	return repeats;
}

/**
 * Whether the row of `length` units that begins at `start` equals the one above it; four units at a time, as
 * this is asked for every row of every picture.
 */
function repeatsAbove(units: Uint8Array | Int32Array, start: number, length: number): boolean {
	const end = start + length;
	let at = start;
	for (let above = at - length; at + 4 <= end; at += 4, above += 4) {
		const differs =
			(units[at] ^ units[above]) |
			(units[at + 1] ^ units[above + 1]) |
			(units[at + 2] ^ units[above + 2]) |
			(units[at + 3] ^ units[above + 3]);
		if (differs !== 0) return false;
	}
	while (at < end && units[at] === units[at - length]) at++;
	return at === end;
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
