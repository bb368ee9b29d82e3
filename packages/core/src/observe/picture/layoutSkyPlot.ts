import { measureText, type Point, type Rectangle, textHeights } from '../../draw';
import { type Mark, mixed, type PlotSizes, type PlotTheme } from '../../scene';
import { horizonAt } from '../plan/Horizon';
import { placeOf } from '../plan/place';
import type { PreparedNight } from '../plan/PreparedNight';
import type { Interval } from '../sky/findCrossings';
import type { Direction } from '../sky/vector';
import { shownSpan } from './layoutAltitude';
import { type Label, placeLabels } from './placeLabels';
import { type PlannedTarget, targetColor } from './PlannedTarget';
import { moonColor } from './skyColors';

const STEP_MS = 300_000;
const CIRCLES = [0, 30, 60];

/** The sky as one lies on one's back: zenith in the middle, north up, east left. */
export function layoutSkyPlot(
	planned: readonly PlannedTarget[],
	prepared: PreparedNight,
	box: Rectangle,
	theme: PlotTheme,
	{ text: size, line, gap }: PlotSizes,
): Mark[] {
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
	const path = (direction: (ms: number) => Direction, { startMs, endMs }: Interval): Point[][] => {
		const parts: Point[][] = [];
		let isUp = false;
		const count = Math.max(2, Math.ceil((endMs - startMs) / STEP_MS));
		for (let i = 0; i <= count; i++) {
			const ms = startMs + ((endMs - startMs) * i) / count;
			const { altitudeDeg, azimuthDeg } = sky.horizontal(direction(ms), ms);
			if (altitudeDeg >= 0 && !isUp) parts.push([]);
			isUp = altitudeDeg >= 0;
			if (isUp) parts[parts.length - 1].push(at(altitudeDeg, azimuthDeg));
		}
		return parts.filter((points) => points.length > 1);
	};
	const moonLines = path((ms) => sky.moon(ms).direction, span);
	const moonLook = { color: moonColor(theme), lineWidth: line * 1.4 };
	marks.push(
		...moonLines.map(
			(points): Mark => ({ mark: 'line', points, ...moonLook, dashes: [gap * 0.5, gap * 0.5] }),
		),
	);
	const labels: Label[] = [{ text: 'Moon', color: moonLook.color, lines: moonLines }];
	planned.forEach(({ target, observation }, index) => {
		const place = placeOf(target, prepared);
		const color = targetColor(index, theme.name === 'light');
		const lines = path(place, span);
		marks.push(
			...lines.map((points): Mark => ({ mark: 'line', points, color, lineWidth: line * 1.3 })),
		);
		for (const { startUtc, endUtc } of observation.windows)
			for (const points of path(place, {
				startMs: Date.parse(startUtc),
				endMs: Date.parse(endUtc),
			}))
				marks.push({ mark: 'line', points, color, lineWidth: line * 3.4 });
		const { best } = observation;
		const dot = best ? at(best.altitudeDeg, best.azimuthDeg) : undefined;
		if (dot) {
			marks.push({
				mark: 'marker',
				shape: 'circle',
				at: dot,
				radius: size * 0.32,
				fill: color,
				edge: theme.background,
				edgeWidth: line * 1.2,
			});
		}
		labels.push({ text: target.name || `Target ${index + 1}`, color, lines, dot });
	});
	const area = {
		x: middle.x - radius,
		y: middle.y - radius,
		width: 2 * radius,
		height: 2 * radius,
	};
	return [...marks, ...placeLabels(labels, area, size, theme)];
}
