import { crc32 } from '../src';
import { randomBelow, randomBytes } from './support/randomNumbers';

/** Bit by bit, as ISO 3309 has it: division by the polynomial, lowest bit first, of the inverted bytes. */
function bitwiseCrc(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return ~crc >>> 0;
}

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('crc32', () => {
	it.each([
		// The check value of the catalog of parametrized CRC algorithms (CRC-32/ISO-HDLC).
		['123456789', 0xcbf43926],
		// What ends every PNG file.
		['IEND', 0xae426082],
		['', 0],
	])('of "%s" is the published %i', (text, check) => {
		expect(crc32(ascii(text))).toBe(check);
	});

	it('is that of a division bit by bit, of 0 to 40 bytes at any place of an array', () => {
		const bytes = randomBytes(64, 5);
		for (let from = 0; from < 9; from++)
			for (let length = 0; length <= 40; length++) {
				const part = bytes.subarray(from, from + length);
				expect(crc32(part)).toBe(bitwiseCrc(part));
			}
	});

	it.each([524_287, 524_288, 524_289, 1_300_001])('is that of %i bytes', (length) => {
		const bytes = randomBytes(length, length);
		expect(crc32(bytes)).toBe(bitwiseCrc(bytes));
	});

	it('goes on from the result for what came before, wherever the cut is', () => {
		const bytes = randomBytes(3000, 6);
		const below = randomBelow(7);
		for (let round = 0; round < 300; round++) {
			const [first, second] = [below(3000), below(3000)].sort((a, b) => a - b);
			const parts = [[0, first] as const, [first, second] as const, [second, 3000] as const];
			const chained = parts.reduce((crc, part) => crc32(bytes.subarray(...part), crc), 0);
			expect(chained).toBe(bitwiseCrc(bytes));
		}
	});

	it('leaves the bytes as they are', () => {
		const bytes = randomBytes(100, 8);
		crc32(bytes);
		expect(bytes).toEqual(randomBytes(100, 8));
	});
});
