import { type Canvas, type Color, fillPolygon, type Rectangle, roundedRectangle } from '../../draw';
import type { Ink } from './Ink';

/** Black that lets a third of what is below through: white on it has a contrast of 7.8 over pure white. */
const PLATE: Color = [0, 0, 0, 173];
/** What is drawn on a plate: white, without a rim. */
export const PLATE_INK: Ink = { color: [255, 255, 255, 255], halo: [0, 0, 0, 0] };

/** Lays a dark plate with round corners under letters and lines, so that they hold on any picture. */
export function drawPlate(canvas: Canvas, box: Rectangle, unit: number): void {
	fillPolygon(canvas, [roundedRectangle(box, 2.5 * unit)], PLATE);
}

/** Distance from what stands on a plate to its edge. */
export function platePadding(unit: number): number {
	return Math.round(2 * unit);
}
