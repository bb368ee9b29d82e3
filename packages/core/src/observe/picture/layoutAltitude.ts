import { measureText, type Point, type Rectangle, textHeights } from '../../draw';
import {
	fittingTicks,
	linearPosition,
	type Mark,
	type PlotSizes,
	type PlotTheme,
	type Position,
} from '../../scene';
import { horizonAt } from '../plan/Horizon';
import { altitudeAt, placeOf } from '../plan/place';
import type { PreparedNight } from '../plan/PreparedNight';
import type { Interval } from '../sky/findCrossings';
import { airmassTicks } from './airmassTicks';
import { drawPaths, type TargetPath } from './drawPaths';
import { hourTicks, localHourTicks } from './hourTicks';
import { pathAbove } from './pathAbove';
import type { PlannedTarget } from './PlannedTarget';
import { shownSpan } from './shownSpan';
import { twilightBands } from './skyColors';

const ALTITUDES = [0, 15, 30, 45, 60, 75, 90];

/** Altitude against time: twilight, the Moon, the limit and the targets, with UTC below and local time above. */
export function layoutAltitude(
	planned: readonly PlannedTarget[],
	prepared: PreparedNight,
	box: Rectangle,
	theme: PlotTheme,
	sizes: PlotSizes,
): Mark[] {
	const { text: size, gap, tick, line } = sizes;
	const { capHeight, descent } = textHeights(size);
	const names = ['Altitude', 'Airmass'] as const;
	const left = Math.round(
		box.x + Math.max(measureText('90°', size), measureText('UTC', size)) + 2 * gap,
	);
	const right = Math.round(box.x + box.width - measureText('1.5', size) - 2 * gap);
	const top = Math.round(box.y + 2 * (capHeight + descent + gap) + tick);
	const bottom = Math.round(box.y + box.height - capHeight - descent - gap - tick);
	const span = shownSpan(prepared);
	const x = linearPosition([span.startMs, span.endMs], [left, right]);
	const y = linearPosition([0, 90], [bottom, top]);
	const area: Rectangle = { x: left, y: top, width: right - left, height: bottom - top };
	const soft = { size, color: theme.softText };
	const named = { size, color: theme.text };
	const local = (count: number) => localHourTicks(span, prepared.site.timeZone, count);
	const utc = (count: number) => hourTicks(span, count);
	const room: [number, number] = [left - gap, right + gap];
	const lower = fittingTicks(utc, x, size, room);
	const upper = fittingTicks(local, x, size, room);
	const lowerY = bottom + tick + gap + capHeight;
	const upperY = top - tick - gap;
	const headY = upperY - capHeight - descent - gap;
	const airmasses = airmassTicks(prepared.limits.airmass, y, capHeight);
	const marks: Mark[] = [
		...twilightBands(prepared, theme).flatMap(({ startMs, endMs, color }): Mark[] => {
			const from = Math.round(x(Math.max(startMs, span.startMs)));
			const to = Math.round(x(Math.min(endMs, span.endMs)));
			if (to <= from) return [];
			return [
				{
					mark: 'rectangle',
					rectangle: { x: from, y: top, width: to - from, height: area.height },
					color,
				},
			];
		}),
		...ALTITUDES.map((altitude): Mark => {
			const at = Math.round(y(altitude) - line / 2);
			return {
				mark: 'rectangle',
				rectangle: { x: left, y: at, width: area.width, height: line },
				color: altitude === 0 ? theme.axis : theme.zero,
			};
		}),
		...ALTITUDES.map((altitude): Mark => ({
			mark: 'text',
			text: `${altitude}°`,
			at: { x: left - gap, y: y(altitude) },
			style: { ...soft, align: 'right', anchor: 'middle' },
		})),
		...airmasses.map(({ airmass, altitude }): Mark => ({
			mark: 'text',
			text: String(airmass),
			at: { x: right + gap, y: y(altitude) },
			style: { ...soft, anchor: 'middle' },
		})),
		...lower.flatMap((at): Mark[] =>
			tickMarks(x(at.value), bottom, tick, at.label, lowerY, soft, theme, line),
		),
		...upper.flatMap((at): Mark[] =>
			tickMarks(x(at.value), top - tick, tick, at.label, upperY, soft, theme, line),
		),
		{ mark: 'text', text: 'UTC', at: { x: box.x, y: lowerY }, style: named },
		{ mark: 'text', text: names[0], at: { x: box.x, y: headY }, style: named },
		{
			mark: 'text',
			text: `Local time (${prepared.site.timeZone})`,
			at: { x: (left + right) / 2, y: headY },
			style: { ...soft, align: 'center' },
		},
		{
			mark: 'text',
			text: names[1],
			at: { x: box.x + box.width, y: headY },
			style: { ...named, align: 'right' },
		},
		...limitLines(planned, prepared, span, x, y).map((points): Mark => ({
			mark: 'line',
			points,
			color: theme.text,
			lineWidth: line * 1.4,
			dashes: [line * 6, line * 4],
		})),
	];
	const { sky } = prepared;
	const pathOf = (altitude: (unixMs: number) => number, interval: Interval) =>
		curve(altitude, interval, x, y);
	const moon = (ms: number) => sky.horizontal(sky.moon(ms).direction, ms).altitudeDeg;
	const illuminated = Math.round(sky.moonIllumination(prepared.events.sunLowestMs) * 100);
	const targets = planned.map((one): TargetPath => {
		const place = placeOf(one.target, prepared);
		const altitude = (ms: number) => altitudeAt(place, prepared, ms);
		const bestMs = one.observation.best ? Date.parse(one.observation.best.utc) : undefined;
		return {
			planned: one,
			lines: (interval) => pathOf(altitude, interval),
			best: bestMs === undefined ? undefined : { x: x(bestMs), y: y(altitude(bestMs)) },
		};
	});
	const paths = {
		moon: { text: `Moon ${illuminated} %`, lines: pathOf(moon, span) },
		targets,
		span,
	};
	return [...marks, ...drawPaths(paths, area, theme, sizes)];
}

