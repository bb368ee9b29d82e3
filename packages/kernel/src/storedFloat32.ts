import type { StoredFloat32 } from './Pixels';

/**
 * Pixels of a file for the kernel's functions, which decode them once.
 *
 * @param offset - Byte of the first one. @param length - How many there are.
 * @throws {RangeError} `bytes` ends before.
 */
export function storedFloat32(bytes: Uint8Array, offset: number, length: number): StoredFloat32 {
	if (offset + length * 4 <= bytes.length) return { bytes, offset, length, mark: {} };
	throw new RangeError(
		`${length} float32 from byte ${offset} do not fit into ${bytes.length} bytes`,
	);
}

/** One of them. */
export function storedValue({ bytes, offset }: StoredFloat32, index: number): number {
	const { buffer, byteOffset } = bytes;
	return new DataView(buffer, byteOffset + offset + index * 4, 4).getFloat32(0);
}
