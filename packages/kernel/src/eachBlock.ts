import { kernel } from './kernel';
import { loadPixels } from './loadPixels';
import type { Pixels } from './Pixels';

/**
 * Puts pixels into the kernel's memory, as many at a time as fit.
 *
 * @param each - Gets how many there are now, and the index of the first one.
 */
export function eachBlock(pixels: Pixels, each: (count: number, from: number) => void): void {
	const { HELD_PIXELS } = kernel().at;
	for (let from = 0; from < pixels.length; from += HELD_PIXELS) {
		const count = Math.min(HELD_PIXELS, pixels.length - from);
		loadPixels(pixels, from, count);
		each(count, from);
	}
}
