/** Bounds of the parameter a of asinh and signedAsinh. */
const [MIN_A, MAX_A] = [1e-6, 1e3];

/** A softening in pixel values as the parameter a of asinh: its part of the range, within the bounds of a. */
export function softenedBy(softening: number, range: number): number {
	return Math.min(MAX_A, Math.max(MIN_A, softening / range));
}
