import {
	type Canvas,
	clipped,
	drawText,
	insetBy,
	measureText,
	type Rectangle,
	textHeights,
	wrapText,
} from '../../draw';
import { drawPlate, PLATE_INK, platePadding } from './drawPlate';
import { type OverlaySizes, overlaySizes } from './overlaySizes';

/** How caption lines look. */
export interface CaptionOptions {
	/** Most lines after wrapping; what does not fit ends in `…`. @default as many as fit into a third of the box */
	readonly maxLines?: number;
	/** @default fit for the picture alone */
	readonly sizes?: OverlaySizes;
	/** Where the lines stand across the box. @default 'left' */
	readonly align?: 'left' | 'center';
}

/**
 * Writes lines along the bottom of a picture; long ones are wrapped, nothing leaves the box.
 *
 * @returns Height that the lines take, with the margin below, so that other overlays can stand above.
 */
export function drawCaption(
	canvas: Canvas,
	box: Rectangle,
	lines: readonly string[],
	options: CaptionOptions = {},
): number {
	const { sizes = overlaySizes(box), align = 'left' } = options;
	const size = sizes.text;
	const { lineHeight, descent } = textHeights(size);
	const inner = insetBy(box, sizes.margin);
	const roomFor = Math.max(1, Math.floor(box.height / 3 / lineHeight));
	const shown = captionLines(lines, size, inner.width, options.maxLines ?? roomFor);
	const x = align === 'center' ? inner.x + inner.width / 2 : inner.x;
	const height = shown.length * lineHeight;
	const written = { ...inner, y: inner.y + inner.height - height, height };
	if (shown.length === 0) return 0;
	const inside = clipped(canvas, box);
	const widest = Math.max(...shown.map((line) => measureText(line, size)));
	const left = align === 'center' ? x - widest / 2 : x;
	const padding = platePadding(sizes.unit);
	drawPlate(inside, insetBy({ ...written, x: left, width: widest }, -padding), sizes.unit);
	const lowest = inner.y + inner.height - Math.round(descent / 2);
	shown.forEach((line, i) => {
		const y = lowest - (shown.length - 1 - i) * lineHeight;
		drawText(inside, line, { x, y }, { size, color: PLATE_INK.color, align });
	});
	return height + sizes.margin;
}

/**
 * Caption lines as they are drawn: wrapped to a width, all together at most `maxLines`; empty ones at
 * the end left out. If there is no room for a line, it is left out.
 */
function captionLines(
	lines: readonly string[],
	size: number,
	width: number,
	maxLines: number,
): string[] {
	const text = lines.join('\n').trimEnd();
	return text === '' || maxLines < 1 || width < 1 ? [] : wrapText(text, size, width, maxLines);
}
