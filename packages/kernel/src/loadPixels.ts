import { kernel } from './kernel';
import type { Pixels } from './Pixels';

/** Pixels of no file. */
const NONE = { mark: {}, from: 0, count: 0, finite: 0 };

/** Which pixels of a file are in the kernel's memory. Only this function puts any there. */
let held = NONE;

/**
 * Puts `count` pixels, starting at `from`, into the kernel's memory as float64. Pixels of a file are decoded
 * there; their bytes don't change, so the next call finds them still there. Numbers may change and are copied.
 *
 * @returns How many are finite, if decoding counted them.
 */
export function loadPixels(pixels: Pixels, from: number, count: number): number | undefined {
	const { run, at, bytes, float64 } = kernel();
	if (pixels instanceof Float64Array) {
		const isAll = count === pixels.length;
		float64.set(isAll ? pixels : pixels.subarray(from, from + count), at.PIXELS / 8);
		held = NONE;
		return undefined;
	}
	const { mark, offset } = pixels;
	if (held.mark !== mark || held.from !== from || held.count !== count) {
		const start = offset + from * 4;
		bytes.set(pixels.bytes.subarray(start, start + count * 4), at.INPUT);
		held = { mark, from, count, finite: run.decodeFloat32(count) };
	}
	return held.finite;
}
