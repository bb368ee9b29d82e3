/** Rows without their filters None and Up (PNG specification 3rd edition, 9.2), byte by byte. */
export function unfiltered(rows: Uint8Array, rowBytes: number): Uint8Array {
	const height = rows.length / (rowBytes + 1);
	const bytes = new Uint8Array(height * rowBytes);
	for (let y = 0; y < height; y++) {
		const filter = rows[y * (rowBytes + 1)];
		if (filter !== 0 && filter !== 2) throw new Error(`filter ${filter} in row ${y}`);
		for (let x = 0; x < rowBytes; x++) {
			const at = y * rowBytes + x;
			const above = filter === 2 && y > 0 ? bytes[at - rowBytes] : 0;
			bytes[at] = rows[y * (rowBytes + 1) + 1 + x] + above;
		}
	}
	return bytes;
}
