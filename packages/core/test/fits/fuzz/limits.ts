import { maxInflatedBytes } from '../../../src/fits';

/** No input may take longer, ms. */
export const MAX_MS = 100;

/** Memory that reading may take for any input: tables, sentences, a decoder's window. */
const BASE_BYTES = 6 * 1024 * 1024;

/** Memory per byte of the file. A pixel of one byte becomes eight, and a card an object with strings. */
const BYTES_PER_BYTE = 24;

/** The memory that reading a file may take, in bytes. */
export function maxBytes(fileBytes: number): number {
	return BASE_BYTES + BYTES_PER_BYTE * fileBytes;
}

/** The same for a gzip file or one with a compressed image: what it may inflate to counts. */
export function maxBytesOfGzip(fileBytes: number): number {
	return maxBytes(maxInflatedBytes(fileBytes));
}
