import { gunzipSync } from 'node:zlib';

/** The bytes, inflated when they are gzip: the server never sends a compressed FITS file. */
export function inflate(bytes: Uint8Array): Uint8Array {
	return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
