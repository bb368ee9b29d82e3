/** Largest prime below 2^16 (RFC 1950, section 8.2). */
const BASE = 65521;
/** Bytes that can be added before the sums leave 30 bits; a multiple of 8. */
const CHUNK = 2048;

/** Adler-32 check value of a zlib stream (RFC 1950), an unsigned 32-bit number. */
export function adler32(bytes: Uint8Array): number {
	let a = 1;
	let b = 0;
	for (let start = 0; start < bytes.length; start += CHUNK) {
		const end = Math.min(start + CHUNK, bytes.length);
		const lastEight = end - ((end - start) % 8);
		let i = start;
		// Eight bytes at a time: b grows by a before each of them, so the first counts eight times.
		for (; i < lastEight; i += 8) {
			const x0 = bytes[i];
			const x1 = bytes[i + 1];
			const x2 = bytes[i + 2];
			const x3 = bytes[i + 3];
			const x4 = bytes[i + 4];
			const x5 = bytes[i + 5];
			const x6 = bytes[i + 6];
			const x7 = bytes[i + 7];
			b += 8 * (a + x0) + 7 * x1 + 6 * x2 + 5 * x3 + 4 * x4 + 3 * x5 + 2 * x6 + x7;
			a += x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7;
		}
		for (; i < end; i++) {
			a += bytes[i];
			b += a;
		}
		a %= BASE;
		b %= BASE;
	}
	return ((b << 16) | a) >>> 0;
}
