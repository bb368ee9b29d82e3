/** R, G, B and alpha, 0 to 255 each; not premultiplied. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** Opaque black. */
export const BLACK: Color = [0, 0, 0, 255];
/** Opaque white. */
export const WHITE: Color = [255, 255, 255, 255];

/** The color with another alpha, 0 (clear) to 1 (opaque). */
export function withAlpha([red, green, blue]: Color, alpha: number): Color {
	return [red, green, blue, Math.round(alpha * 255)];
}

const word = new Int32Array(1);
const wordBytes = new Uint8Array(word.buffer);

/** The color as one word, its bytes R, G, B, A in memory. */
export function wordOf(color: Color): number {
	wordBytes.set(color);
	return word[0];
}
