import { type Canvas, drawText, fitText, measureText, strokeRectangle, wrapText } from '../../draw';
import { drawLevelColorBar, inkOn, type OverlaySizes } from '../overlay';
import { drawEmptyPanel } from './drawEmptyPanel';
import { drawPicture } from './drawPicture';
import { drawChip } from './drawRows';
import { chipSide } from './fitRows';
import type { Panel } from './Panel';
import type { Theme } from './Theme';

/** A cell and what is where in it, in pixels. */
export interface Cell {
	readonly width: number;
	readonly height: number;
	/** The picture in it. */
	readonly picture: { readonly x: number; readonly width: number; readonly height: number };
	readonly titleHeight: number;
	/** Of the color bar below the picture, with its distance from it; 0 if no panel has one. */
	readonly barHeight: number;
}

/** How a cell is drawn: the same for all cells of a canvas. */
export interface CellLook {
	readonly theme: Theme;
	readonly sizes: OverlaySizes;
	readonly capHeight: number;
	readonly lineHeight: number;
	readonly mostPanelLines: number;
}

/** Draws a panel into its cell: its title, picture, color bar and lines. */
export function drawCell(
	canvas: Canvas,
	panel: Panel,
	left: number,
	top: number,
	{ width, picture: place, titleHeight, barHeight }: Cell,
	{ theme, sizes, capHeight, lineHeight, mostPanelLines }: CellLook,
): void {
	const { picture, drawOnto, title, emptyText = 'no picture', isMarked } = panel;
	const { text: size, unit } = sizes;
	const x = left + place.x;
	if (title) {
		const at = { x, y: top + Math.round((lineHeight + capHeight) / 2) };
		drawText(canvas, fitText(title, size, width), at, { size, color: theme.text });
	}
	const box = { x, y: top + titleHeight, width: place.width, height: place.height };
	if (picture) {
		drawPicture(canvas, picture, box.x, box.y, panel.isOnGround ? theme : undefined, unit);
		drawOnto?.(canvas, box, unit);
	}
	const frame = isMarked
		? { color: theme.text, width: Math.max(2, Math.round(1.6 * unit)) }
		: undefined;
	if (!picture) drawEmptyPanel(canvas, box, emptyText, theme, { sizes, room: width, frame });
	else if (frame) strokeRectangle(canvas, box, frame.color, frame.width);
	if (panel.bar) {
		const below = { ...box, y: box.y + box.height + Math.round(2 * unit) };
		const ink = { ...inkOn(theme.background), color: theme.text };
		drawLevelColorBar(canvas, below, size, { ...panel.bar, ink });
	}
	const color = isMarked ? theme.text : theme.faint;
	const side = chipSide(size);
	captionOf(panel, sizes, width, mostPanelLines).forEach((line, i) => {
		const chip = i === 0 ? panel.chip : undefined;
		const ahead = chip ? chipRoom(sizes) : 0;
		const y =
			box.y +
			box.height +
			barHeight +
			Math.round(unit) +
			i * lineHeight +
			lineHeight -
			(lineHeight - capHeight) / 2;
		const start = x + (place.width + ahead - measureText(line, size)) / 2;
		if (chip) {
			const chipTop = Math.round(y - (capHeight + side) / 2);
			drawChip(canvas, chip, Math.round(start - ahead), chipTop, side, size);
		}
		drawText(canvas, line, { x: start, y }, { size, color: i === 0 ? theme.text : color });
		if (isMarked) drawText(canvas, line, { x: start + size * 0.045, y }, { size, color });
	});
}

/** Lines below a panel as they fit, the first one beside its chip. @param most - Lines at most. */
export function captionOf(
	{ lines = [], chip }: Panel,
	sizes: OverlaySizes,
	width: number,
	most: number,
): string[] {
	const whole = lines.join('\n').trimEnd();
	const room = width - (chip ? chipRoom(sizes) : 0);
	return whole === '' || room < 1 ? [] : wrapText(whole, sizes.text, room, most);
}

/** Width of a chip with its distance from the text behind it. */
function chipRoom({ text, unit }: OverlaySizes): number {
	return chipSide(text) + Math.round(2 * unit);
}
