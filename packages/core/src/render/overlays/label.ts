import { drawLabel } from '../../image';
import type { OverlayChoice } from './OverlayChoice';

/** The cutout's kind, or a text. */
export const label = {
	name: 'label',
	title: 'Label',
	description: 'The kind of the cutout',
	draw(canvas, box, { name }, sizes, text) {
		drawLabel(canvas, box, text ?? name, { sizes });
	},
} as const satisfies OverlayChoice;
