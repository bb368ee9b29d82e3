/** What is drawn onto a picture; all of it optional. */
export interface Overlays {
	/** Cross with an open middle at the source (CRPIX), or at the image's center where the file has none. */
	readonly reticle?: boolean;
	/** Arrows to North and East; needs sky coordinates. */
	readonly compass?: boolean;
	/** Bar of a round number of arcseconds; needs sky coordinates. */
	readonly scaleBar?: boolean;
	/** Scale of colors with values and unit, beside the picture. */
	readonly colorBar?: boolean;
	/** Name in the upper left corner: the kind, unless a text is given. */
	readonly label?: boolean | string;
	/** Lines along the bottom. */
	readonly caption?: readonly string[];
}

/** Names of the overlays that are switched on and off, in the order a user should see them. */
export const OVERLAY_NAMES = [
	'reticle',
	'compass',
	'scaleBar',
	'label',
	'colorBar',
] as const satisfies readonly (keyof Overlays)[];
