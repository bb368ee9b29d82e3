import type { Color, Point } from '../../draw';
import type { LineMark, Mark, MarkerMark, PlotTheme, RectangleMark } from '../../scene';

/**
 * An arrow toward fainter (down): the source is fainter than the value at its start.
 *
 * @param radius - Of the marker that it belongs to.
 */
export function limitArrow(from: Point, radius: number, color: Color, lineWidth: number): Mark[] {
	const tip = from.y + radius * 2.4;
	const head = radius * 0.95;
	return [
		{
			mark: 'rectangle',
			rectangle: {
				x: from.x - lineWidth / 2,
				y: from.y,
				width: lineWidth,
				height: tip - from.y - head,
			},
			color,
		},
		{
			mark: 'polygon',
			points: [
				{ x: from.x, y: tip },
				{ x: from.x - head * 0.75, y: tip - head },
				{ x: from.x + head * 0.75, y: tip - head },
			],
			color,
		},
	];
}

/** A bar through the middle of an open mark: its flux is between 3 and 5 sigma. */
export function marginalBar({ at, radius, edge, edgeWidth }: MarkerMark): RectangleMark {
	const half = radius * 1.35;
	const height = Math.max(1, Math.round(edgeWidth));
	return {
		mark: 'rectangle',
		rectangle: { x: at.x - half, y: Math.round(at.y - height / 2), width: 2 * half, height },
		color: edge,
	};
}

/** A vertical dashed line. @param unit - As in `PlotSizes`. */
export function firstDetectionLine(
	x: number,
	top: number,
	bottom: number,
	theme: PlotTheme,
	unit: number,
): LineMark {
	const lineWidth = Math.max(1, Math.round(unit));
	const middle = Math.round(x) + (lineWidth % 2) / 2;
	return {
		mark: 'line',
		points: [
			{ x: middle, y: top },
			{ x: middle, y: bottom },
		],
		color: theme.softText,
		lineWidth,
		dashes: [3 * unit, 2 * unit],
	};
}
