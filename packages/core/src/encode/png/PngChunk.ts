import { crc32 } from '@fink/kernel';

/** One chunk of a PNG file, without its length and CRC. */
export interface PngChunk {
	/** Four ASCII letters, e.g. `IDAT`. */
	readonly type: string;
	readonly data: Uint8Array;
}

/** A chunk to be written: a text of Latin-1 characters stands for their bytes. */
export interface WrittenChunk {
	readonly type: string;
	readonly data: Uint8Array | string;
}

/** The eight bytes before the first chunk (PNG specification 3rd edition, 5.2). */
export const PNG_SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** Length, type and CRC around the data of a chunk. */
export const CHUNK_FRAME_BYTES = 12;

/** A whole PNG file: the signature, then each chunk with length and CRC (5.3). */
export function joinChunks(chunks: readonly WrittenChunk[]): Uint8Array {
	const size = chunks.reduce(
		(sum, { data }) => sum + data.length + CHUNK_FRAME_BYTES,
		PNG_SIGNATURE.length,
	);
	const file = new Uint8Array(size);
	file.set(PNG_SIGNATURE);
	let at = PNG_SIGNATURE.length;
	for (const { type, data } of chunks) {
		writeUint32(file, at, data.length);
		for (let i = 0; i < 4; i++) file[at + 4 + i] = type.charCodeAt(i);
		if (typeof data === 'string') writeLatin1(file, at + 8, data);
		else file.set(data, at + 8);
		writeUint32(file, at + 8 + data.length, crc32(file.subarray(at + 4, at + 8 + data.length)));
		at += data.length + CHUNK_FRAME_BYTES;
	}
	return file;
}

function writeLatin1(file: Uint8Array, at: number, text: string): void {
	for (let i = 0; i < text.length; i++) file[at + i] = text.charCodeAt(i);
}

/** Writes a number with its highest byte first (7.1). */
export function writeUint32(file: Uint8Array, at: number, value: number): void {
	for (let i = 0; i < 4; i++) file[at + i] = value >>> (24 - 8 * i);
}
