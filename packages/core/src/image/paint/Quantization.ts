/** How a fraction becomes a whole level: min(trunc(fraction · steps), top). */
export interface Quantization {
	readonly steps: number;
	/** The highest level. */
	readonly top: number;
}

/** Grey bytes: trunc(255·y), so 255 is reached by 1 alone, as on the Fink API's server. */
export const GRAY_LEVELS: Quantization = { steps: 255, top: 255 };

/** Colours of a map of `size`: trunc(size·y), 1 in the last one, as in matplotlib. */
export function colorLevels(size: number): Quantization {
	return { steps: size, top: size - 1 };
}

/** Level of a fraction: 0 below 0, `top` above 1. The fraction must be no NaN. */
export function levelOf(fraction: number, { steps, top }: Quantization): number {
	const level = fraction * steps;
	return level < top ? (level > 0 ? Math.trunc(level) : 0) : top;
}
