/** The two pixel values that become 0 and 1, in the unit of the image (nJy for Rubin). */
export interface Limits {
	/** Drawn as the lowest colour, as is everything below. */
	readonly vmin: number;
	/** Drawn as the highest colour, as is everything above. */
	readonly vmax: number;
}
