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
import { shuffled } from './shuffled';
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

/** Size of forced measurements beside detections. */
const FORCED_SHARE = 0.8;
/** The ring of the current alert and the ground around it, in units. */
const RING = { across: 17, line: 1.8, halo: 1.3 };

/**
 * Error bars behind, forced measurements over them, detections in front, the current alert in its ring last. Within
 * each the order is shuffled, always in the same way: no band hides another, as the last of a time or name would.
 */
export function plotPoints(
	curve: LightCurve,
	scales: PlotScales,
	theme: PlotTheme,
	{ unit }: PlotSizes,
): Mark[] {
	const { points, highlighted, folding } = curve;
	const inMagnitudes = curve.quantity.isMagnitude;
	const radius = markerRadius(unit, points.length);
	const edgeWidth = Math.max(1, Math.round(1.6 * unit) / 2);
	const strokeWidth = Math.max(1, unit);
	const styles = new Map<string, BandStyle>();
	const bars: Mark[] = [];
	const behind: Mark[] = [];
	const front: Mark[] = [];
	const last: Mark[] = [];
	for (const point of shuffled(points)) {
		const style = styles.get(point.band) ?? bandStyle(point.band, theme.name, theme.background);
		styles.set(point.band, style);
		const phase = folding && phaseOf(point.mjdTai, folding);
		for (const value of phase === undefined ? [point.mjdTai] : [phase, phase + 1]) {
			const y = isPlaced(point) ? scales.y(point.value) : scales.negativeY;
			const at = { x: scales.x(value), y };
			const isForced = point.kind === 'forced';
			bars.push(...errorBar(point, at.x, scales, style.line, strokeWidth));
			if (point.isLimit) {
				const start = { x: at.x, y: at.y + radius * 0.8 };
				behind.push(...limitArrow(start, radius, style.line, strokeWidth));
			}
			const isMarginal = inMagnitudes && point.brightnessKind === 'marginal';
			const isOpen = isForced || point.isLimit || isMarginal || !isPlaced(point);
			const marker: MarkerMark = {
				mark: 'marker',
				shape: style.shape,
				at,
				radius: isForced ? radius * FORCED_SHARE : radius,
				fill: isOpen ? theme.background : style.fill,
				edge: isOpen ? style.line : style.edge,
				edgeWidth: isOpen ? strokeWidth : edgeWidth,
			};
			const isMarked = point === highlighted;
			const layer = isMarked ? last : isForced ? behind : front;
			layer.push(marker, ...(isMarginal ? [marginalBar(marker)] : []));
			if (isMarked) last.push(...ringAround(at, theme, unit));
		}
	}
	return [...bars, ...behind, ...front, ...last];
}

/** A ring in the text color, which no band has, on a wider ring in the background color. */
function ringAround(at: MarkerMark['at'], theme: PlotTheme, unit: number): Mark[] {
	const ring = { mark: 'ring', at, radius: (RING.across * unit) / 2 } as const;
	const lineWidth = RING.line * unit;
	return [
		{ ...ring, color: theme.background, lineWidth: lineWidth + 2 * RING.halo * unit },
		{ ...ring, color: theme.text, lineWidth },
	];
}

/** A bar in whole pixels, so that it is sharp. */
function errorBar(
	{ value, error }: Pick<LightCurvePoint, 'error' | 'value'>,
	x: number,
	{ area, y }: PlotScales,
	color: Color,
	strokeWidth: number,
): Mark[] {
	if (error === undefined || value === null) return [];
	const ends = [y(value - error), y(value + error)];
	const top = Math.max(area.y, Math.min(...ends));
	const bottom = Math.min(area.y + area.height, Math.max(...ends));
	const width = Math.round(strokeWidth);
	const [left, start] = [Math.round(x - width / 2), Math.round(top)];
	const height = Math.round(bottom) - start;
	const rectangle = { x: left, y: start, width, height };
	return height > 0 ? [{ mark: 'rectangle', rectangle, color }] : [];
}
