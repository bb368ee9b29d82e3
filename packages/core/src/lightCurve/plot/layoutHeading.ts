import { measureText, textHeights } from '../../draw';
import { type Block, type Mark, type PlotSizes, type PlotTheme, textLines } from '../../scene';

const MAX_TITLE_LINES = 2;

/** The title at the left and the id at the right, never cut; below the title where both have no room side by side. */
export function layoutHeading(
	title: string,
	id: string,
	theme: PlotTheme,
	{ text: size, titleText, gap }: PlotSizes,
	left: number,
	width: number,
): Block {
	const look = { size: titleText, color: theme.text, bold: true };
	const head = textLines([title], look, left, width, MAX_TITLE_LINES);
	if (id === '') return head;
	const { capHeight, descent } = textHeights(size);
	const baseline = textHeights(titleText).capHeight;
	const needed = measureText(title, titleText) + 3 * gap + measureText(id, size);
	const isBeside = head.height === 0 || needed <= width;
	const idAt = isBeside ? Math.max(baseline, capHeight) : head.height + gap + capHeight;
	return {
		height: Math.max(head.height, idAt + descent),
		marks: (top): Mark[] => [
			...head.marks(top),
			{
				mark: 'text',
				text: id,
				at: { x: left + width, y: top + idAt },
				style: { size, color: theme.softText, align: 'right' },
			},
		],
	};
}
