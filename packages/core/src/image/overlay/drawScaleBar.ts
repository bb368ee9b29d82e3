import {
	type Canvas,
	clipped,
	drawText,
	insetBy,
	measureText,
	type Rectangle,
	strokeLines,
	textHeights,
} from '../../draw';
import { type Corner, placeInCorner } from './Corner';
import { DARK_PLATE, drawPlate, type Plate, platePadding } from './drawPlate';
import { hasRoom } from './hasRoom';
import { type OverlaySizes, overlaySizes } from './overlaySizes';
import { scaleBarLength } from './scaleBarLength';

/** What a scale bar measures, and where it lies. */
export interface ScaleBarOptions {
	/** Arcseconds per CANVAS pixel: the cutout's pixel scale over the enlargement. */
	readonly pixelScaleArcsec: number;
	/** @default 'bottomLeft' */
	readonly corner?: Corner;
	/** Pixels by which it is higher (at the top: lower), e.g. above a caption. @default 0 */
	readonly inset?: number;
	/** @default DARK_PLATE */
	readonly plate?: Plate;
	/** @default fit for the picture alone */
	readonly sizes?: OverlaySizes;
	/** Plates that it may not cover. @default none */
	readonly taken?: readonly Rectangle[];
}

/** Part of the picture's width that the bar should be long. */
const WANTED_PART = 0.25;

/**
 * Draws a bar of a round number of arcseconds (or arcminutes, degrees) with its length above it.
 *
 * @returns Its plate; undefined where it has no room and is not drawn.
 */
export function drawScaleBar(
	canvas: Canvas,
	box: Rectangle,
	{
		pixelScaleArcsec,
		corner = 'bottomLeft',
		inset = 0,
		plate = DARK_PLATE,
		sizes = overlaySizes(box),
		taken = [],
	}: ScaleBarOptions,
): Rectangle | undefined {
	const { arcsec, label } = scaleBarLength(WANTED_PART * box.width * pixelScaleArcsec);
	const length = arcsec / pixelScaleArcsec;
	const labelWidth = measureText(label, sizes.text);
	const { capHeight } = textHeights(sizes.text);
	const tick = Math.max(2, Math.round(sizes.text * 0.3));
	const gap = Math.max(2, Math.round(sizes.text * 0.25));
	const extent = {
		width: Math.max(length + sizes.line, labelWidth),
		height: capHeight + gap + tick + sizes.line,
	};
	const padding = platePadding(sizes.unit);
	const free = { ...box, y: box.y + inset, height: box.height - 2 * inset };
	const { x, y } = placeInCorner(corner, free, extent, sizes.margin);
	const place = insetBy({ x, y, ...extent }, -padding);
	if (!hasRoom(place, box, taken)) return undefined;
	drawPlate(clipped(canvas, box), place, sizes.unit, plate);
	const half = sizes.line / 2;
	const left = Math.round(x + (extent.width - length) / 2) + half;
	const right = left + length;
	const level = Math.round(y + capHeight + gap + tick) + half;
	const inside = clipped(canvas, box);
	strokeLines(
		inside,
		[
			[
				{ x: left, y: level },
				{ x: right, y: level },
			],
			...[left, right].map((end) => [
				{ x: end, y: level - tick - half },
				{ x: end, y: level + half },
			]),
		],
		{ color: plate.ink.color, lineWidth: sizes.line },
	);
	drawText(
		inside,
		label,
		{ x: (left + right) / 2, y: Math.round(y) },
		{
			...{ size: sizes.text, color: plate.ink.color, align: 'center', anchor: 'top' },
		},
	);
	return place;
}
