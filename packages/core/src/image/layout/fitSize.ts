import { textFits } from '../../draw';

/** Smallest font that can be read, in pixels. */
const MIN_SIZE = 7;

/**
 * The largest font size up to `size` in which all texts fit a width, but not below 7.
 *
 * @param size - Wanted font size in pixels. @param width - In pixels.
 */
export function fitSize(texts: readonly string[], size: number, width: number): number {
	let fitting = size;
	while (fitting > MIN_SIZE && texts.some((text) => !textFits(text, fitting, width))) fitting--;
	return fitting;
}
