import { crc32, scratchBytes } from '../src';
import { randomBytes } from './support/randomNumbers';

describe('scratchBytes', () => {
	it('give room up to 512 kB', () => {
		expect(scratchBytes(0)).toHaveLength(0);
		expect(scratchBytes(524_288)).toHaveLength(524_288);
		expect(scratchBytes(524_289)).toBeUndefined();
	});

	it('have the check value of any copy of them, and keep what was written', () => {
		const bytes = randomBytes(3000, 11);
		const scratch = scratchBytes(3000) as Uint8Array;
		scratch.set(bytes);
		for (const [from, to] of [
			[0, 3000],
			[1, 9],
			[17, 2222],
			[5, 5],
		]) {
			expect(crc32(scratch.subarray(from, to), 77)).toBe(crc32Of(bytes.slice(from, to), 77));
			expect([...scratch]).toEqual([...bytes]);
		}
	});
});

/** Bit by bit, of bytes that are nowhere near the kernel. */
function crc32Of(bytes: Uint8Array, previous: number): number {
	let crc = ~previous;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return ~crc >>> 0;
}
