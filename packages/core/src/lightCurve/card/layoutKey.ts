import { measureText, textHeights, type Color } from '../../draw';
import { colorAlong, KEY_GAP, KEY_WIDTH, type ColorKey } from '../../image';
import type { Block, Mark, PlotSizes, PlotTheme } from '../../scene';

/** Colors on less can't be told apart, in units. */
const MIN_KEY_WIDTH = 20;

/** What the colors of the picture above mean: a word, the colors, a word, as wide as the picture at most. */
export function layoutKey(
	{ colors, low, high }: ColorKey,
	theme: PlotTheme,
	{ text: size, gap, unit }: PlotSizes,
	right: number,
	side: number,
): Block {
	const { capHeight, descent } = textHeights(size);
	const above = Math.round(gap / 2);
	const style = { size, color: theme.softText };
	const between = KEY_GAP * unit;
	const room = side - measureText(low, size) - measureText(high, size) - 2 * between;
	const width = Math.round(Math.min(KEY_WIDTH * unit, Math.max(room, MIN_KEY_WIDTH * unit)));
	const x = Math.round(right - measureText(high, size) - between - width);
	const marks = (top: number): Mark[] => {
		const y = top + above + capHeight;
		const box = { y: Math.round(y - capHeight), height: Math.round(capHeight) };
		return [
			{ mark: 'text', text: low, at: { x: x - between, y }, style: { ...style, align: 'right' } },
			...Array.from({ length: width }, (_, column): Mark => {
				const color: Color = colorAlong(colors, (column + 0.5) / width);
				return { mark: 'rectangle', rectangle: { ...box, x: x + column, width: 1 }, color };
			}),
			{ mark: 'text', text: high, at: { x: x + width + between, y }, style },
		];
	};
	return { height: above + capHeight + descent, marks };
}
