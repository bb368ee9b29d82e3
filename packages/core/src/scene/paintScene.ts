import {
	type Canvas,
	drawRaster,
	drawText,
	fillPolygon,
	fillRectangle,
	makeCanvas,
	roundedRectangle,
	strokeCircle,
	strokeLine,
} from '../draw';
import { STEPS_PER_PIXEL } from './markerMask';
import { markerSprite } from './MarkerSprite';
import type { Mark, MarkerMark, Scene, TextMark } from './Scene';

/** A scene as pixels, anti-aliased. */
export function paintScene({ width, height, background, marks }: Scene): Canvas {
	const canvas = makeCanvas(width, height, background);
	for (const mark of marks) paintMark(canvas, mark);
	return canvas;
}

function paintMark(canvas: Canvas, mark: Mark): void {
	switch (mark.mark) {
		case 'rectangle': {
			const { rectangle, color, corner = 0 } = mark;
			if (corner > 0) fillPolygon(canvas, [roundedRectangle(rectangle, corner)], color);
			else fillRectangle(canvas, rectangle, color);
			return;
		}
		case 'line':
			strokeLine(canvas, mark.points, mark);
			return;
		case 'polygon':
			fillPolygon(canvas, [mark.points], mark.color);
			return;
		case 'marker':
			paintMarker(canvas, mark);
			return;
		case 'ring':
			strokeCircle(canvas, mark.at, mark.radius, mark.color, mark.lineWidth);
			return;
		case 'text':
			paintText(canvas, mark);
			return;
		case 'picture':
			drawRaster(canvas, mark.raster, mark.left, mark.top);
	}
}

/** How far the second of two strokes lies from the first, as a part of the font size: half a stem. */
const BOLD_STROKE = 0.045;

function paintText(canvas: Canvas, { text, at, style, bold = false }: TextMark): void {
	drawText(canvas, text, at, style);
	if (!bold) return;
	const shift = Math.max(1, Math.round(style.size * BOLD_STROKE * STEPS_PER_PIXEL));
	drawText(canvas, text, { x: at.x + shift / STEPS_PER_PIXEL, y: at.y }, style);
}

function paintMarker(canvas: Canvas, mark: MarkerMark): void {
	const x = Math.round(mark.at.x * STEPS_PER_PIXEL);
	const y = Math.round(mark.at.y * STEPS_PER_PIXEL);
	const [column, row] = [Math.floor(x / STEPS_PER_PIXEL), Math.floor(y / STEPS_PER_PIXEL)];
	const [stepX, stepY] = [x - column * STEPS_PER_PIXEL, y - row * STEPS_PER_PIXEL];
	markerSprite(mark, stepX, stepY).paint(canvas, column, row);
}
