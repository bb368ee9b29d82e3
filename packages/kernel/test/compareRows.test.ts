import { compareRows } from '../src';
import { randomBelow, randomBytes } from './support/randomNumbers';

/** Row by row, byte by byte. */
function compared(bytes: Uint8Array, rowBytes: number, height: number) {
	const row = (y: number) => Buffer.from(bytes.subarray(y * rowBytes, (y + 1) * rowBytes));
	return Uint8Array.from({ length: height }, (_, y) =>
		y > 0 && row(y).equals(row(y - 1)) ? 1 : 0,
	);
}

/** Rows, about half of which repeat the one above. */
function someRows(rowBytes: number, height: number, seed: number): Uint8Array {
	const below = randomBelow(seed);
	const bytes = randomBytes(rowBytes * height, seed);
	for (let y = 1; y < height; y++)
		if (below(2)) bytes.copyWithin(y * rowBytes, (y - 1) * rowBytes, y * rowBytes);
	return bytes;
}

describe('compareRows', () => {
	it.each([
		[4, 300],
		[12, 40],
		[60, 40],
		[64, 40],
		[68, 40],
		[4, 140_000],
		[2000, 700],
		[262_144, 4],
	])(
		'tells which rows of %i bytes repeat, and sees one changed byte: %i rows',
		(rowBytes, height) => {
			const bytes = someRows(rowBytes, height, rowBytes);
			expect(compareRows(bytes, rowBytes, height)).toEqual(compared(bytes, rowBytes, height));
			const below = randomBelow(height);
			for (let round = 0; round < (bytes.length > 1e5 ? 4 : 60); round++) {
				const changed = bytes.slice();
				changed[below(bytes.length)] ^= 1 << below(8);
				expect(compareRows(changed, rowBytes, height)).toEqual(compared(changed, rowBytes, height));
			}
		},
	);

	it('says of no row beyond 256 kB that it repeats', () => {
		expect(compareRows(new Uint8Array(262_144 * 2), 262_144, 2)).toEqual(Uint8Array.of(0, 1));
		expect(compareRows(new Uint8Array(262_148 * 2), 262_148, 2)).toEqual(Uint8Array.of(0, 0));
	});
});
