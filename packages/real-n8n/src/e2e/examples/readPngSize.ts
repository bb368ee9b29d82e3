import { EditorError } from '../../machine/EditorError';

/** First bytes of a PNG file, and its last chunk (PNG specification, third edition, 5.2 and 11.2.5). */
const SIGNATURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const END = Buffer.from('0000000049454e44ae426082', 'hex');

/**
 * Width and height from a PNG file's header.
 *
 * @throws {EditorError} When it is not a PNG file, or not a whole one.
 */
export function readPngSize(bytes: Uint8Array, name: string): { width: number; height: number } {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const starts = file.subarray(0, SIGNATURE.length).equals(SIGNATURE);
	if (!starts || !file.subarray(-END.length).equals(END)) {
		throw new EditorError(`The picture ${name} is not a whole PNG file`, {
			advice: `It has ${file.length} bytes. Look at it in the editor: npm run editor`,
		});
	}
	return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
