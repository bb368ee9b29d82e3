import { drawLabel } from '../../image';
import type { OverlayChoice } from './OverlayChoice';

/** The cutout's kind, or a text. */
export const label = {
	name: 'label',
	title: 'Label',
	description: 'The kind of the cutout',
	draw(canvas, box, { name }, look, text) {
		return drawLabel(canvas, box, text ?? name, look);
	},
} as const satisfies OverlayChoice;
