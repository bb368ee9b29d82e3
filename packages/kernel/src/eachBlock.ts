import { kernel } from './kernel';

/**
 * Puts values into the kernel's memory, as many at a time as fit.
 *
 * @param each - Gets how many there are now, and the index of the first one.
 */
export function eachBlock(values: Float64Array, each: (count: number, from: number) => void): void {
	const { at, float64 } = kernel();
	if (values.length <= at.BLOCK_PIXELS) {
		float64.set(values, at.INPUT / 8);
		each(values.length, 0);
		return;
	}
	for (let from = 0; from < values.length; from += at.BLOCK_PIXELS) {
		const block = values.subarray(from, from + at.BLOCK_PIXELS);
		float64.set(block, at.INPUT / 8);
		each(block.length, from);
	}
}
