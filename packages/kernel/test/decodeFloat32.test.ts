import { decodeFloat32, storedFloat32, storedValue } from '../src';
import { randomBytes } from './support/randomNumbers';

/** Words of float32: both zeros, the least and greatest denormals and normals, infinities, NaNs of all kinds. */
const SPECIAL = [
	0x00000000, 0x80000000, 0x00000001, 0x80000001, 0x007fffff, 0x00800000, 0x7f7fffff, 0xff7fffff,
	0x7f800000, 0xff800000, 0x7fc00000, 0xffc00000, 0x7f800001, 0xffbfffff, 0x3f800000, 0x3dcccccd,
];

/** With the platform's own reader. */
function read(bytes: Uint8Array, offset: number, count: number): Float64Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return Float64Array.from({ length: count }, (_, i) => view.getFloat32(offset + i * 4));
}

function expectRead(bytes: Uint8Array, offset: number, count: number): void {
	const stored = storedFloat32(bytes, offset, count);
	const values = decodeFloat32(stored);
	expect(values).toHaveLength(count);
	if (count > 0) expect(storedValue(stored, count - 1)).toBe(values[count - 1]);
	const expected = read(bytes, offset, count);
	const different = expected.findIndex((value, i) => !Object.is(values[i], value));
	expect(different).toBe(-1);
}

describe('decodeFloat32', () => {
	it.each([0, 1, 2, 3])('reads every special number at any place of four (%i)', (turn) => {
		const bytes = new Uint8Array(SPECIAL.length * 4 + 3);
		const view = new DataView(bytes.buffer);
		SPECIAL.forEach((_, i) => view.setUint32(i * 4, SPECIAL[(i + turn) % SPECIAL.length]));
		expectRead(bytes, 0, SPECIAL.length);
		expectRead(bytes, 0, SPECIAL.length - 1);
	});

	it('reads 0 to 9 numbers at any offset, odd ones too', () => {
		const bytes = randomBytes(60, 1);
		for (let offset = 0; offset < 20; offset++)
			for (let count = 0; count <= 9; count++) expectRead(bytes, offset, count);
	});

	it.each([98_303, 98_304, 98_305, 196_608, 200_003])('reads %i numbers', (count) => {
		expectRead(randomBytes(count * 4 + 5, count), 5, count);
	});

	it('reads from bytes that stand in the middle of others', () => {
		expectRead(randomBytes(100, 2).subarray(13, 90), 3, 17);
	});

	it.each([
		[8, 1, 2],
		[7, 0, 2],
		[0, 0, 1],
	])('refuses %i bytes for what begins at %i and takes %i numbers', (size, offset, count) => {
		const bytes = new Uint8Array(size);
		expect(() => storedFloat32(bytes, offset, count)).toThrow(RangeError);
	});
});
