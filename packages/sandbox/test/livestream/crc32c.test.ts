import { crc32c } from '../../src/livestream/wire';

/** RFC 3720, section B.4, and the check value of the catalog of CRC algorithms. */
const VECTORS: ReadonlyArray<readonly [what: string, bytes: Uint8Array, expected: number]> = [
	['32 zeros', new Uint8Array(32), 0x8a9136aa],
	['32 times 255', new Uint8Array(32).fill(255), 0x62a8ab43],
	['0 to 31', Uint8Array.from({ length: 32 }, (_, index) => index), 0x46dd794e],
	['31 to 0', Uint8Array.from({ length: 32 }, (_, index) => 31 - index), 0x113fdb5c],
	['"123456789"', Buffer.from('123456789'), 0xe3069283],
	['nothing', new Uint8Array(0), 0],
];

/** The definition, bit by bit, without any table. */
function bitByBit(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) {
			const carry = crc % 2 !== 0;
			crc = (crc >>> 1) ^ (carry ? 0x82f63b78 : 0);
		}
	}
	return ~crc >>> 0;
}

it.each(VECTORS)('has the published checksum of %s', (_what, bytes, expected) => {
	expect(crc32c(bytes)).toBe(expected);
});

it('agrees with the definition bit by bit at every length up to 70, from any start', () => {
	const bytes = Uint8Array.from({ length: 80 }, (_, index) => (index * 167 + 13) % 256);
	for (let length = 0; length <= 70; length += 1) {
		const part = bytes.subarray(length % 9, (length % 9) + length);
		expect([length, crc32c(part)]).toEqual([length, bitByBit(part)]);
	}
});
