import { readFits } from '../../src/fits';
import {
	card,
	dataBytes,
	headerBytes,
	imageCards,
	imageFile,
	joined,
	type CardValue,
} from './support/fitsBytes';

/** Pixels of a one-row image whose data are given as bytes. */
function decoded(
	bitpix: number,
	bytes: Uint8Array,
	cards: Record<string, CardValue> = {},
): number[] {
	const count = (bytes.length * 8) / Math.abs(bitpix);
	const extra = Object.entries(cards).map(([keyword, value]) => card(keyword, value));
	const header = headerBytes([...imageCards(bitpix, [count, 1]), ...extra]);
	return Array.from(readFits(joined(header, dataBytes(bytes)))[0].grid().data);
}

function int64Bytes(values: readonly bigint[]): Uint8Array {
	const bytes = Buffer.alloc(values.length * 8);
	values.forEach((value, i) => bytes.writeBigInt64BE(value, i * 8));
	return bytes;
}

const MIN_64 = -(2n ** 63n);
const MAX_64 = 2n ** 63n - 1n;

describe('pixels of every BITPIX', () => {
	it.each([
		[8, [0x00, 0x7f, 0x80, 0xff], [0, 127, 128, 255]],
		[16, [0x7f, 0xff, 0x80, 0x00, 0xff, 0xfe], [32767, -32768, -2]],
		[32, [0x7f, 0xff, 0xff, 0xff, 0x80, 0, 0, 0], [2147483647, -2147483648]],
		[-32, [0x3f, 0x80, 0, 0, 0xc0, 0x49, 0x0f, 0xdb], [1, -3.1415927410125732]],
		[
			-64,
			[0x3f, 0xf0, 0, 0, 0, 0, 0, 0, 0xc0, 0x09, 0x21, 0xfb, 0x54, 0x44, 0x2d, 0x18],
			[1, -Math.PI],
		],
	])('are read for BITPIX %d', (bitpix, bytes, values) => {
		expect(decoded(bitpix, Uint8Array.from(bytes))).toEqual(values);
	});

	it('NaN, infinities, negative zero and the smallest number are kept', () => {
		const bytes = [0x7fc00000, 0x7f800000, 0xff800000, 0x80000000, 0x00000001].flatMap((word) => [
			word >>> 24,
			(word >>> 16) & 255,
			(word >>> 8) & 255,
			word & 255,
		]);
		expect(decoded(-32, Uint8Array.from(bytes))).toEqual([NaN, Infinity, -Infinity, -0, 2 ** -149]);
	});

	it('64: rounded once, as Number(BigInt) rounds', () => {
		let state = 12345n;
		const values = [MIN_64, MAX_64, 0n, -1n, 1n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 53n + 3n];
		for (let i = 0; i < 2000; i++) {
			state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
			values.push(BigInt.asIntN(64, state) >> BigInt(i % 64));
		}
		expect(decoded(64, int64Bytes(values))).toEqual(values.map(Number));
	});

	it('64 with BZERO = 2^63: unsigned, rounded once', () => {
		const unsigned = [0n, 1n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n, 2n ** 63n + 1025n];
		const stored = int64Bytes(unsigned.map((value) => value - 2n ** 63n));
		const cards = { BSCALE: 1, BZERO: '9223372036854775808' };
		expect(decoded(64, stored, cards)).toEqual(unsigned.map(Number));
		expect(decoded(64, stored, { ...cards, BZERO: '9.223372036854775808E18' })[0]).toBe(0);
	});
});

describe('many float32 values', () => {
	const values = Array.from({ length: 5000 }, (_, i) => Math.fround(Math.sin(i) * 10 ** (i % 60)));
	const file = imageFile(100, 50, values);

	it.each([0, 1, 2, 3, 4])('are read wherever they stand in memory: %d bytes further', (shift) => {
		const moved = new Uint8Array(file.length + shift).subarray(shift);
		moved.set(file);
		expect(Buffer.compare(moved, file)).toBe(0);
		expect(Array.from(readFits(moved)[0].grid().data)).toEqual(values);
	});
});

describe('scaling', () => {
	it('is BZERO + BSCALE x stored, in float64', () => {
		const bytes = Uint8Array.from([0, 1, 0, 3, 0xff, 0xff]);
		expect(decoded(16, bytes, { BSCALE: 0.1, BZERO: 1000 })).toEqual([
			1 * 0.1 + 1000,
			3 * 0.1 + 1000,
			-1 * 0.1 + 1000,
		]);
		expect(decoded(16, bytes, { BZERO: 32768 })).toEqual([32769, 32771, 32767]);
		expect(decoded(16, bytes, { BSCALE: 2 })).toEqual([2, 6, -2]);
	});

	it('applies to 64 bits too, also with the BZERO that alone means unsigned', () => {
		const bytes = int64Bytes([1n, -3n]);
		expect(decoded(64, bytes, { BSCALE: 2, BZERO: 1 })).toEqual([3, -5]);
		const cards = { BSCALE: '4611686018427387904', BZERO: '9223372036854775808' };
		expect(decoded(64, bytes, cards)).toEqual([1.5 * 2 ** 63, -0.5 * 2 ** 63]);
	});

	it('applies to floating point too', () => {
		const one = Uint8Array.from([0x3f, 0x80, 0, 0, 0x7f, 0xc0, 0, 0]);
		expect(decoded(-32, one, { BSCALE: 2.5, BZERO: -1 })).toEqual([1.5, NaN]);
	});

	it.each([
		[{ BSCALE: "'two'" }, 'gives BSCALE as a text ("two") where a number is needed'],
		[{ BZERO: 'NaN' }, 'gives BZERO as not a FITS value ("NaN")'],
		[{ BLANK: 1.5 }, 'gives a BLANK that is not a whole number'],
	])('%j is refused', (cards, sentence) => {
		expect(() => decoded(16, Uint8Array.from([0, 1]), cards)).toThrow(sentence);
	});
});

describe('BLANK', () => {
	it('is compared with the stored value, before scaling', () => {
		const bytes = Uint8Array.from([0, 5, 0, 10]);
		expect(decoded(16, bytes, { BLANK: 5, BSCALE: 2 })).toEqual([NaN, 20]);
		expect(decoded(8, Uint8Array.from([255, 7]), { BLANK: 255 })).toEqual([NaN, 7]);
		expect(decoded(16, Uint8Array.from([0x80, 0, 0, 1]), { BLANK: -32768 })).toEqual([NaN, 1]);
	});

	it('of 64 bits is compared digit by digit: a neighbor that float64 cannot tell stays', () => {
		const values = [2n ** 53n + 1n, 2n ** 53n, MIN_64, MIN_64 + 1n, -1n];
		const blankIs = (blank: bigint) => decoded(64, int64Bytes(values), { BLANK: String(blank) });
		expect(blankIs(2n ** 53n + 1n).map(Number.isNaN)).toEqual([true, false, false, false, false]);
		expect(blankIs(MIN_64).map(Number.isNaN)).toEqual([false, false, true, false, false]);
		expect(blankIs(-1n).map(Number.isNaN)).toEqual([false, false, false, false, true]);
		expect(blankIs(2n ** 64n - 1n).map(Number.isNaN)).toEqual([false, false, false, false, false]);
	});

	it('means nothing for floating point, and nothing without a value', () => {
		expect(decoded(-32, Uint8Array.from([0x3f, 0x80, 0, 0]), { BLANK: 1 })).toEqual([1]);
		expect(decoded(16, Uint8Array.from([0, 1]), { BLANK: '' })).toEqual([1]);
	});
});
