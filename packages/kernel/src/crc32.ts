import { kernel } from './kernel';

/**
 * CRC-32 (ISO 3309) as PNG (specification 3rd edition, annex D) and gzip (RFC 1952, section 8) use it.
 *
 * @param bytes - Next part of the data; where it is one of `scratchBytes`, it is not copied.
 * @param previous - Result for what came before. @default 0
 * @returns An unsigned 32-bit number.
 */
export function crc32(bytes: Uint8Array, previous = 0): number {
	const { run, at, bytes: memory } = kernel();
	if (bytes.buffer === memory.buffer)
		return run.crc32(bytes.byteOffset, bytes.length, previous) >>> 0;
	let crc = previous;
	for (let from = 0; from < bytes.length; from += at.INPUT_BYTES) {
		const part = bytes.subarray(from, from + at.INPUT_BYTES);
		memory.set(part, at.INPUT);
		crc = run.crc32(at.INPUT, part.length, crc);
	}
	return crc >>> 0;
}