function tickMarks(
	x: number,
	y: number,
	tick: number,
	label: string,
	labelY: number,
	style: { readonly size: number; readonly color: PlotTheme['text'] },
	theme: PlotTheme,
	line: number,
): Mark[] {
	const rectangle = { x: Math.round(x - line / 2), y, width: line, height: tick };
	return [
		{ mark: 'rectangle', rectangle, color: theme.axis },
		...(label === ''
			? []
			: [
					{
						mark: 'text',
						text: label,
						at: { x, y: labelY },
						style: { ...style, align: 'center' },
					} as const,
				]),
	];
}

/** The altitude limit; for one target alone with the skyline where it is. */
function limitLines(
	planned: readonly PlannedTarget[],
	prepared: PreparedNight,
	span: Interval,
	x: Position,
	y: Position,
): Point[][] {
	const { limits, sky } = prepared;
	if (planned.length !== 1 || limits.horizon.length === 0)
		return curve(() => Math.max(0, limits.minAltitudeDeg), span, x, y);
	const place = placeOf(planned[0].target, prepared);
	const skyline = (ms: number) =>
		horizonAt(limits.horizon, sky.horizontal(place(ms), ms).azimuthDeg);
	return curve((ms) => Math.max(0, limits.minAltitudeDeg, skyline(ms)), span, x, y);
}

/** The parts of a curve above the horizon, as pixels. */
function curve(
	altitude: (unixMs: number) => number,
	span: Interval,
	x: Position,
	y: Position,
): Point[][] {
	return pathAbove((ms) => {
		const value = altitude(ms);
		return value < 0 ? undefined : { x: x(ms), y: y(value) };
	}, span);
}
