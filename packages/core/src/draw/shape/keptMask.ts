import type { Mask } from '../blend';

/** Masks that were made last, by what they show: the panels of a picture, and one picture after another, share most. */
const kept = new Map<string, Mask>();
const MOST_KEPT = 64;
/** Larger masks are better made anew each time: a few must not hold memory for good. */
export const MOST_KEPT_PIXELS = 65536;

/**
 * A mask that was made before, or a new one; not to be written to.
 *
 * @param key - All that the mask depends on. @param make - Makes it, of at most {@link MOST_KEPT_PIXELS}.
 */
export function keptMask(key: string, make: () => Mask): Mask {
	const known = kept.get(key);
	if (known) return known;
	const mask = make();
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(key, mask);
	return mask;
}
