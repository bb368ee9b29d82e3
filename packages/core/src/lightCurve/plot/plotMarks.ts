import { fitText, measureText, type Rectangle } from '../../draw';
import type { LightCurve } from '../numbers/LightCurve';
import { isPlaced } from '../numbers/LightCurvePoint';
import type { Mark, PlotSizes, PlotTheme } from '../../scene';
import { axisLines, axisTexts, gridMarks } from './axisMarks';
import { stripMarks } from './negativeStrip';
import { plotFrame } from './plotFrame';
import { plotPoints, type PlotScales } from './plotPoints';
import { firstDetectionLine } from './signs';

/** A plot in pixels. */
export interface DrawnPlot {
	readonly marks: readonly Mark[];
	/** Between the axes, and where values are in it. */
	readonly scales: PlotScales;
}

/** The axes, grid lines and points of a light curve inside a rectangle, numbers and names included. */
export function plotMarks(
	curve: LightCurve,
	box: Rectangle,
	theme: PlotTheme,
	sizes: PlotSizes,
	showFirst: boolean,
): DrawnPlot {
	const frame = plotFrame(curve, box, sizes);
	const { scales, strip } = frame;
	const empty = emptyWords(curve);
	return {
		scales,
		marks: [
			...(strip ? stripMarks(strip, theme, sizes) : []),
			...gridMarks(frame, theme, sizes),
			...(showFirst ? firstDetectionMarks(curve, scales, theme, sizes) : []),
			...axisLines(frame, theme, sizes),
			...axisTexts(frame, theme, sizes),
			...(empty.length > 0 ? [emptyText(empty, scales.area, theme, sizes)] : []),
			...plotPoints(curve, scales, theme, sizes),
		],
	};
}

function firstDetectionMarks(
	{ firstDetectionMjdTai: first }: LightCurve,
	{ area, x }: PlotScales,
	theme: PlotTheme,
	{ unit }: PlotSizes,
): Mark[] {
	if (first === undefined) return [];
	return [firstDetectionLine(x(first), area.y, area.y + area.height, theme, unit)];
}

/** Text in the plot instead of points, from the longest version to the shortest; none if there are points. */
function emptyWords({ points }: LightCurve): readonly string[] {
	if (points.some(isPlaced)) return [];
	if (points.length === 0) return ['No measurement in the bands and days chosen'];
	return ['No measurement has a magnitude: draw the flux', 'No measurement has a magnitude'];
}

function emptyText(
	words: readonly string[],
	{ x, y, width, height }: Rectangle,
	theme: PlotTheme,
	{ text: size }: PlotSizes,
): Mark {
	return {
		mark: 'text',
		text:
			words.find((text) => measureText(text, size) <= width) ??
			fitText(words[words.length - 1], size, width),
		at: { x: x + width / 2, y: y + height / 2 },
		style: { size, color: theme.softText, align: 'center', anchor: 'middle' },
	};
}
