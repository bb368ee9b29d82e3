import { NO_KNOWN_ZEROS, type KnownZeros } from './KnownZeros';

/** Largest prime below 2^16 (RFC 1950, section 8.2). */
const BASE = 65521;
/** Bytes that can be added before the sums leave 30 bits; a multiple of 8. */
const CHUNK = 2048;

/**
 * Adler-32 check value of a zlib stream (RFC 1950), an unsigned 32-bit number.
 *
 * @param zeros - What is known of `bytes`: zeros leave the first sum as it is, so a row of them is one step.
 */
export function adler32(
	bytes: Uint8Array,
	{ stride, zeroRows }: KnownZeros = NO_KNOWN_ZEROS,
): number {
	const sums = { a: 1, b: 0 };
	let start = 0;
	for (let row = 0; row < zeroRows.length; row++) {
		if (!zeroRows[row]) continue;
		const zerosAt = row * stride + 1;
		add(sums, bytes, start, zerosAt);
		sums.b = (sums.b + (stride - 1) * sums.a) % BASE;
		start = zerosAt + stride - 1;
	}
	add(sums, bytes, start, bytes.length);
	return ((sums.b << 16) | sums.a) >>> 0;
}

/** Adds the bytes from `from` to `to` to the two sums. */
function add(sums: { a: number; b: number }, bytes: Uint8Array, from: number, to: number): void {
	let { a, b } = sums;
	for (let start = from; start < to; start += CHUNK) {
		const end = Math.min(start + CHUNK, to);
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
	sums.a = a;
	sums.b = b;
}
