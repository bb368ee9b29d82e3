import {
	type Canvas,
	clipped,
	type Color,
	drawText,
	fillRectangle,
	measureText,
	type Rectangle,
	strokeLines,
	strokeRectangle,
	textFits,
	textHeights,
	withAlpha,
	wrapText,
} from '../../draw';
import { type OverlaySizes, overlaySizes } from '../overlay';
import { fitSize } from './fitSize';
import type { Theme } from './Theme';

const MAX_LINES = 5;

/** How the place of a missing picture looks. */
interface EmptyPanelOptions {
	/** @default fit for the panel alone */
	readonly sizes?: OverlaySizes;
	/** Width that the text may take where it does not fit the frame. @default the frame's */
	readonly room?: number;
	/** Around it. @default a thin faint line */
	readonly frame?: { readonly color: Color; readonly width: number };
}

/** Draws the place of a missing picture: a hatched frame with a text, so that nobody takes it for data. */
export function drawEmptyPanel(
	canvas: Canvas,
	box: Rectangle,
	text: string,
	{ background, faint }: Theme,
	{ sizes = overlaySizes(box), room = box.width, frame }: EmptyPanelOptions = {},
): void {
	const { text: wanted, margin, line, side } = sizes;
	const most = Math.floor((box.height - 2 * margin) / textHeights(wanted).lineHeight);
	const mostLines = Math.max(1, Math.min(MAX_LINES, most));
	const inFrame = box.width - 2 * margin - wanted;
	const words = text.split(' ');
	const isInFrame =
		words.every((word) => textFits(word, wanted, inFrame)) &&
		wrapText(text, wanted, inFrame, mostLines + 1).length <= mostLines;
	const width = isInFrame ? inFrame : Math.max(box.width, room) - 2 * margin;
	const size = fitSize(words, wanted, width);
	const inside = clipped(canvas, box);
	const step = Math.max(8, Math.round(side / 20));
	const hatches = Array.from({ length: Math.ceil((box.width + box.height) / step) }, (_, i) => [
		{ x: box.x + i * step, y: box.y },
		{ x: box.x + i * step - box.height, y: box.y + box.height },
	]);
	strokeLines(inside, hatches, { color: withAlpha(faint, 0.35), lineWidth: line });
	strokeRectangle(inside, box, frame?.color ?? faint, frame?.width ?? line);
	const { lineHeight, capHeight } = textHeights(size);
	const lines = wrapText(text, size, width, mostLines);
	const top = box.y + (box.height - (lines.length - 1) * lineHeight - capHeight) / 2;
	const widest = Math.max(...lines.map((shown) => measureText(shown, size)));
	const around = clipped(canvas, { ...box, x: box.x + (box.width - room) / 2, width: room });
	fillRectangle(
		around,
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
		drawText(around, shown, at, { size, color: faint, align: 'center', anchor: 'top' });
	});
}
