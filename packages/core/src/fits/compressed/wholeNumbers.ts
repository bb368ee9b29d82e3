import type { PackedTile, UnpackedTile } from './codec/Codec';

/**
 * The whole numbers that a codec gave, from big-endian bytes where it gave these: one byte is unsigned.
 *
 * @throws {FitsError} the bytes are not 1, 2 or 4 for each pixel.
 */
export function wholeNumbers(unpacked: UnpackedTile, { count, damaged }: PackedTile): Int32Array {
	if (unpacked instanceof Int32Array) return unpacked;
	const view = new DataView(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength);
	const values = new Int32Array(count);
	switch (unpacked.length / count) {
		case 1:
			values.set(unpacked);
			break;
		case 2:
			for (let i = 0; i < count; i++) values[i] = view.getInt16(2 * i);
			break;
		case 4:
			for (let i = 0; i < count; i++) values[i] = view.getInt32(4 * i);
			break;
		default:
			throw damaged(`it has ${unpacked.length} bytes for ${count} pixels`);
	}
	return values;
}
