import { kernel } from './kernel';

/**
 * Bytes of the kernel's own memory to put something together in, whose checks `crc32` takes where they stand;
 * until any other function of the kernel is called.
 *
 * @returns Not cleared; undefined for more than 512 kB.
 */
export function scratchBytes(size: number): Uint8Array | undefined {
	const { at, bytes } = kernel();
	return size <= at.INPUT_BYTES ? bytes.subarray(at.INPUT, at.INPUT + size) : undefined;
}
