import { type Color, measureText, type TextStyle } from '../../draw';
import type { Mark, PlotSizes, PlotTheme, RectangleMark, TextMark, Tick } from '../../scene';
import { type PlotFrame, UPPER_TITLE } from './plotFrame';

/** Lines across the plot, behind everything. */
export function gridMarks(
	{ scales, lower, vertical }: PlotFrame,
	theme: PlotTheme,
	{ line }: PlotSizes,
): Mark[] {
	const { x, y, width, height } = scales.area;
	return [
		...lower.map(({ value }) => upright(scales.x(value), y, height, line, theme.grid)),
		...vertical.map(({ value }) =>
			level(x, scales.y(value), width, line, value === 0 ? theme.zero : theme.grid),
		),
	];
}

/** The lines of the axes with their ticks. */
export function axisLines(
	{ scales, lower, upper, strip }: PlotFrame,
	theme: PlotTheme,
	{ line, tick }: PlotSizes,
): Mark[] {
	const { x, y, width, height } = scales.area;
	return [
		level(x, scales.bottom, width, line, theme.axis),
		...(strip ? [level(x, y + height, width, line, theme.grid)] : []),
		...lower.map(({ value }) => upright(scales.x(value), scales.bottom, tick, line, theme.axis)),
		...(upper.length > 0 ? [level(x, y, width, line, theme.axis)] : []),
		...upper.map(({ value }) => upright(scales.x(value), y - tick, tick, line, theme.axis)),
	];
}

/** Numbers and names of the axes. */
export function axisTexts(
	frame: PlotFrame,
	theme: PlotTheme,
	{ text: size, gap, tick }: PlotSizes,
): TextMark[] {
	const { box, scales, lower, upper, vertical, baselines, timeTitle, isPhase, valueTitle } = frame;
	const { x, width } = scales.area;
	const soft = { size, color: theme.softText };
	const named = { size, color: theme.text };
	const centered: TextStyle = { ...soft, align: 'center' };
	const beside: TextStyle = { ...soft, align: 'right', anchor: 'middle' };
	const half = measureText(timeTitle, size) / 2;
	const middle = Math.min(x + width / 2, box.x + box.width - half);
	const titles: TextMark[] = [
		textMark(valueTitle, { x: box.x, y: baselines.value }, named),
		isPhase
			? textMark(timeTitle, { x: middle, y: baselines.title }, { ...named, align: 'center' })
			: textMark(timeTitle, { x: box.x, y: baselines.lower }, named),
		textMark(upper.length > 0 ? UPPER_TITLE : '', { x: box.x, y: baselines.upper }, named),
	];
	const numbers = [
		...labels(lower, ({ value }) => ({ x: scales.x(value), y: baselines.lower }), centered),
		...labels(upper, ({ value }) => ({ x: scales.x(value), y: baselines.upper }), centered),
		...labels(vertical, ({ value }) => ({ x: x - tick - gap / 2, y: scales.y(value) }), beside),
	];
	return [...numbers, ...titles.filter(({ text }) => text !== '')];
}

function labels(
	ticks: readonly Tick[],
	place: (tick: Tick) => TextMark['at'],
	style: TextStyle,
): TextMark[] {
	return ticks
		.filter(({ label }) => label !== '')
		.map((tick) => textMark(tick.label, place(tick), style));
}

function textMark(text: string, at: TextMark['at'], style: TextStyle): TextMark {
	return { mark: 'text', text, at, style };
}

/** A level line whose middle lies at y, in whole pixels. */
function level(x: number, y: number, width: number, line: number, color: Color): RectangleMark {
	const top = Math.round(y - line / 2);
	return { mark: 'rectangle', rectangle: { x, y: top, width, height: line }, color };
}

/** An upright line whose middle lies at x, in whole pixels. */
function upright(x: number, y: number, height: number, line: number, color: Color): RectangleMark {
	const left = Math.round(x - line / 2);
	return { mark: 'rectangle', rectangle: { x: left, y, width: line, height }, color };
}
