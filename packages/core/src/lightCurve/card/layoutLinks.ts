import { measureText, textFits, textHeights } from '../../draw';
import type { Block, PlotSizes, PlotTheme, TextMark } from '../../scene';
import type { CardLink } from './CardRecipe';

/** Lines of links at most: a picture's links are read, not clicked. */
const MAX_LINES = 3;
const BETWEEN = '    ';

/** Addresses as text, as many as fit; one that is longer than a line is left out rather than cut. */
export function layoutLinks(
	links: readonly CardLink[],
	theme: PlotTheme,
	{ text }: PlotSizes,
	left: number,
	width: number,
): Block {
	const size = Math.max(9, text - 1);
	const { capHeight, descent, lineHeight } = textHeights(size);
	const gap = measureText(BETWEEN, size);
	const placed: Array<Omit<TextMark, 'at'> & { readonly x: number; readonly row: number }> = [];
	let [x, row] = [0, 0];
	for (const { label, url } of links) {
		const shown = `${label} ${url.replace(/^https?:\/\/(www\.)?/, '')}`;
		if (!textFits(shown, size, width)) continue;
		const needs = measureText(shown, size);
		if (x > 0 && x + needs > width) [x, row] = [0, row + 1];
		if (row === MAX_LINES) break;
		const style = { size, color: theme.softText };
		placed.push({ mark: 'text', text: shown, link: url, style, x: left + x, row });
		x += needs + gap;
	}
	const rows = placed.length === 0 ? 0 : placed[placed.length - 1].row + 1;
	return {
		height: rows === 0 ? 0 : (rows - 1) * lineHeight + capHeight + descent,
		marks: (top) =>
			placed.map(({ x: start, row: line, ...mark }) => ({
				...mark,
				at: { x: start, y: top + line * lineHeight + capHeight },
			})),
	};
}
