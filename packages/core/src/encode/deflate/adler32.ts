/** Largest prime below 2^16 (RFC 1950, section 8.2). */
const BASE = 65521;
/** Bytes that can be added before the sums leave 30 bits. */
const CHUNK = 2048;

/** Adler-32 check value of a zlib stream (RFC 1950), an unsigned 32-bit number. */
export function adler32(bytes: Uint8Array): number {
	let a = 1;
	let b = 0;
	for (let start = 0; start < bytes.length; start += CHUNK) {
		const end = Math.min(start + CHUNK, bytes.length);
		for (let i = start; i < end; i++) {
			a += bytes[i];
			b += a;
		}
		a %= BASE;
		b %= BASE;
	}
	return ((b << 16) | a) >>> 0;
}
