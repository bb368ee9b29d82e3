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
import { hasRoom } from './hasRoom';
import { type OverlaySizes, overlaySizes } from './overlaySizes';

/** Where a label lies and how it looks. */
export interface LabelOptions {
	/** @default 'topLeft' */
	readonly corner?: Corner;
	/** @default fit for the picture alone */
	readonly sizes?: OverlaySizes;
	/** Part of the picture's width that the label may take; more is cut off with `…`. @default 0.6 */
	readonly widthPart?: number;
	/** Plates that it may not cover. @default none */
	readonly taken?: readonly Rectangle[];
}

/**
 * Writes a short text, e.g. the kind of a cutout, into a corner of a picture.
 *
 * @returns Its plate; undefined where it has no room and is not drawn.
 */
export function drawLabel(
	canvas: Canvas,
	box: Rectangle,
	text: string,
	{ corner = 'topLeft', sizes = overlaySizes(box), widthPart = 0.6, taken = [] }: LabelOptions = {},
): Rectangle | undefined {
	const { text: size, margin, unit } = sizes;
	const padding = platePadding(unit);
	const shown = fitText(text, size, box.width * widthPart - margin);
	if (shown === '') return undefined;
	const extent = { width: measureText(shown, size), height: textHeights(size).capHeight };
	const at = placeInCorner(corner, box, extent, margin);
	const plate = insetBy({ ...at, ...extent }, -padding);
	if (!hasRoom(plate, box, taken)) return undefined;
	const inside = clipped(canvas, box);
	drawPlate(inside, plate, unit);
	drawText(inside, shown, at, { size, color: PLATE_INK.color, anchor: 'top' });
	return plate;
}
