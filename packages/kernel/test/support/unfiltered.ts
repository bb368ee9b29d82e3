/** Rows without their filters None, Sub and Up (PNG specification 3rd edition, 9.2), byte by byte. */
export function unfiltered(rows: Uint8Array, rowBytes: number, pixelBytes: number): Uint8Array {
	const height = rows.length / (rowBytes + 1);
	if (!Number.isInteger(height)) throw new Error(`${rows.length} bytes in rows of ${rowBytes}`);
	const bytes = new Uint8Array(height * rowBytes);
	for (let y = 0; y < height; y++) {
		const start = y * rowBytes;
		const filter = rows[y * (rowBytes + 1)];
		if (filter > 2) throw new Error(`filter ${filter} in row ${y}`);
		for (let x = 0; x < rowBytes; x++) {
			const left = x < pixelBytes ? 0 : bytes[start + x - pixelBytes];
			const above = y === 0 ? 0 : bytes[start + x - rowBytes];
			const predicted = filter === 1 ? left : filter === 2 ? above : 0;
			bytes[start + x] = rows[y * (rowBytes + 1) + 1 + x] + predicted;
		}
	}
	return bytes;
}
