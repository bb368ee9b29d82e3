/** How a fraction becomes a whole level: min(trunc(fraction · steps), top). */
export interface Quantization {
	readonly steps: number;
	/** The highest level; at most 65534. */
	readonly top: number;
}

/** Gray bytes: trunc(255·y), so 255 is reached by 1 alone, as on the Fink API's server. */
export const GRAY_LEVELS: Quantization = { steps: 255, top: 255 };

/** Colors of a map of `size`: trunc(size·y), 1 in the last one, as in matplotlib. */
export function colorLevels(size: number): Quantization {
	return { steps: size, top: size - 1 };
}

/** The level of a pixel without data. */
export const NO_DATA = 0xffff;

/** Level of a fraction: 0 below 0, `top` above 1. The fraction must be no NaN. */
export function levelOf(fraction: number, { steps, top }: Quantization): number {
	const level = fraction * steps;
	return level < top ? (level > 0 ? Math.trunc(level) : 0) : top;
}

/** Level of every fraction, {@link NO_DATA} for NaN. */
export function levelsOfFractions(
	fractions: Float64Array,
	quantization: Quantization,
): Uint16Array {
	const levels = new Uint16Array(fractions.length);
	for (let i = 0; i < fractions.length; i++) {
		const fraction = fractions[i];
		levels[i] = fraction === fraction ? levelOf(fraction, quantization) : NO_DATA;
	}
	return levels;
}
