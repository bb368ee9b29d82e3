import { inflateSync } from 'node:zlib';
import { packRows } from '../src';
import { expectPacked } from './support/expectPacked';
import { pixelRows, type PixelBytes } from './support/pixelRows';

const PIXEL_BYTES: readonly PixelBytes[] = [1, 3, 4];

/** Rows of runs of `lengths` pixels, no two next to each other of one color. */
function runs(pixelBytes: PixelBytes, lengths: readonly number[]) {
	const words = lengths.flatMap((length, i) =>
		new Array<number>(length).fill(i % 2 ? 0xff000000 + i : 0xffc08040 - i),
	);
	return pixelRows(pixelBytes, words.length, 1, (x) => words[x]);
}

describe.each(PIXEL_BYTES)('runs of pixels of %i bytes', (pixelBytes) => {
	it('of every length up to 600 read back unchanged, alone and before another pixel', () => {
		for (let length = 1; length <= 600; length++) {
			expectPacked(runs(pixelBytes, [length]));
			expectPacked(runs(pixelBytes, [length, 1]));
		}
	});

	it('of every length up to 600 in one row read back unchanged', () => {
		const lengths = Array.from({ length: 600 }, (_, i) => i + 1);
		// A row of 180,300 pixels is more than the kernel holds of four bytes.
		const parts = pixelBytes === 1 ? [lengths] : [lengths.slice(0, 350), lengths.slice(350, 450)];
		for (const part of parts) expectPacked(runs(pixelBytes, part));
	});

	it('that begin at any place of sixteen bytes read back unchanged', () => {
		for (let before = 0; before < 40; before++)
			for (const length of [2, 3, 4, 5, 15, 16, 17, 33])
				expectPacked(
					runs(pixelBytes, [...new Array<number>(before).fill(1), length, 1, 1, length]),
				);
	});

	it('of rare lengths and colors, whose codes are the longest, read back unchanged', () => {
		// Each value half as often as the one before; the zeros at the end of a number are so many.
		const noise = Array.from({ length: 32_768 }, (_, i) => Math.clz32(i & -i));
		const rare = [141, 171, 201, 241].flatMap((length, i) =>
			new Array<number>(length).fill(90 + i),
		);
		for (let before = 0; before < 40; before++) {
			const values = [...noise.slice(0, before), ...rare, ...noise];
			expectPacked(pixelRows(pixelBytes, values.length, 1, (x) => values[x] * 0x01010101));
		}
	});

	it('make the widest white picture hundreds of times smaller, with both sums of its check exact', () => {
		const rows = pixelRows(pixelBytes, 65_536, 9, (x, y) => (x < 300 && y === 0 ? x : 0xffffffff));
		const { stream } = expectPacked(rows);
		expect(stream.length).toBeLessThan(rows.bytes.length / 100);
	});
});

describe('rows that repeat the one above', () => {
	it.each(PIXEL_BYTES)('are differences of nothing but zeros, of %i bytes', (pixelBytes) => {
		const rows = pixelRows(pixelBytes, 20, 3, (x) => Math.imul(x + 1, 0x9e3779b1));
		const inflated = inflateSync(packRows(rows)?.stream ?? new Uint8Array());
		const rowBytes = 20 * pixelBytes + 1;
		const zeros = [2, ...new Array<number>(rowBytes - 1).fill(0)];
		expect(Array.from(inflated.subarray(rowBytes))).toEqual([...zeros, ...zeros]);
	});
});
