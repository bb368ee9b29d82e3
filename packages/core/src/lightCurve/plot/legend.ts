import { BANDS } from '../../alert';
import { fitText, measureText, textHeights } from '../../draw';
import type { LightCurve } from '../numbers/LightCurve';
import { isPlaced, limitsAt } from '../numbers/LightCurvePoint';
import type { Block, Mark, MarkerMark, PlotSizes, PlotTheme } from '../../scene';
import { bandStyle } from './bandStyle';
import { firstDetectionLine, limitArrow, marginalBar } from './signs';

interface Entry {
	readonly text: string;
	/** The sign before the text, in a square of the font's size around this place. */
	readonly sign: (x: number, y: number) => Mark[];
}

/** What the marks mean, with how many there are of each; in as many rows as the width needs. */
export function legend(
	curve: LightCurve,
	theme: PlotTheme,
	sizes: PlotSizes,
	width: number,
	left: number,
	showFirst: boolean,
): Block {
	const { text: size, gap } = sizes;
	const sign = size * 1.25;
	const between = size * 0.8;
	const rows: Array<Array<{ readonly entry: Entry; readonly x: number }>> = [];
	let x = Infinity;
	for (const entry of entriesOf(curve, theme, sizes, showFirst)) {
		const text = fitText(entry.text, size, width - sign);
		const entryWidth = sign + measureText(text, size);
		if (x + entryWidth > width) {
			rows.push([]);
			x = 0;
		}
		rows[rows.length - 1].push({ entry: { ...entry, text }, x });
		x += entryWidth + between;
	}
	const { capHeight, lineHeight } = textHeights(size);
	const rowHeight = Math.max(lineHeight, Math.round(size * 1.5));
	return {
		height: rows.length === 0 ? 0 : rows.length * rowHeight + Math.round(gap / 2),
		marks: (top) =>
			rows.flatMap((row, i) => {
				const baseline = top + i * rowHeight + capHeight + Math.round((rowHeight - capHeight) / 2);
				return row.flatMap(({ entry, x: start }): Mark[] => [
					...entry.sign(left + start + size / 2, baseline - capHeight / 2),
					{
						mark: 'text',
						text: entry.text,
						at: { x: left + start + sign, y: baseline },
						style: { size, color: theme.softText },
					},
				]);
			}),
	};
}

function entriesOf(
	curve: LightCurve,
	theme: PlotTheme,
	{ text: size, unit }: PlotSizes,
	showFirst: boolean,
): Entry[] {
	const { points, highlighted, limitSigma, quantity } = curve;
	const radius = size * 0.36;
	const edgeWidth = Math.max(1, unit);
	const bands = BANDS.filter((band) => points.some((point) => point.band === band));
	const forced = points.filter(({ kind }) => kind === 'forced').length;
	const limits = points.filter(({ isLimit }) => isLimit).length;
	const marginal = points.filter(({ brightnessKind }) => brightnessKind === 'marginal').length;
	const negative = points.filter((point) => !isPlaced(point)).length;
	const open = { fill: theme.background, edge: theme.softText, edgeWidth };
	return [
		...bands.map((band): Entry => {
			const { shape, fill, edge } = bandStyle(band, theme.name, theme.background);
			const count = points.filter((point) => point.band === band).length;
			return {
				text: `${band} ${count}`,
				sign: (x, y) => [{ mark: 'marker', shape, at: { x, y }, radius, fill, edge, edgeWidth }],
			};
		}),
		...(forced > 0
			? [
					{
						text: `${forced} forced`,
						sign: (x: number, y: number): Mark[] => [
							{ mark: 'marker', shape: 'circle', at: { x, y }, radius: radius * 0.85, ...open },
						],
					},
				]
			: []),
		...(limits > 0
			? [
					{
						text: `${limits} ${limits === 1 ? 'limit' : 'limits'} (${limitsAt(limitSigma)}σ)`,
						sign: (x: number, y: number): Mark[] =>
							limitArrow({ x, y: y - radius }, radius, theme.softText, edgeWidth),
					},
				]
			: []),
		...(quantity.isMagnitude && marginal > 0
			? [
					{
						text: `${marginal} marginal`,
						sign: (x: number, y: number): Mark[] => {
							const marker: MarkerMark = {
								mark: 'marker',
								shape: 'circle',
								at: { x, y },
								radius: radius * 0.85,
								...open,
							};
							return [marker, marginalBar(marker)];
						},
					},
				]
			: []),
		...(negative > 0
			? [
					{
						text: `${negative} negative`,
						sign: (x: number, y: number): Mark[] => [
							{
								mark: 'rectangle',
								rectangle: {
									x: x - radius * 1.3,
									y: Math.round(y - radius * 1.1),
									width: radius * 2.6,
									height: Math.max(1, Math.round(edgeWidth)),
								},
								color: theme.softText,
							},
							{
								mark: 'marker',
								shape: 'circle',
								at: { x, y: y + radius * 0.45 },
								radius: radius * 0.7,
								...open,
							},
						],
					},
				]
			: []),
		...(showFirst
			? [
					{
						text: 'first detection',
						sign: (x: number, y: number): Mark[] => [
							firstDetectionLine(x, y - size * 0.55, y + size * 0.55, theme, unit),
						],
					},
				]
			: []),
		...(highlighted
			? [
					{
						text: 'this alert',
						sign: (x: number, y: number): Mark[] => [
							{
								mark: 'ring',
								at: { x, y },
								radius: size * 0.5,
								color: theme.text,
								lineWidth: 1.8 * unit,
							},
						],
					},
				]
			: []),
	];
}
