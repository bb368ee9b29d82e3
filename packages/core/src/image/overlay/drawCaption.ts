import {
	type Canvas,
	clipped,
	drawText,
	insetBy,
	type Rectangle,
	textHeights,
	wrapText,
} from '../../draw';
import { type Ink, inkFor } from './Ink';
import { overlaySizes } from './overlaySizes';

/** How caption lines look. */
export interface CaptionOptions {
	/** Most lines after wrapping; what does not fit ends in `…`. @default as many as fit into a third of the box */
	readonly maxLines?: number;
	/** @default the one better seen where it lies */
	readonly ink?: Ink;
	/** Font size in pixels. @default fit for the picture */
	readonly size?: number;
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
	const sizes = overlaySizes(box);
	const { size = sizes.text, align = 'left' } = options;
	const { lineHeight, descent } = textHeights(size);
	const inner = insetBy(box, sizes.margin);
	const roomFor = Math.max(1, Math.floor(box.height / 3 / lineHeight));
	const shown = captionLines(lines, size, inner.width, options.maxLines ?? roomFor);
	const x = align === 'center' ? inner.x + inner.width / 2 : inner.x;
	const height = shown.length * lineHeight;
	const written = { ...inner, y: inner.y + inner.height - height, height };
	const { ink = inkFor(canvas, written) } = options;
	const lowest = inner.y + inner.height - Math.round(descent / 2);
	shown.forEach((line, i) => {
		const y = lowest - (shown.length - 1 - i) * lineHeight;
		drawText(clipped(canvas, box), line, { x, y }, { size, ...ink, align });
	});
	return shown.length === 0 ? 0 : height + sizes.margin;
}

/**
 * Caption lines as they are drawn: wrapped to a width, all together at most `maxLines`; empty ones at
 * the end left out. Without room for a line there is none.
 */
export function captionLines(
	lines: readonly string[],
	size: number,
	width: number,
	maxLines: number,
): string[] {
	const text = lines.join('\n').trimEnd();
	return text === '' || maxLines < 1 || width < 1 ? [] : wrapText(text, size, width, maxLines);
}
