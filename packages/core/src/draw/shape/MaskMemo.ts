import type { Mask } from '../Mask';
import { withRuns } from '../coverage/runs';

/** Maximum number of masks kept: a labeled triplet needs about 30. */
const MAX_MASKS = 64;
/** Pixels of all of them together. */
const MAX_KEPT_PIXELS = 1 << 20;
/** Larger masks are made again each time, so that a few of them do not push out all others. */
const MAX_PIXELS_OF_ONE = 65536;

/**
 * Masks that were made last, by the numbers that make them: the panels of a picture, and one picture after
 * another, share most. When there are too many, all are dropped.
 *
 * Labeled triplets are a quarter faster, light curves a tenth (suites `triplets` and `lightCurves` of tools/bench).
 */
export class MaskMemo {
	/** One for each hash of its numbers. */
	private readonly kept = new Map<number, { readonly numbers: readonly number[]; mask: Mask }>();
	private keptPixels = 0;

	/**
	 * The mask that was made of exactly these numbers, or a new one; not to be written to.
	 *
	 * @param numbers - All that the mask depends on, its size first. @param make - Makes it.
	 */
	maskOf(numbers: readonly number[], make: () => Mask): Mask {
		const pixels = numbers[0] * numbers[1];
		if (pixels > MAX_PIXELS_OF_ONE) return make();
		const hash = hashOf(numbers);
		const known = this.kept.get(hash);
		if (known && areEqual(known.numbers, numbers)) return known.mask;
		const mask = withRuns(make());
		if (this.kept.size >= MAX_MASKS || this.keptPixels + pixels > MAX_KEPT_PIXELS) {
			this.kept.clear();
			this.keptPixels = 0;
		}
		this.kept.set(hash, { numbers, mask });
		this.keptPixels += pixels;
		return mask;
	}
}

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** Of all bits: the same shape on two panels often differs in the last ones. Knuth's multiplicative hashing. */
function hashOf(numbers: readonly number[]): number {
	let hash = numbers.length;
	for (const number of numbers) {
		double[0] = number;
		hash = Math.imul(hash ^ halves[0], 0x9e3779b1) ^ (hash >>> 15);
		hash = Math.imul(hash ^ halves[1], 0x9e3779b1) ^ (hash >>> 15);
	}
	return hash;
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}
