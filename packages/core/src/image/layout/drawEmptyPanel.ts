import {
	type Canvas,
	clipped,
	drawText,
	fillRectangle,
	measureText,
	type Rectangle,
	strokeLines,
	strokeRectangle,
	textHeights,
	withAlpha,
	wrapText,
} from '../../draw';
import { type OverlaySizes, overlaySizes } from '../overlay';
import { fitSize } from './fitSize';
import type { Theme } from './Theme';

/** Draws the place of a missing picture: a hatched frame with a text, so that nobody takes it for data. */
export function drawEmptyPanel(
	canvas: Canvas,
	box: Rectangle,
	text: string,
	{ background, faint }: Theme,
	sizes: OverlaySizes = overlaySizes(box),
): void {
	const { text: wanted, margin, line, side } = sizes;
	const width = box.width - 2 * margin;
	const size = fitSize(text.split(' '), wanted, width);
	const inside = clipped(canvas, box);
	const step = Math.max(8, Math.round(side / 20));
	const hatches = Array.from({ length: Math.ceil((box.width + box.height) / step) }, (_, i) => [
		{ x: box.x + i * step, y: box.y },
		{ x: box.x + i * step - box.height, y: box.y + box.height },
	]);
	strokeLines(inside, hatches, { color: withAlpha(faint, 0.35), lineWidth: line });
	strokeRectangle(inside, box, faint, line);
	const lines = wrapText(text, size, width, 3);
	const { lineHeight, capHeight } = textHeights(size);
	const top = box.y + (box.height - (lines.length - 1) * lineHeight - capHeight) / 2;
	const widest = Math.max(...lines.map((shown) => measureText(shown, size)));
	fillRectangle(
		inside,
		{
			x: Math.round(box.x + (box.width - widest - size) / 2),
			y: Math.round(top - size / 2),
			width: Math.round(widest + size),
			height: (lines.length - 1) * lineHeight + capHeight + size,
		},
		background,
	);
	lines.forEach((shown, i) => {
		const at = { x: box.x + box.width / 2, y: top + i * lineHeight };
		drawText(inside, shown, at, { size, color: faint, align: 'center', anchor: 'top' });
	});
}
