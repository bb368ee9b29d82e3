import { BAND_COLORS } from '../../alert';
import { measureText, textHeights } from '../../draw';
import { inkOfChip } from '../../image';
import { parseColor } from '../../render';
import { type Block, type Mark, type PlotSizes, type PlotTheme, textLines } from '../../scene';
import type { CardHeader } from './CardRecipe';
import { layoutPairs } from './layoutPairs';

/** Font size of name and brightness in units, and the least before they stand below each other. */
const HEADING = 19;
const MIN_HEADING = 12;

/** Name and brightness, what speaks against the detection, and lines of facts. */
export function layoutHeader(
	{ title, band, brightness = '', lead = '', quality = '', rows, lines }: CardHeader,
	theme: PlotTheme,
	sizes: PlotSizes,
	left: number,
	width: number,
): Block {
	const { text, unit, gap } = sizes;
	const measured = layoutBrightness(band, brightness, theme, text);
	const beside = (size: number) => (measured ? measured.width(size) + 2 * gap : 0);
	let size = HEADING * unit;
	while (size > MIN_HEADING * unit && measureText(title, size) + beside(size) > width)
		size = Math.max(MIN_HEADING * unit, size - 0.5 * unit);
	const isBeside = measureText(title, size) + beside(size) <= width;
	const look = { size, color: theme.text, bold: true };
	const name = textLines([title], look, left, width, 2);
	const { capHeight, descent, lineHeight } = textHeights(size);
	const nameHeight = Math.max(name.height, title === '' ? 0 : capHeight + descent);
	const below = measured && !isBeside ? lineHeight : 0;
	const large = { size: text, color: theme.text };
	const leading = textLines([measured ? '' : lead], large, left, width, 2);
	const doubt = textLines([quality], { ...large, bold: true }, left, width, 2);
	const facts = rows
		? layoutPairs(rows, theme, sizes, left, width)
		: textLines(lines, { size: text, color: theme.softText }, left, width, 6);
	let height = nameHeight + below;
	const place = (block: Block) => {
		if (block.height === 0) return height;
		const top = height + gap;
		height = top + block.height;
		return top;
	};
	const tops = [leading, doubt, facts].map(place);
	return {
		height,
		marks: (top) => [
			...name.marks(top),
			...(measured?.marks(
				left + width,
				top + (isBeside ? 0 : nameHeight + gap) + capHeight,
				size,
			) ?? []),
			...[leading, doubt, facts].flatMap((block, i) => block.marks(top + tops[i])),
		],
	};
}

/** The band in its color and the brightness; undefined without either. */
function layoutBrightness(
	band: string | undefined,
	brightness: string,
	theme: PlotTheme,
	leastSize: number,
) {
	const hex = band === undefined ? undefined : BAND_COLORS[theme.name][band];
	if (hex === undefined && brightness === '') return undefined;
	const chip = (size: number) => (hex === undefined ? 0 : Math.round(size * 1.2));
	const between = (size: number) => (hex && brightness ? size * 0.3 : 0);
	return {
		width: (size: number) => chip(size) + between(size) + measureText(brightness, size),
		/** @param right - Where it ends. @param y - Its baseline. */
		marks(right: number, y: number, size: number): Mark[] {
			const side = chip(size);
			const start = right - this.width(size);
			const text: Mark = {
				mark: 'text',
				text: brightness,
				at: { x: right, y },
				style: { size, color: theme.text, align: 'right' },
				bold: true,
			};
			if (hex === undefined || band === undefined) return [text];
			const color = parseColor(hex, 'Band');
			const letter = { align: 'center', anchor: 'middle' } as const;
			const middle = y - textHeights(size).capHeight / 2;
			const box = {
				x: Math.round(start),
				y: Math.round(middle - side / 2),
				width: side,
				height: side,
			};
			return [
				{ mark: 'rectangle', rectangle: box, color, corner: side / 4 },
				{
					mark: 'text',
					text: band,
					at: { x: box.x + side / 2, y: box.y + side / 2 },
					style: { ...letter, size: Math.max(leastSize, size * 0.9), color: inkOfChip(color) },
					bold: true,
				},
				...(brightness === '' ? [] : [text]),
			];
		},
	};
}
