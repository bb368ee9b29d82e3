/** R, G, B and alpha, 0 to 255 each. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** A table of colors, as matplotlib's `Colormap` truncated to bytes. */
export interface Colormap {
	/** matplotlib's name, e.g. `RdBu_r`, or our own `ember`. */
	readonly name: string;
	/** Number of colors N: 256 for most, 8 to 20 for qualitative ones, 510 for twilight. */
	readonly size: number;
	/** R, G, B, A of each color: `size * 4` bytes. Shared: never write to it. */
	readonly colors: Uint8Array;
	/** Color of fractions below 0. */
	readonly under: Rgba;
	/** Color of fractions from 1 + 1/N. */
	readonly over: Rgba;
	/** matplotlib's color for NaN: transparent black. */
	readonly bad: Rgba;
}
