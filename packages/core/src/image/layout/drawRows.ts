import {
	type Canvas,
	type Color,
	drawText,
	fillPolygon,
	fillRectangle,
	measureText,
	roundedRectangle,
	textHeights,
} from '../../draw';
import { chipSide, KEY_GAP, KEY_WIDTH, rightWidth, sizeOf, TEXT } from './fitRows';
import type { Chip, ColorKey, TextRow } from './TextRow';
import type { Theme } from './Theme';

/** How far the second stroke of bold letters lies from the first, as a part of the font size. */
const BOLD_STROKE = 0.045;

/** Size of a chip's letter beside a heading, as a part of the heading's. */
const CHIP_LETTER = 0.9;

/** Height that rows take together, in pixels. */
export function heightOfRows(rows: readonly TextRow[], unit: number): number {
	return rows.reduce((sum, row) => sum + textHeights(sizeOf(row, unit)).lineHeight, 0);
}

/** Draws rows below each other. @param box - Its width is that of the rows; its top is where they begin. */
export function drawRows(
	canvas: Canvas,
	rows: readonly TextRow[],
	{ x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
	theme: Theme,
	unit: number,
): void {
	let top = y;
	for (const row of rows) {
		const size = sizeOf(row, unit);
		const { capHeight, lineHeight } = textHeights(size);
		const baseline = top + Math.round((lineHeight + capHeight) / 2);
		const color = row.isFaint ? theme.faint : theme.text;
		const write = (text: string, at: number) =>
			writeText(canvas, text, at, baseline, size, color, row.isBold ?? false);
		if (row.left) write(row.left, x);
		const right = row.isLeft ? x : x + width - rightWidth(row, unit);
		if (row.key) {
			drawKey(canvas, row.key, right, baseline, size, color, unit);
		} else {
			const side = chipSide(size);
			if (row.chip) {
				const chipTop = baseline - Math.round((capHeight + side) / 2);
				const letter = Math.max(Math.ceil(TEXT * unit), size * CHIP_LETTER);
				drawChip(canvas, row.chip, Math.round(right), chipTop, side, letter);
			}
			if (row.right) write(row.right, row.chip ? right + side + 4 * unit : right);
		}
		top += lineHeight;
	}
}

/** @param x - Left end of the text. @param y - Its baseline. */
function writeText(
	canvas: Canvas,
	text: string,
	x: number,
	y: number,
	size: number,
	color: Color,
	isBold: boolean,
): void {
	drawText(canvas, text, { x, y }, { size, color });
	if (isBold)
		drawText(canvas, text, { x: x + Math.max(0.5, size * BOLD_STROKE), y }, { size, color });
}

/** A letter on its plate. @param size - Font size of the letter, in pixels. */
export function drawChip(
	canvas: Canvas,
	{ text, color }: Chip,
	x: number,
	y: number,
	side: number,
	size: number,
): void {
	const box = { x, y, width: side, height: side };
	fillPolygon(canvas, [roundedRectangle(box, side / 4)], color);
	const at = { x: x + side / 2, y: y + side / 2 };
	const letter = inkOfChip(color);
	const style = { size, color: letter, align: 'center', anchor: 'middle' } as const;
	drawText(canvas, text, at, style);
	drawText(canvas, text, { x: at.x + size * BOLD_STROKE, y: at.y }, style);
}

/** White or nearly black, depending on which has more contrast with the color. */
export function inkOfChip(color: Color): Color {
	return relativeLuminance(color) > 0.18 ? [16, 19, 26, 255] : [255, 255, 255, 255];
}

/** WCAG 2's relative luminance, 0 to 1. */
function relativeLuminance([red, green, blue]: Color): number {
	const [r, g, b] = [red, green, blue].map((byte) => {
		const part = byte / 255;
		return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function drawKey(
	canvas: Canvas,
	{ colors, low, high }: ColorKey,
	left: number,
	baseline: number,
	size: number,
	color: Color,
	unit: number,
): void {
	const { capHeight } = textHeights(size);
	drawText(canvas, low, { x: left, y: baseline }, { size, color });
	const x = Math.round(left + measureText(low, size) + KEY_GAP * unit);
	const width = Math.round(KEY_WIDTH * unit);
	for (let column = 0; column < width; column++) {
		const box = { x: x + column, y: baseline - capHeight, width: 1, height: capHeight };
		fillRectangle(canvas, box, colorAlong(colors, (column + 0.5) / width));
	}
	drawText(canvas, high, { x: x + width + KEY_GAP * unit, y: baseline }, { size, color });
}

/** The color of a key at a place between its ends, 0 to 1. */
export function colorAlong(colors: Uint8Array, place: number): Color {
	const count = colors.length / 4;
	const at = Math.min(count - 1, Math.floor(place * count)) * 4;
	return [colors[at], colors[at + 1], colors[at + 2], 255];
}
