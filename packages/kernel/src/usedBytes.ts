import { kernel } from './kernel';

/**
 * Which values of a byte occur.
 *
 * @param used - 256 entries, filled with 1 for those that do and 0 for the others.
 */
export function usedBytes(bytes: Uint8Array, used: Uint8Array): void {
	const { run, at, bytes: memory } = kernel();
	memory.fill(0, at.MARKS, at.MARKS + 256);
	for (let from = 0; from < bytes.length; from += at.INPUT_BYTES) {
		const part =
			bytes.length <= at.INPUT_BYTES ? bytes : bytes.subarray(from, from + at.INPUT_BYTES);
		memory.set(part, at.INPUT);
		run.markBytes(part.length);
	}
	used.set(memory.subarray(at.MARKS, at.MARKS + 256));
}
