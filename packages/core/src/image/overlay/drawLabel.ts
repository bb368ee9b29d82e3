import {
	type Canvas,
	clipped,
	drawText,
	fitText,
	insetBy,
	measureText,
	type Rectangle,
	textHeights,
} from '../../draw';
import { type Corner, placeInCorner } from './Corner';
import { drawPlate, PLATE_INK, platePadding } from './drawPlate';
import { type OverlaySizes, overlaySizes } from './overlaySizes';

/** Where a label lies and how it looks. */
export interface LabelOptions {
	/** @default 'topLeft' */
	readonly corner?: Corner;
	/** @default fit for the picture alone */
	readonly sizes?: OverlaySizes;
	/** Part of the picture's width that the label may take; more is cut off with `…`. @default 0.6 */
	readonly widthPart?: number;
}

/** Writes a short text, e.g. the kind of a cutout, into a corner of a picture. */
export function drawLabel(
	canvas: Canvas,
	box: Rectangle,
	text: string,
	{ corner = 'topLeft', sizes = overlaySizes(box), widthPart = 0.6 }: LabelOptions = {},
): void {
	const { text: size, margin, unit } = sizes;
	const padding = platePadding(unit);
	const shown = fitText(text, size, box.width * widthPart - margin);
	if (shown === '') return;
	const extent = { width: measureText(shown, size), height: textHeights(size).capHeight };
	const at = placeInCorner(corner, box, extent, margin);
	const inside = clipped(canvas, box);
	drawPlate(inside, insetBy({ ...at, ...extent }, -padding), unit);
	drawText(inside, shown, at, { size, color: PLATE_INK.color, anchor: 'top' });
}
