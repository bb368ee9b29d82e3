import { type Color, textHeights, wrapText } from '../draw';
import type { TextMark } from './Scene';
import type { Block } from './Block';

/** How lines of text look. */
export interface LineLook {
	readonly size: number;
	readonly color: Color;
	/** Whether letters are drawn fatter: the font has one weight. @default false */
	readonly bold?: boolean;
}

/**
 * Lines of text below each other, wrapped; of what does not fit into the last one the end is cut with `…`.
 *
 * @param width - Room in pixels.
 */
export function textLines(
	lines: readonly string[],
	{ size, color, bold = false }: LineLook,
	left: number,
	width: number,
	maxLines: number,
): Block {
	const text = lines.join('\n').trim();
	const shown = text === '' ? [] : wrapText(text, size, width, maxLines);
	const { capHeight, descent, lineHeight } = textHeights(size);
	return {
		height: shown.length === 0 ? 0 : (shown.length - 1) * lineHeight + capHeight + descent,
		marks: (top) =>
			shown.map((line, i): TextMark => ({
				mark: 'text',
				text: line,
				at: { x: left, y: top + i * lineHeight + capHeight },
				style: { size, color },
				bold,
			})),
	};
}
