import { kernel } from './kernel';

/**
 * Big-endian float32 from byte `offset` of `bytes` as float64, as many as `values` has room for: FITS 4.0, 5.3.
 *
 * @throws {RangeError} `bytes` ends before.
 */
export function decodeFloat32(bytes: Uint8Array, offset: number, values: Float64Array): void {
	if (offset + values.length * 4 > bytes.length)
		throw new RangeError(
			`${values.length} float32 from byte ${offset} do not fit into ${bytes.length}`,
		);
	const { run, at, bytes: memory, float64 } = kernel();
	for (let from = 0; from < values.length; from += at.BLOCK_PIXELS) {
		const count = Math.min(at.BLOCK_PIXELS, values.length - from);
		const start = offset + from * 4;
		memory.set(bytes.subarray(start, start + count * 4), at.INPUT);
		run.decodeFloat32(count);
		values.set(float64.subarray(at.TOKENS / 8, at.TOKENS / 8 + count), from);
	}
}
