import {
	boundsOfLines,
	type Canvas,
	clipped,
	drawText,
	fillPolygon,
	insetBy,
	measureText,
	type Point,
	type Rectangle,
	strokeLines,
	textHeights,
} from '../../draw';
import { type Corner, placeInCorner } from './Corner';
import { DARK_PLATE, drawPlate, type Plate, platePadding } from './drawPlate';
import { hasRoom } from './hasRoom';
import { type OverlaySizes, overlaySizes } from './overlaySizes';

/** What a compass shows, and where. */
export interface CompassOptions {
	/** Unit vector toward North on the canvas: x right, y DOWN. */
	readonly north: Point;
	/** Unit vector toward East on the canvas: x right, y DOWN. */
	readonly east: Point;
	/** @default 'topRight' */
	readonly corner?: Corner;
	/** @default DARK_PLATE */
	readonly plate?: Plate;
	/** @default fit for the picture alone */
	readonly sizes?: OverlaySizes;
	/** Plates that it may not cover. @default none */
	readonly taken?: readonly Rectangle[];
}

/**
 * Draws arrows to North and East with their letters into a corner of a picture.
 *
 * @returns Its plate; undefined where it has no room and is not drawn.
 */
export function drawCompass(
	canvas: Canvas,
	box: Rectangle,
	{
		north,
		east,
		corner = 'topRight',
		plate: style = DARK_PLATE,
		sizes = overlaySizes(box),
		taken = [],
	}: CompassOptions,
): Rectangle | undefined {
	const length = Math.max(
		13,
		Math.min(0.2 * sizes.side, Math.max(17 * sizes.unit, 0.1 * sizes.side)),
	);
	const labelAt = length + Math.max(4, sizes.text * 0.2);
	const { ink } = style;
	const arrows = [
		{ letter: 'N', way: north },
		{ letter: 'E', way: east },
	].map(({ letter, way }) => ({
		letter,
		tip: { x: way.x * length, y: way.y * length },
		label: labelCenter(letter, way, labelAt, sizes.text),
	}));
	const letters = arrows.map(({ letter, label }) => letterCorners(letter, label, sizes.text));
	const extent = insetBy(
		boundsOfLines([[{ x: 0, y: 0 }], arrows.map(({ tip }) => tip), ...letters]),
		-1,
	);
	const padding = platePadding(sizes.unit);
	const topLeft = placeInCorner(corner, box, extent, sizes.margin);
	const plate = insetBy({ ...topLeft, width: extent.width, height: extent.height }, -padding);
	const reach = Math.max(plate.width, plate.height) + sizes.margin - padding;
	if (reach > sizes.side / 2 || !hasRoom(plate, box, taken)) return undefined;
	drawPlate(clipped(canvas, box), plate, sizes.unit, style);
	/** Between pixels for even line widths, on them for odd ones: level arrows are sharp. */
	const half = (sizes.line % 2) / 2;
	const origin = {
		x: Math.round(topLeft.x - extent.x - half) + half,
		y: Math.round(topLeft.y - extent.y - half) + half,
	};
	const moved = (point: Point): Point => ({ x: origin.x + point.x, y: origin.y + point.y });

	const inside = clipped(canvas, box);
	const head = headLength(sizes);
	const shafts = arrows.map(({ tip }) => [
		{ x: origin.x, y: origin.y },
		moved({ x: tip.x * (1 - head / length), y: tip.y * (1 - head / length) }),
	]);
	strokeLines(inside, shafts, { color: ink.color, lineWidth: sizes.line });
	for (const { letter, label, tip } of arrows) {
		fillPolygon(inside, [arrowHead(moved(tip), tip, head)], ink.color);
		drawText(inside, letter, moved(label), {
			...{ size: sizes.text, color: ink.color, align: 'center', anchor: 'middle' },
		});
	}
	return plate;
}

/** Position of a letter's center: along the arrow, just beyond its tip, for any angle. */
function labelCenter(letter: string, way: Point, distance: number, size: number): Point {
	const half = { x: measureText(letter, size) / 2, y: textHeights(size).capHeight / 2 };
	const extra = Math.abs(way.x) * half.x + Math.abs(way.y) * half.y;
	return { x: way.x * (distance + extra), y: way.y * (distance + extra) };
}

function letterCorners(letter: string, center: Point, size: number): Point[] {
	const half = { x: measureText(letter, size) / 2, y: textHeights(size).capHeight / 2 };
	return [
		{ x: center.x - half.x, y: center.y - half.y },
		{ x: center.x + half.x, y: center.y + half.y },
	];
}

function headLength({ side, line }: OverlaySizes): number {
	return Math.max(5, side * 0.025, line * 3.5);
}

/** A triangle that points along `way` with its tip at `tip`. */
function arrowHead(tip: Point, way: Point, length: number): Point[] {
	const norm = Math.hypot(way.x, way.y) || 1;
	const [x, y] = [way.x / norm, way.y / norm];
	const base = { x: tip.x - x * length, y: tip.y - y * length };
	const half = length * 0.42;
	return [
		tip,
		{ x: base.x - y * half, y: base.y + x * half },
		{ x: base.x + y * half, y: base.y - x * half },
	];
}
