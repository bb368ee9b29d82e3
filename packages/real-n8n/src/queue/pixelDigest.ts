import { createHash } from 'node:crypto';

/** Bytes of the signature of a PNG file (PNG specification, third edition, 5.2). */
const SIGNATURE_BYTES = 8;

/** Length, type and checksum of a chunk, bytes (5.3). */
const CHUNK_OVERHEAD = 12;

/** Digest of a PNG file's pixels alone: its text chunks name the alert, and so always differ. */
export function pixelDigest(png: Buffer): string {
	const hash = createHash('sha256');
	for (let at = SIGNATURE_BYTES; at < png.length;) {
		const length = png.readUInt32BE(at);
		const type = png.toString('latin1', at + 4, at + 8);
		if (type === 'IDAT') hash.update(png.subarray(at + 8, at + 8 + length));
		at += CHUNK_OVERHEAD + length;
	}
	return hash.digest('hex');
}
