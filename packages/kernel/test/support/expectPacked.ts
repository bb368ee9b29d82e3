import { inflateSync } from 'node:zlib';
import { filteredRows, packRows, type PackedRows, type PixelRows } from '../../src';
import { unfiltered } from './unfiltered';

/** The bytes that a file should hold: of pixels of three bytes without the fourth that they take in memory. */
export function pixelBytesOf({ bytes, pixelBytes }: PixelRows): Uint8Array {
	return pixelBytes === 3 ? bytes.filter((_, at) => at % 4 !== 3) : bytes;
}

/**
 * Expects that zlib, which checks Adler-32, reads rows back from their stream unchanged, and that the rows to
 * be searched are those in the stream.
 */
export function expectPacked(rows: PixelRows): PackedRows {
	const packed = packRows(rows);
	if (!packed) throw new Error(`${rows.width} × ${rows.height} pixels were not packed`);
	const inflated = inflateSync(packed.stream);
	const { width, pixelBytes } = rows;
	const found = unfiltered(inflated, width * pixelBytes, pixelBytes);
	if (Buffer.compare(found, pixelBytesOf(rows)) !== 0) throw new Error(`${place(rows, found)}`);
	expect(Buffer.compare(filteredRows(rows), inflated)).toBe(0);
	return packed;
}

function place(rows: PixelRows, found: Uint8Array): string {
	const expected = pixelBytesOf(rows);
	const at = expected.findIndex((byte, i) => byte !== found[i]);
	return `byte ${at} of ${expected.length} is ${found[at]}, not ${expected[at]}`;
}
