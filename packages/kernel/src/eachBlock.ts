import { kernel } from './kernel';
import { loadPixels } from './loadPixels';
import type { Pixels } from './Pixels';

/**
 * Puts pixels into the kernel's memory, as many at a time as fit.
 *
 * @param each - Gets how many there are now, the index of the first one, and how many are finite, if known.
 */
export function eachBlock(
	pixels: Pixels,
	each: (count: number, from: number, finite?: number) => void,
): void {
	const { HELD_PIXELS } = kernel().at;
	for (let from = 0; from < pixels.length; from += HELD_PIXELS) {
		const count = Math.min(HELD_PIXELS, pixels.length - from);
		each(count, from, loadPixels(pixels, from, count));
	}
}
