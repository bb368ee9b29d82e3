import { measureText, type Rectangle, textHeights } from '../../draw';
import type { LightCurve } from '../numbers/LightCurve';
import { isPlaced } from '../numbers/LightCurvePoint';
import { fittingTicks, linearPosition, type PlotSizes, type Tick } from '../../scene';
import { type NegativeStrip, stripHeight, stripLabel } from './negativeStrip';
import type { PlotScales } from './plotPoints';
import { timeAxis } from './timeAxis';
import { valueAxis } from './valueAxis';

/** Axes with their places, numbers and names; nothing is drawn yet. */
export interface PlotFrame {
	/** The whole area of the plot, including numbers and names. */
	readonly box: Rectangle;
	readonly scales: PlotScales;
	readonly lower: readonly Tick[];
	/** Dates in UTC; empty for phases. */
	readonly upper: readonly Tick[];
	readonly vertical: readonly Tick[];
	/** Name of the lower axis: next to its numbers, or below them for phases. */
	readonly timeTitle: string;
	readonly isPhase: boolean;
	readonly valueTitle: string;
	/** Below the plot, for negative measurements in magnitudes; `undefined` without any. */
	readonly strip?: NegativeStrip;
	/** Baselines of the texts above and below. */
	readonly baselines: {
		/** Of the vertical axis' name, which stands level above the plot. */
		readonly value: number;
		readonly upper: number;
		readonly lower: number;
		readonly title: number;
	};
}

/** Name of the upper axis. */
export const UPPER_TITLE = 'UTC';

/** Pixels of height for one number at the vertical axis, in font sizes. */
const HEIGHT_PER_NUMBER = 2.2;
/** Most numbers at one side of the plot. */
const MAX_NUMBERS = 5;
/** With fewer an axis has no scale. */
const MIN_NUMBERS = 2;

/** Divides a rectangle into axes and the plot between them. */
export function plotFrame(curve: LightCurve, box: Rectangle, sizes: PlotSizes): PlotFrame {
	const { text: size, gap, tick } = sizes;
	const { capHeight, lineHeight, descent } = textHeights(size);
	const time = timeAxis(curve);
	const placed = curve.points.filter(isPlaced);
	const value = valueAxis(placed, curve.quantity);
	const isEmpty = curve.points.length === 0;
	const hasValues = placed.length > 0;
	const isPhase = !time.upperTicks;
	const fits = (titles: readonly string[], length: number): string =>
		titles.find((title) => measureText(title, size) <= length) ?? '';

	const named = hasValues ? lineHeight : 0;
	const above = named + (isPhase ? gap : tick + gap + capHeight);
	const below = tick + gap + capHeight + descent + (isPhase ? lineHeight + gap : 0);
	const top = Math.round(box.y + above);
	const room = Math.round(box.height - above - below);
	const negative = stripHeight(curve, room, sizes);
	const height = room - negative.height;
	const count = Math.floor(height / (size * HEIGHT_PER_NUMBER));
	const vertical = fewEnough(value.ticks, Math.max(2, Math.min(MAX_NUMBERS, count)));

	const widest = Math.max(
		0,
		...(hasValues ? vertical : []).map(({ label }) => measureText(label, size)),
	);
	const left = Math.round(box.x + widest + gap / 2 + tick);
	const width = Math.round(box.x + box.width - left);
	const strip: NegativeStrip | undefined =
		negative.height === 0
			? undefined
			: {
					box: { x: left, y: top + height, width, height: negative.height },
					marksY: top + height + negative.marksAt,
					label: negative.hasLabel ? stripLabel(curve, width, sizes) : '',
				};
	const scales: PlotScales = {
		area: { x: left, y: top, width, height },
		bottom: top + room,
		negativeY: strip?.marksY ?? top + room,
		x: linearPosition(time.domain, [left, left + width]),
		y: linearPosition(value.domain, [top + height, top]),
	};

	const roomBeside = (title: string): [number, number] => [
		isPhase ? box.x : box.x + measureText(title, size) + size * 0.8,
		box.x + box.width + gap,
	];
	const ticksAlong = (ticksOf: ((count: number) => Tick[]) | undefined, title: string) =>
		isEmpty || !ticksOf
			? []
			: fittingTicks(ticksOf, scales.x, size, roomBeside(title), MAX_NUMBERS);
	const fitting = time.titles.filter((title) => measureText(title, size) <= box.width);
	const candidates = fitting.map((title) => ({ title, ticks: ticksAlong(time.ticks, title) }));
	const { title: timeTitle, ticks: lower } = candidates.find(
		({ ticks }) => isPhase || ticks.filter(({ label }) => label !== '').length >= MIN_NUMBERS,
	) ??
		candidates.at(-1) ?? { title: '', ticks: ticksAlong(time.ticks, '') };
	const lowerBaseline = top + room + tick + gap + capHeight;
	return {
		box,
		scales,
		strip,
		lower,
		upper: ticksAlong(time.upperTicks, UPPER_TITLE),
		vertical: hasValues ? vertical : [],
		timeTitle: isEmpty ? '' : timeTitle,
		isPhase,
		valueTitle: hasValues ? fits(value.titles, box.width) : '',
		baselines: {
			value: Math.round(box.y + capHeight),
			upper: top - tick - gap,
			lower: lowerBaseline,
			title: lowerBaseline + descent + gap + capHeight,
		},
	};
}

/** Ticks for about that many of them, and no more. */
function fewEnough(ticksOf: (count: number) => Tick[], most: number): Tick[] {
	for (let count = most; count > 1; count--) {
		const ticks = ticksOf(count);
		if (ticks.length <= most) return ticks;
	}
	return ticksOf(1);
}
