import { fitText, measureText, type Rectangle, textHeights } from '../../draw';
import type { LightCurve } from '../numbers/LightCurve';
import type { Mark, TextMark } from '../scene';
import { firstDetectionLine } from './firstDetectionLine';
import { fittingTicks } from './fittingTicks';
import { plotPoints, type PlotScales } from './plotPoints';
import type { PlotSizes } from './plotSizes';
import type { PlotTheme } from './PlotTheme';
import { linearPosition, type Tick } from './Ticks';
import { timeAxis } from './timeAxis';
import { valueAxis } from './valueAxis';

/** A plot in pixels. */
export interface DrawnPlot {
	readonly marks: readonly Mark[];
	/** Between the axes, and where values are in it. */
	readonly scales: PlotScales;
}

/** The axes, grid lines and points of a light curve inside a rectangle, numbers and titles included. */
export function plotMarks(
	curve: LightCurve,
	box: Rectangle,
	theme: PlotTheme,
	sizes: PlotSizes,
	showFirst: boolean,
): DrawnPlot {
	const { text: size, gap, tick, line } = sizes;
	const { capHeight, lineHeight, descent } = textHeights(size);
	const time = timeAxis(curve);
	const value = valueAxis(curve.points, curve.quantity);
	const isEmpty = curve.points.length === 0;

	const numbersBelow = tick + gap + capHeight + descent;
	const below = numbersBelow + (time.upperTicks ? 0 : lineHeight + gap);
	const above = time.upperTicks ? tick + gap + capHeight : gap;
	const top = Math.round(box.y + above);
	const height = Math.round(box.height - above - below);

	const verticalTicks = value.ticks(Math.max(2, Math.min(9, Math.floor(height / (size * 3.4)))));
	const widest = Math.max(0, ...verticalTicks.map(({ label }) => measureText(label, size)));
	const beside = Math.max(
		capHeight + descent + gap + widest + gap + tick,
		time.upperTicks ? measureText(time.title, size) + gap : 0,
	);
	const left = Math.round(box.x + beside);
	const width = Math.round(box.x + box.width - left);
	const area = { x: left, y: top, width, height };
	const scales = {
		area,
		x: linearPosition(time.domain, [left, left + width]),
		y: linearPosition(value.domain, [top + height, top]),
	};

	const soft = { size, color: theme.softText } as const;
	const room = (title: string): [number, number] => [
		time.upperTicks ? box.x + measureText(title, size) + size * 0.8 : box.x,
		box.x + box.width + gap,
	];
	const lower = isEmpty ? [] : fittingTicks(time.ticks, scales.x, size, room(time.title));
	const upper =
		isEmpty || !time.upperTicks ? [] : fittingTicks(time.upperTicks, scales.x, size, room('UTC'));
	const vertical = isEmpty ? [] : verticalTicks;

	const grid: Mark[] = [
		...lower.map(({ value: at }) => vline(scales.x(at), top, height, line, theme.grid)),
		...vertical.map(({ value: at }) =>
			hline(left, scales.y(at), width, line, at === 0 ? theme.zero : theme.grid),
		),
	];
	const axes: Mark[] = [
		hline(left, top + height, width, line, theme.axis),
		...lower.map(({ value: at }) => vline(scales.x(at), top + height, tick, line, theme.axis)),
		...upper.map(({ value: at }) => vline(scales.x(at), top - tick, tick, line, theme.axis)),
		...(upper.length > 0 ? [hline(left, top, width, line, theme.axis)] : []),
	];
	const belowBaseline = top + height + tick + gap + capHeight;
	const numbers: TextMark[] = [
		...labels(lower, (tick_) => ({ x: scales.x(tick_.value), y: belowBaseline }), {
			...soft,
			align: 'center',
		}),
		...labels(upper, (tick_) => ({ x: scales.x(tick_.value), y: top - tick - gap }), {
			...soft,
			align: 'center',
		}),
		...labels(vertical, (tick_) => ({ x: left - tick - gap / 2, y: scales.y(tick_.value) }), {
			...soft,
			align: 'right',
			anchor: 'middle',
		}),
	];
	const titles: TextMark[] = [
		{
			mark: 'text',
			text: (isEmpty ? [] : value.titles).find((text) => measureText(text, size) <= height) ?? '',
			at: { x: box.x, y: top + height / 2 },
			style: { size, color: theme.text, align: 'center', anchor: 'top', upwards: true },
		},
		...(isEmpty
			? []
			: time.upperTicks
				? [title(time.title, box.x, belowBaseline), title('UTC', box.x, top - tick - gap)]
				: [
						{
							...title(fitText(time.title, size, box.width), box.x + box.width / 2, 0),
							at: { x: left + width / 2, y: belowBaseline + descent + gap + capHeight },
							style: { ...soft, color: theme.text, align: 'center' as const },
						},
					]),
	];
	function title(text: string, x: number, y: number): TextMark {
		return { mark: 'text', text, at: { x, y }, style: { size, color: theme.text } };
	}

	return {
		scales,
		marks: [
			...grid,
			...(curve.firstDetectionMjdTai !== undefined && showFirst
				? [firstDetectionLine(scales.x(curve.firstDetectionMjdTai), top, top + height, theme, size)]
				: []),
			...axes,
			...plotPoints(curve, scales, theme, sizes),
			...numbers,
			...titles,
			...(isEmpty ? [emptyText(area, theme, sizes)] : []),
		],
	};
}

function emptyText(
	{ x, y, width, height }: Rectangle,
	theme: PlotTheme,
	{ text: size }: PlotSizes,
): Mark {
	return {
		mark: 'text',
		text: fitText('No measurement in the bands and days chosen', size, width),
		at: { x: x + width / 2, y: y + height / 2 },
		style: { size, color: theme.softText, align: 'center', anchor: 'middle' },
	};
}

function labels(
	ticks: readonly Tick[],
	place: (tick: Tick) => TextMark['at'],
	style: TextMark['style'],
): TextMark[] {
	return ticks
		.filter(({ label }) => label !== '')
		.map((tick) => ({ mark: 'text', text: tick.label, at: place(tick), style }));
}

/** A level line whose middle lies at y, in whole pixels. */
function hline(x: number, y: number, width: number, line: number, color: PlotTheme['grid']): Mark {
	const top = Math.round(y - line / 2);
	return { mark: 'rectangle', rectangle: { x, y: top, width, height: line }, color };
}

/** An upright line whose middle lies at x, in whole pixels. */
function vline(x: number, y: number, height: number, line: number, color: PlotTheme['grid']): Mark {
	const left = Math.round(x - line / 2);
	return { mark: 'rectangle', rectangle: { x: left, y, width: line, height }, color };
}
