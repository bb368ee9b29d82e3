import { BLACK, type Color, WHITE } from '../../draw';

/** Colors of what surrounds pictures. */
export interface Theme {
	readonly background: Color;
	readonly text: Color;
	/** Less important text and the frame of empty panels. */
	readonly faint: Color;
}

/** White page. */
export const LIGHT_THEME: Theme = { background: WHITE, text: BLACK, faint: [120, 120, 120, 255] };
/** Nearly black page, as chat programs at night. */
export const DARK_THEME: Theme = {
	background: [18, 20, 24, 255],
	text: [240, 240, 240, 255],
	faint: [140, 144, 150, 255],
};
