import { type Color, WHITE } from '../../draw';

/** Colors of what surrounds pictures. */
export interface Theme {
	readonly background: Color;
	readonly text: Color;
	/** Less important text and the frame of empty panels: at least 7 to 1 against the background. */
	readonly faint: Color;
	/** Lines where data are missing: visible with a contrast of more than 2 to 1, but less prominent than the picture. */
	readonly hatch: Color;
	/** Which of a band's colors fit: see `BAND_COLORS`. */
	readonly bands: 'dark' | 'light';
}

/** White page. */
export const LIGHT_THEME: Theme = {
	background: WHITE,
	text: [16, 19, 24, 255],
	faint: [75, 82, 96, 255],
	hatch: [169, 175, 184, 255],
	bands: 'light',
};
/** Nearly black page, as chat programs at night. */
export const DARK_THEME: Theme = {
	background: [18, 20, 24, 255],
	text: [240, 240, 240, 255],
	faint: [180, 185, 193, 255],
	hatch: [77, 83, 94, 255],
	bands: 'dark',
};
