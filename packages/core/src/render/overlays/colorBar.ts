import type { OverlayChoice } from './OverlayChoice';

/** Lies beside the picture, so that it is drawn with the layout. */
export const colorBar = {
	name: 'colorBar',
	title: 'Color Bar',
	description: 'Pixel values of the colors, next to the picture',
} as const satisfies OverlayChoice;
