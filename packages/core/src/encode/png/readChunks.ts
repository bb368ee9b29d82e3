import { ImageError } from '../../errors';
import { crc32 } from '@fink/kernel';
import { CHUNK_FRAME_BYTES, PNG_SIGNATURE, type PngChunk } from './PngChunk';

/**
 * The chunks of a PNG file, up to and with IEND; data are views into `bytes`.
 *
 * @throws {ImageError} No PNG signature, a chunk cut off, or a wrong CRC.
 */
export function readChunks(bytes: Uint8Array): PngChunk[] {
	if (!PNG_SIGNATURE.every((byte, i) => bytes[i] === byte))
		throw new ImageError('This is not a PNG file: it does not start with the PNG signature', {
			advice: 'Use a PNG file.',
		});
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const chunks: PngChunk[] = [];
	for (let at = PNG_SIGNATURE.length; chunks.at(-1)?.type !== 'IEND';) {
		const size = at + CHUNK_FRAME_BYTES <= bytes.length ? view.getUint32(at) : Infinity;
		const end = at + 8 + size;
		if (end + 4 > bytes.length) throw damaged(`is cut off after ${bytes.length} bytes`);
		const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		if (view.getUint32(end) !== crc32(bytes.subarray(at + 4, end)))
			throw damaged(`is damaged: wrong checksum of its ${type} chunk`);
		chunks.push({ type, data: bytes.subarray(at + 8, end) });
		at = end + 4;
	}
	return chunks;
}

function damaged(what: string): ImageError {
	return new ImageError(`The PNG file ${what}`, {
		advice: 'Use the original file, not a copy saved by another program.',
	});
}
