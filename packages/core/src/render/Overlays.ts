import type { Choice } from '../choice';

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

/** Every overlay that is switched on or off. */
export const OVERLAYS = [
	{ name: 'reticle', title: 'Reticle', description: 'Open cross at the source' },
	{ name: 'compass', title: 'Compass', description: 'Arrows to North and East' },
	{ name: 'scaleBar', title: 'Scale Bar', description: 'A round number of arcseconds' },
	{ name: 'label', title: 'Label', description: 'The kind of the cutout' },
	{
		name: 'colorBar',
		title: 'Color Bar',
		description: 'Pixel values of the colors, beside the picture',
	},
] as const satisfies ReadonlyArray<Choice<keyof Overlays>>;
