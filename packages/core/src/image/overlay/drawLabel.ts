import {
	type Canvas,
	clipped,
	drawText,
	fitText,
	measureText,
	type Rectangle,
	textHeights,
} from '../../draw';
import { type Corner, placeInCorner } from './Corner';
import { type Ink, inkFor } from './Ink';
import { overlaySizes } from './overlaySizes';

/** Where a label lies and how it looks. */
export interface LabelOptions {
	/** @default 'topLeft' */
	readonly corner?: Corner;
	/** @default the one better seen where it lies */
	readonly ink?: Ink;
	/** Part of the picture's width that the label may take; more is cut off with `…`. @default 0.6 */
	readonly widthPart?: number;
}

/** Writes a short text, e.g. the kind of a cutout, into a corner of a picture. */
export function drawLabel(
	canvas: Canvas,
	box: Rectangle,
	text: string,
	{ corner = 'topLeft', ink: given, widthPart = 0.6 }: LabelOptions = {},
): void {
	const { text: size, margin } = overlaySizes(box);
	const shown = fitText(text, size, box.width * widthPart - margin);
	const extent = { width: measureText(shown, size), height: textHeights(size).capHeight };
	const at = placeInCorner(corner, box, extent, margin);
	const ink = given ?? inkFor(canvas, { ...at, ...extent });
	drawText(clipped(canvas, box), shown, at, { size, ...ink, anchor: 'top' });
}
