import { fitText, measureText, textHeights, withAlpha } from '../../draw';
import {
	type Block,
	type Mark,
	mixed,
	type PlotSizes,
	type PlotTheme,
	textLines,
} from '../../scene';
import type { CardHeader } from './CardRecipe';

/** Parts of the width that the tag may take beside the title. */
const TAG_SHARE = 0.45;

/** The title with the tag beside it, the brightness, and lines of facts. */
export function layoutHeader(
	{ title, tag = '', lead = '', quality = '', lines }: CardHeader,
	theme: PlotTheme,
	{ text, titleText, gap }: PlotSizes,
	left: number,
	width: number,
): Block {
	const size = Math.round(titleText * 1.15);
	const chip = tag === '' ? undefined : tagChip(tag, theme, text, left + width, width * TAG_SHARE);
	const beside = width - (chip ? chip.width + 2 * gap : 0);
	const { capHeight, descent } = textHeights(size);
	const name = textLines([title], { size, color: theme.text, bold: true }, left, beside, 2);
	const leading = textLines(
		[lead],
		{ size: Math.round(text * 1.12), color: theme.text },
		left,
		width,
		2,
	);
	const doubt = textLines([quality], { size: text, color: theme.text, bold: true }, left, width, 2);
	const facts = textLines(lines, { size: text, color: theme.softText }, left, width, 6);
	const leadTop = Math.max(name.height, capHeight + descent) + gap;
	const doubtTop = leadTop + leading.height + (leading.height > 0 ? gap : 0);
	const factsTop = doubtTop + doubt.height + (doubt.height > 0 ? gap : 0);
	return {
		height: factsTop + facts.height,
		marks: (top) => [
			...name.marks(top),
			...(chip ? chip.marks(top + capHeight / 2) : []),
			...leading.marks(top + leadTop),
			...doubt.marks(top + doubtTop),
			...facts.marks(top + factsTop),
		],
	};
}

/** A tag in a box with round ends. @param right - Where it ends. */
function tagChip(tag: string, theme: PlotTheme, text: number, right: number, most: number) {
	const size = Math.max(9, text - 1);
	const inset = size * 0.7;
	const shown = fitText(tag, size, most - 2 * inset);
	const width = measureText(shown, size) + 2 * inset;
	const { capHeight } = textHeights(size);
	const height = Math.round(capHeight + size * 0.9);
	return {
		width,
		marks: (middle: number): Mark[] => [
			{
				mark: 'rectangle',
				rectangle: { x: right - width, y: Math.round(middle - height / 2), width, height },
				color: withAlpha(mixed(theme.accent, theme.background, 0.82), 1),
				corner: height / 2,
			},
			{
				mark: 'text',
				text: shown,
				at: { x: right - width / 2, y: Math.round(middle - height / 2) + height / 2 },
				style: {
					size,
					color: theme.name === 'light' ? mixed(theme.accent, theme.text, 0.35) : theme.text,
					align: 'center',
					anchor: 'middle',
				},
			},
		],
	};
}
