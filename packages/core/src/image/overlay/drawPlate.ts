import { type Canvas, type Color, fillPolygon, type Rectangle, roundedRectangle } from '../../draw';
import type { Ink } from './Ink';

/** Black that lets a third of what is below through: white on it has a contrast of 7.8 over pure white. */
const PLATE: Color = [0, 0, 0, 173];
/** What is drawn on a plate: white, without a rim. */
export const PLATE_INK: Ink = { color: [255, 255, 255, 255], halo: [0, 0, 0, 0] };

/** What lies under letters and lines, and their ink. */
export interface Plate {
	readonly ground: Color;
	readonly ink: Ink;
}

/** For pictures on a screen. */
export const DARK_PLATE: Plate = { ground: PLATE, ink: PLATE_INK };
/** For pictures to be printed: little ink. */
export const PAPER_PLATE: Plate = {
	ground: [255, 255, 255, 225],
	ink: { color: [0, 0, 0, 255], halo: [0, 0, 0, 0] },
};

/** Lays a plate with round corners under letters and lines, so that they hold on any picture. */
export function drawPlate(
	canvas: Canvas,
	box: Rectangle,
	unit: number,
	{ ground }: Plate = DARK_PLATE,
): void {
	fillPolygon(canvas, [roundedRectangle(box, 2.5 * unit)], ground);
}

/** Distance from the content of a plate to its edge. */
export function platePadding(unit: number): number {
	return Math.round(2 * unit);
}
