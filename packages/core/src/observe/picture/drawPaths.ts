import type { Point, Rectangle } from '../../draw';
import type { Mark, PlotSizes, PlotTheme } from '../../scene';
import type { Interval } from '../sky/findCrossings';
import { type Label, placeLabels } from './placeLabels';
import { type PlannedTarget, targetColor } from './PlannedTarget';
import { moonColor } from './skyColors';

/** The paths of a night in the pixels of one picture. */
export interface NightPaths {
	/** What the Moon is called, and its path. */
	readonly moon: { readonly text: string; readonly lines: Point[][] };
	readonly targets: readonly TargetPath[];
	/** The time shown. */
	readonly span: Interval;
}

/** The path of one target. */
export interface TargetPath {
	readonly planned: PlannedTarget;
	/** In an interval, as far as it is above the horizon. */
	lines(interval: Interval): Point[][];
	/** Where it is at its best time; `undefined` without one. */
	readonly best?: Point;
}

/** The Moon dotted; each target in its color, wide while it is observable, a dot at its best time; names beside. */
export function drawPaths(
	{ moon, targets, span }: NightPaths,
	area: Rectangle,
	theme: PlotTheme,
	{ text: size, line, gap }: PlotSizes,
): Mark[] {
	const ofMoon = moonColor(theme);
	const dashes = [gap * 0.5, gap * 0.5];
	const marks: Mark[] = moon.lines.map((points) => ({
		mark: 'line',
		points,
		color: ofMoon,
		lineWidth: line * 1.4,
		dashes,
	}));
	const labels: Label[] = [{ text: moon.text, color: ofMoon, lines: moon.lines }];
	targets.forEach(({ planned: { target, observation }, lines, best }, index) => {
		const color = targetColor(index, theme.name === 'light');
		const all = lines(span);
		const draw = (points: Point[], lineWidth: number) =>
			marks.push({ mark: 'line', points, color, lineWidth });
		for (const points of all) draw(points, line * 1.3);
		for (const { startUtc, endUtc } of observation.windows) {
			const window = { startMs: Date.parse(startUtc), endMs: Date.parse(endUtc) };
			for (const points of lines(window)) draw(points, line * 3.4);
		}
		if (best) {
			marks.push({
				mark: 'marker',
				shape: 'circle',
				at: best,
				radius: size * 0.32,
				fill: color,
				edge: theme.background,
				edgeWidth: line * 1.2,
			});
		}
		labels.push({ text: target.name || `Target ${index + 1}`, color, lines: all, dot: best });
	});
	return [...marks, ...placeLabels(labels, area, size, theme)];
}
