/** The two pixel values that become 0 and 1, in the unit of the image (nJy for Rubin). */
export interface Limits {
	/** Drawn as the lowest color, as is everything below. */
	readonly vmin: number;
	/** Drawn as the highest color, as is everything above. */
	readonly vmax: number;
	/** Standard deviation of the noise, where the limits were made from it. */
	readonly noise?: number;
}
