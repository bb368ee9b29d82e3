/**
 * Which rows repeat the one above: 1 where they do, 0 where not and for row 0.
 *
 * Enlarged pictures are mostly such rows; whoever knows them need not look at their pixels again.
 */
export function repeatedRows(bytes: Uint8Array, rowBytes: number, height: number): Uint8Array {
	const wide = rowBytes % 4 === 0 && bytes.byteOffset % 4 === 0;
	const units = wide ? new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4) : bytes;
	const rowUnits = wide ? rowBytes / 4 : rowBytes;
	const repeats = new Uint8Array(height);
	for (let y = 1; y < height; y++) {
		let at = y * rowUnits;
		const end = at + rowUnits;
		while (at < end && units[at] === units[at - rowUnits]) at++;
		repeats[y] = at === end ? 1 : 0;
	}
	return repeats;
}

/**
 * Fills `bytes` row by row: repeated rows are copied, the others made by `write`.
 *
 * @param write - Gets the row's number and the index of its first byte.
 */
export function fillRows(
	bytes: Uint8Array,
	repeats: Uint8Array,
	write: (y: number, start: number) => void,
): void {
	const rowBytes = bytes.length / repeats.length;
	for (let y = 0; y < repeats.length; y++) {
		const start = y * rowBytes;
		if (repeats[y]) bytes.copyWithin(start, start - rowBytes, start);
		else write(y, start);
	}
}
