import { measureText, type Point, type Rectangle, textHeights } from '../../draw';
import { type Mark, mixed, type PlotSizes, type PlotTheme } from '../../scene';
import { horizonAt } from '../plan/Horizon';
import { placeOf } from '../plan/place';
import type { PreparedNight } from '../plan/PreparedNight';
import type { Interval } from '../sky/findCrossings';
import type { Direction } from '../sky/vector';
import { drawPaths, type TargetPath } from './drawPaths';
import { pathAbove } from './pathAbove';
import type { PlannedTarget } from './PlannedTarget';
import { shownSpan } from './shownSpan';

const CIRCLES = [0, 30, 60];

/** The sky as one lies on one's back: zenith in the middle, north up, east left. */
export function layoutSkyPlot(
	planned: readonly PlannedTarget[],
	prepared: PreparedNight,
	box: Rectangle,
	theme: PlotTheme,
	sizes: PlotSizes,
): Mark[] {
	const { text: size, line, gap } = sizes;
	const { capHeight } = textHeights(size);
	const radius = Math.min(box.width, box.height) / 2 - capHeight - 1.5 * gap;
	const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	const { sky, limits } = prepared;
	const at = (altitudeDeg: number, azimuthDeg: number): Point => {
		const [distance, angle] = [((90 - altitudeDeg) / 90) * radius, (azimuthDeg * Math.PI) / 180];
		return { x: middle.x - distance * Math.sin(angle), y: middle.y - distance * Math.cos(angle) };
	};
	const ringAt = (altitudeDeg: number) =>
		Array.from({ length: 181 }, (_, i) => at(altitudeDeg, i * 2));
	const ground = mixed(theme.background, [74, 104, 160, 255], theme.name === 'light' ? 0.14 : 0.1);
	const marks: Mark[] = [{ mark: 'polygon', points: ringAt(0), color: ground }];
	if (limits.horizon.length > 0) {
		const skyline = Array.from({ length: 361 }, (_, az) =>
			at(Math.max(0, horizonAt(limits.horizon, az)), az),
		);
		marks.push({
			mark: 'polygon',
			points: [...skyline, ...ringAt(0).reverse()],
			color: mixed(theme.background, theme.text, 0.22),
		});
	}
	for (const circle of CIRCLES)
		marks.push({
			mark: 'line',
			points: ringAt(circle),
			color: circle === 0 ? theme.axis : theme.zero,
			lineWidth: line,
		});
	for (const azimuth of [0, 90])
		marks.push({
			mark: 'line',
			points: [at(0, azimuth), at(0, azimuth + 180)],
			color: theme.zero,
			lineWidth: line,
		});
	if (limits.minAltitudeDeg > 0)
		marks.push({
			mark: 'line',
			points: ringAt(limits.minAltitudeDeg),
			color: theme.text,
			lineWidth: line * 1.4,
			dashes: [line * 6, line * 4],
		});
	for (const [i, name] of ['N', 'E', 'S', 'W'].entries()) {
		const edge = at(0, i * 90);
		const away = { x: (edge.x - middle.x) / radius, y: (edge.y - middle.y) / radius };
		const reach = capHeight * 0.5 + gap;
		marks.push({
			mark: 'text',
			text: name,
			at: { x: edge.x + away.x * reach, y: edge.y + away.y * reach },
			style: { size, color: theme.text, align: 'center', anchor: 'middle' },
		});
	}
	for (const circle of [30, 60]) {
		const spot = at(circle, 225);
		const [small, label] = [Math.max(8, size - 2), `${circle}°`];
		const [width, height] = [measureText(label, small) + small * 0.6, small * 1.3];
		marks.push(
			{
				mark: 'rectangle',
				rectangle: { x: spot.x - width / 2, y: spot.y - height / 2, width, height },
				color: ground,
			},
			{
				mark: 'text',
				text: label,
				at: spot,
				style: { size: small, color: theme.softText, align: 'center', anchor: 'middle' },
			},
		);
	}
	const span = shownSpan(prepared);
	const path = (direction: (ms: number) => Direction, interval: Interval): Point[][] =>
		pathAbove((ms) => {
			const { altitudeDeg, azimuthDeg } = sky.horizontal(direction(ms), ms);
			return altitudeDeg < 0 ? undefined : at(altitudeDeg, azimuthDeg);
		}, interval);
	const targets = planned.map((one): TargetPath => {
		const place = placeOf(one.target, prepared);
		const { best } = one.observation;
		return {
			planned: one,
			lines: (interval) => path(place, interval),
			best: best ? at(best.altitudeDeg, best.azimuthDeg) : undefined,
		};
	});
	const moon = { text: 'Moon', lines: path((ms) => sky.moon(ms).direction, span) };
	const area = {
		x: middle.x - radius,
		y: middle.y - radius,
		width: 2 * radius,
		height: 2 * radius,
	};
	return [...marks, ...drawPaths({ moon, targets, span }, area, theme, sizes)];
}
