/** Longer arrays are not kept: a few large pictures must not hold memory for good. */
const LONGEST_KEPT = 1 << 18;

/**
 * Working memory of one function that is called for every picture: making a typed array costs more than a
 * pass over a cutout's 900 pixels.
 *
 * @param make - Makes an array of that length.
 * @returns Gives an array of at least the length asked for, with what the last user left in it; valid until
 * the next call.
 */
export function keptArray<Kept extends { readonly length: number }>(
	make: (length: number) => Kept,
): (length: number) => Kept {
	let kept = make(0);
	return (length) => {
		if (kept.length >= length) return kept;
		if (length > LONGEST_KEPT) return make(length);
		kept = make(Math.min(LONGEST_KEPT, Math.max(1024, 2 * length)));
		return kept;
	};
}
