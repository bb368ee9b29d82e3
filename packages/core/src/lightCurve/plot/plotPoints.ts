import type { Color, Rectangle } from '../../draw';
import type { LightCurve } from '../numbers/LightCurve';
import { phaseOf } from '../numbers/LightCurve';
import { isPlaced, type LightCurvePoint } from '../numbers/LightCurvePoint';
import {
	type Mark,
	type MarkerMark,
	markerRadius,
	type PlotSizes,
	type PlotTheme,
	type Position,
} from '../../scene';
import { type BandStyle, bandStyle } from './bandStyle';
import { limitArrow, marginalBar } from './signs';

/** Where values are on the picture. */
export interface PlotScales {
	/** What error bars may not leave. */
	readonly area: Rectangle;
	/** Where the axis of time lies: below `area` and the strip of negative measurements. */
	readonly bottom: number;
	/** Where points without a value stand. */
	readonly negativeY: number;
	/** From MJD in TAI or phase to pixels. */
	readonly x: Position;
	/** From nJy or magnitudes to pixels. */
	readonly y: Position;
}

/** Error bars behind, forced measurements over them, detections in front, the ring of the current alert. */
export function plotPoints(
	curve: LightCurve,
	scales: PlotScales,
	theme: PlotTheme,
	{ text }: PlotSizes,
): Mark[] {
	const { points, highlighted, folding } = curve;
	const inMagnitudes = curve.quantity.isMagnitude;
	const radius = markerRadius(text, points.length);
	const edgeWidth = Math.max(1, Math.round(text / 7) / 2);
	const styles = new Map<string, BandStyle>();
	const bars: Mark[] = [];
	const behind: Mark[] = [];
	const front: Mark[] = [];
	const last: Mark[] = [];
	for (const point of points) {
		const style = styles.get(point.band) ?? bandStyle(point.band, theme.name, theme.background);
		styles.set(point.band, style);
		const phase = folding && phaseOf(point.mjdTai, folding);
		for (const value of phase === undefined ? [point.mjdTai] : [phase, phase + 1]) {
			const y = isPlaced(point) ? scales.y(point.value) : scales.negativeY;
			const at = { x: scales.x(value), y };
			const isForced = point.kind === 'forced';
			bars.push(...errorBar(point, at.x, scales, style.line, text));
			if (point.isLimit) {
				const start = { x: at.x, y: at.y + radius * 0.8 };
				behind.push(...limitArrow(start, radius, style.line, Math.max(1, text / 14)));
			}
			const isMarginal = inMagnitudes && point.brightnessKind === 'marginal';
			const isOpen = isForced || point.isLimit || isMarginal || !isPlaced(point);
			const marker: MarkerMark = {
				mark: 'marker',
				shape: style.shape,
				at,
				radius: isForced ? radius * 0.82 : radius,
				fill: isOpen ? theme.background : style.fill,
				edge: isOpen ? style.line : style.edge,
				edgeWidth: isOpen ? Math.max(1, text / 12) : edgeWidth,
			};
			const isMarked = point === highlighted;
			const layer = isMarked ? last : isForced ? behind : front;
			layer.push(marker, ...(isMarginal ? [marginalBar(marker)] : []));
			if (isMarked) last.push(...ringAround(at, radius, theme, text));
		}
	}
	return [...bars, ...behind, ...front, ...last];
}

/** A ring in the color of the text, which no band has, on a wider one of the ground. */
function ringAround(at: MarkerMark['at'], radius: number, theme: PlotTheme, text: number): Mark[] {
	const ring = { mark: 'ring', at, radius: radius * 2 + text * 0.16 } as const;
	const lineWidth = Math.max(1.25, text / 7);
	return [
		{ ...ring, color: theme.background, lineWidth: lineWidth + text / 4 },
		{ ...ring, color: theme.text, lineWidth },
	];
}

/** A bar in whole pixels, so that it is sharp. */
function errorBar(
	{ value, error }: Pick<LightCurvePoint, 'error' | 'value'>,
	x: number,
	{ area, y }: PlotScales,
	color: Color,
	text: number,
): Mark[] {
	if (error === undefined || value === null) return [];
	const ends = [y(value - error), y(value + error)];
	const top = Math.max(area.y, Math.min(...ends));
	const bottom = Math.min(area.y + area.height, Math.max(...ends));
	const width = Math.max(1, Math.round(text / 12));
	const [left, start] = [Math.round(x - width / 2), Math.round(top)];
	const height = Math.round(bottom) - start;
	const rectangle = { x: left, y: start, width, height };
	return height > 0 ? [{ mark: 'rectangle', rectangle, color }] : [];
}
