import { crc32, scratchBytes } from '@fink/kernel';

/** One chunk of a PNG file, without its length and CRC. */
export interface PngChunk {
	/** Four ASCII letters, e.g. `IDAT`. */
	readonly type: string;
	readonly data: Uint8Array;
}

/** A chunk to be written: a text of Latin-1 characters stands for their bytes. */
export interface ChunkParts {
	readonly type: string;
	readonly data: Uint8Array | string;
}

/** A chunk to be written, or all its bytes with length and CRC, as {@link END_CHUNK}. */
export type WrittenChunk = ChunkParts | Uint8Array;

/** The eight bytes before the first chunk (PNG specification 3rd edition, 5.2). */
export const PNG_SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** IEND (11.2.4) with its length and CRC. */
export const END_CHUNK = Uint8Array.of(0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130);

/** Length, type and CRC around the data of a chunk. */
export const CHUNK_FRAME_BYTES = 12;

/** A whole PNG file: the signature, then each chunk with length and CRC (5.3). */
export function joinChunks(chunks: readonly WrittenChunk[]): Uint8Array {
	let size = PNG_SIGNATURE.length;
	for (const chunk of chunks) size += chunkSize(chunk);
	const scratch = scratchBytes(size);
	const file = scratch ?? new Uint8Array(size);
	file.set(PNG_SIGNATURE);
	let at = PNG_SIGNATURE.length;
	for (const chunk of chunks) {
		writeChunk(file, at, chunk);
		at += chunkSize(chunk);
	}
	return scratch ? file.slice() : file;
}

function chunkSize(chunk: WrittenChunk): number {
	return chunk instanceof Uint8Array ? chunk.length : chunk.data.length + CHUNK_FRAME_BYTES;
}

function writeChunk(file: Uint8Array, at: number, chunk: WrittenChunk): void {
	if (chunk instanceof Uint8Array) {
		file.set(chunk, at);
		return;
	}
	const { type, data } = chunk;
	writeUint32(file, at, data.length);
	writeLatin1(file, at + 4, type);
	if (typeof data === 'string') writeLatin1(file, at + 8, data);
	else file.set(data, at + 8);
	const end = at + 8 + data.length;
	writeUint32(file, end, crc32(file.subarray(at + 4, end)));
}

/** The part of the platform that TypeScript's `es2022` leaves out. */
declare const TextEncoder: new () => {
	encodeInto(text: string, bytes: Uint8Array): { readonly read: number };
};
const utf8 = new TextEncoder();

/** From this many characters on the platform's encoder is quicker than a loop. */
const LONG_TEXT = 32;

/** Writes a text of Latin-1 characters, a byte each; in ASCII, as most are, that is UTF-8 too. */
function writeLatin1(file: Uint8Array, at: number, text: string): void {
	const { length } = text;
	if (length >= LONG_TEXT) {
		// All characters fit into as many bytes only where none needs two.
		const { read } = utf8.encodeInto(text, file.subarray(at, at + length));
		if (read === length) return;
	}
	for (let i = 0; i < length; i++) file[at + i] = text.charCodeAt(i);
}

/** Writes a number with its highest byte first (7.1). */
export function writeUint32(file: Uint8Array, at: number, value: number): void {
	file[at] = value >>> 24;
	file[at + 1] = value >>> 16;
	file[at + 2] = value >>> 8;
	file[at + 3] = value;
}
