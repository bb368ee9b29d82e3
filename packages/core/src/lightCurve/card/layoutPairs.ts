import { measureText, textFits, textHeights, wrapText } from '../../draw';
import type { Block, PlotSizes, PlotTheme, TextMark } from '../../scene';

/** A text at the left and one at the right, either of which may be missing. */
export interface TextPair {
	readonly left?: string;
	readonly right?: string;
	/** Where the left text leads. */
	readonly link?: string;
	/** Where the right text leads. */
	readonly rightLink?: string;
}

/** Most lines into which one text is broken: how a target can be observed takes three. */
const MAX_LINES = 4;

/** Pairs of soft texts below each other. What has no room beside its left text stands below it. */
export function layoutPairs(
	pairs: readonly TextPair[],
	theme: PlotTheme,
	{ text: size, gap }: PlotSizes,
	left: number,
	width: number,
): Block {
	const { capHeight, descent, lineHeight } = textHeights(size);
	const style = { size, color: theme.softText };
	const placed: Array<Omit<TextMark, 'at'> & { readonly x: number; readonly row: number }> = [];
	let row = 0;
	for (const { left: first = '', right = '', link, rightLink } of pairs) {
		if (first === '' && right === '') continue;
		const lines = first === '' ? [] : wrapText(first, size, width, MAX_LINES);
		for (const [i, text] of lines.entries())
			placed.push({ mark: 'text', text, style, link, x: left, row: row + i });
		if (right !== '') {
			const isBeside = lines.length < 2 && textFits(right, size, roomBeside(lines[0] ?? ''));
			if (!isBeside) row += lines.length;
			for (const [i, text] of wrapText(right, size, width, MAX_LINES).entries()) {
				if (i > 0) row++;
				const end = { ...style, align: 'right' } as const;
				placed.push({ mark: 'text', text, style: end, link: rightLink, x: left + width, row });
			}
			row++;
		} else row += lines.length;
	}
	return {
		height: row === 0 ? 0 : (row - 1) * lineHeight + capHeight + descent,
		marks: (top) =>
			placed.map(({ x, row: line, link, ...mark }) => ({
				...mark,
				...(link && { link }),
				at: { x, y: top + line * lineHeight + capHeight },
			})),
	};

	function roomBeside(text: string): number {
		return width - (text === '' ? 0 : measureText(text, size) + 2 * gap);
	}
}

/** Texts in their order, two to a line where both have room. */
export function pairsOf(
	texts: ReadonlyArray<{ readonly text: string; readonly link?: string }>,
	{ text: size, gap }: PlotSizes,
	width: number,
): TextPair[] {
	const pairs: TextPair[] = [];
	for (let i = 0; i < texts.length; i++) {
		const { text, link } = texts[i];
		const next = texts[i + 1];
		const needed = next && measureText(text, size) + 2 * gap + measureText(next.text, size);
		if (needed !== undefined && needed <= width) {
			pairs.push({ left: text, link, right: next.text, rightLink: next.link });
			i++;
		} else pairs.push({ left: text, link });
	}
	return pairs;
}
