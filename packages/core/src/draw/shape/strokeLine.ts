import { blendMask } from '../blend';
import type { Canvas } from '../Canvas';
import type { Color } from '../Color';
import { boundsOf, insetBy, intersection, type Point, wholePixels } from '../Rectangle';
import { dashesOf } from './dashesOf';
import { keptMask, MOST_KEPT_PIXELS } from './keptMask';
import { StrokeMask } from './StrokeMask';

/** How a line looks. */
export interface LineStyle {
	readonly color: Color;
	/** In pixels; may be a fraction. */
	readonly lineWidth: number;
	/** Whether the ends are half discs around the end points; else they are cut there. @default false */
	readonly roundEnds?: boolean;
	/** Lengths of dash, gap, dash, gap, … in pixels. @default no gaps */
	readonly dashes?: readonly number[];
}

/**
 * Draws a line through points, with round corners. It covers a pixel once, however often it crosses
 * itself, so that clear colours stay even.
 */
export function strokeLine(canvas: Canvas, points: readonly Point[], style: LineStyle): void {
	strokeLines(canvas, [points], style);
}

/** Draws several lines as one shape: where they cross a clear colour is not laid over itself. */
export function strokeLines(
	canvas: Canvas,
	lines: ReadonlyArray<readonly Point[]>,
	{ color, lineWidth, roundEnds = false, dashes }: LineStyle,
): void {
	const all = lines.flat();
	if (all.length === 0) return;
	const around = insetBy(boundsOf(all), -lineWidth / 2 - 1);
	const { x: left, y: top, width, height } = wholePixels(intersection(canvas.clip, around));
	if (width <= 0 || height <= 0) return;
	const moved = lines.map((line) => line.map((point) => ({ x: point.x - left, y: point.y - top })));
	const make = () => {
		const made = new StrokeMask(width, height, lineWidth / 2);
		for (const line of moved)
			for (const part of dashes ? dashesOf(line, dashes) : [line]) made.addLine(part, roundEnds);
		return made;
	};
	const isKept = width * height <= MOST_KEPT_PIXELS;
	const key = () => JSON.stringify([width, height, lineWidth, roundEnds, dashes, moved]);
	const mask = isKept ? keptMask(key(), make) : make();
	blendMask(canvas, mask, left, top, color);
}
