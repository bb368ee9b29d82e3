import { decToSexagesimal, raToSexagesimal } from '../../alert';
import { type Canvas, drawText, fillRectangle, fitText, textHeights } from '../../draw';
import { LIGHT_THEME } from '../../image';
import type { StarNumbers } from './OffsetStar';

interface Column {
	readonly title: string;
	/** Part of the table's width at which it ends (right) or begins (left). */
	readonly at: number;
	readonly align: 'left' | 'right';
	/** Part of the width that a text may take. */
	readonly width?: number;
	readonly textOf: (star: StarNumbers) => string;
}

const COLUMNS: readonly Column[] = [
	{ title: 'Star', at: 0, align: 'left', textOf: ({ label }) => label },
	{ title: 'Name', at: 0.06, align: 'left', width: 0.245, textOf: ({ name = '' }) => name },
	{
		title: 'Mag',
		at: 0.365,
		align: 'right',
		textOf: ({ magnitude }) => magnitude?.toFixed(2) ?? '',
	},
	{ title: 'RA', at: 0.495, align: 'right', textOf: ({ raDeg }) => raToSexagesimal(raDeg, 2) },
	{
		title: 'Dec',
		at: 0.62,
		align: 'right',
		textOf: ({ decDeg }) => decToSexagesimal(decDeg, 1).replace('-', '−'),
	},
	{
		title: 'to target',
		at: 0.765,
		align: 'right',
		textOf: (star) => offset(star.toTargetEastArcsec, 'E', 'W'),
	},
	{
		title: '',
		at: 0.895,
		align: 'right',
		textOf: (star) => offset(star.toTargetNorthArcsec, 'N', 'S'),
	},
	{ title: 'PA', at: 1, align: 'right', textOf: (star) => `${star.positionAngleDeg.toFixed(1)}°` },
];

const TEXT = 11;
const SMALL = 9.5;

/** Height of the table in pixels; 0 without stars. */
export function heightOfStarTable(stars: number, unit: number): number {
	if (stars === 0) return 0;
	const { lineHeight } = textHeights(TEXT * unit);
	return Math.round((stars + 1) * lineHeight + 2 * unit + textHeights(SMALL * unit).lineHeight);
}

/**
 * Draws the offset stars with the way from each to the target, and a line that says what the numbers are.
 *
 * @param place - Its top left corner and its width.
 */
export function drawStarTable(
	canvas: Canvas,
	stars: readonly StarNumbers[],
	{ x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
	unit: number,
): void {
	if (stars.length === 0) return;
	const { text: color, faint } = LIGHT_THEME;
	const size = TEXT * unit;
	const { lineHeight, capHeight } = textHeights(size);
	const baseline = (row: number) => Math.round(y + row * lineHeight + (lineHeight + capHeight) / 2);
	const write = (
		text: string,
		{ at, align, width: part = 1 }: Column,
		row: number,
		ink = color,
	) => {
		const shown = fitText(text, size, part * width);
		drawText(canvas, shown, { x: x + at * width, y: baseline(row) }, { size, color: ink, align });
	};
	for (const column of COLUMNS) write(column.title, column, 0, faint);
	const rule = {
		x,
		y: Math.round(y + lineHeight),
		width,
		height: Math.max(1, Math.round(0.6 * unit)),
	};
	fillRectangle(canvas, rule, faint);
	stars.forEach((star, i) => {
		for (const column of COLUMNS) write(column.textOf(star), column, i + 1);
	});
	const end = y + (stars.length + 1) * lineHeight + 2 * unit;
	const small = SMALL * unit;
	drawText(
		canvas,
		'to target: how far the telescope moves from the star to the target. PA: position angle of the star, seen from the target.',
		{ x, y: Math.round(end + textHeights(small).lineHeight * 0.8) },
		{ size: small, color: faint },
	);
}

/** `12.34″ E`. */
function offset(arcsec: number, positive: string, negative: string): string {
	return `${Math.abs(arcsec).toFixed(2)}″ ${arcsec < 0 ? negative : positive}`;
}
