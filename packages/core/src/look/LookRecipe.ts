import type { Choice } from '../choice';
import type { QuantityName } from '../lightCurve';
import type { PictureRecipe, ThemeName } from '../render';

/** Which pictures there are of one alert. */
export const LOOKS = [
	{
		name: 'card',
		title: 'Card',
		description: 'The three cutouts, the light curve and the main facts in one picture',
	},
	{ name: 'lightCurve', title: 'Light Curve', description: 'The brightness over time' },
	{
		name: 'triplet',
		title: 'Triplet',
		description: 'The Science, Template and Difference images side by side',
	},
] as const satisfies readonly Choice[];

/** One of {@link LOOKS}. */
export type LookShows = (typeof LOOKS)[number]['name'];

/** How a picture of one alert is drawn. */
export interface LookRecipe {
	readonly shows: LookShows;
	readonly orientation: PictureRecipe['orientation'];
	/** `undefined` leaves it to the alert. */
	readonly quantity?: QuantityName;
	/** Fink's tag, if the picture shall name it. */
	readonly tag: string;
	readonly theme: ThemeName;
	/** Width of the picture, pixels. */
	readonly width: number;
}
