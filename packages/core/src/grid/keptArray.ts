/** Larger arrays are not kept: a few large pictures must not hold memory for good. */
const MOST_KEPT_BYTES = 4 * 1024 * 1024;

/** What typed arrays have in common here. */
interface Sized {
	readonly length: number;
	readonly BYTES_PER_ELEMENT: number;
}

/**
 * Working memory of one function that is called for every picture: making a typed array costs more than a
 * pass over a cutout's 900 pixels.
 *
 * @param make - Makes an array of that length.
 * @returns Gives an array of at least the length asked for, with what the last user left in it; valid until
 * the next call.
 */
export function keptArray<Kept extends Sized>(
	make: (length: number) => Kept,
): (length: number) => Kept {
	let kept = make(0);
	return (length) => {
		if (kept.length >= length) return kept;
		if (length * kept.BYTES_PER_ELEMENT > MOST_KEPT_BYTES) return make(length);
		kept = make(Math.max(1024, length));
		return kept;
	};
}
