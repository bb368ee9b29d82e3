import type { OverlayChoice } from './OverlayChoice';

/** Is next to the picture, so it is drawn with the layout. */
export const colorBar = {
	name: 'colorBar',
	title: 'Color Bar',
	description: 'Pixel values of the colors, next to the picture or below it',
} as const satisfies OverlayChoice;
