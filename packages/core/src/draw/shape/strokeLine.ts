import { blendMask } from '../blend';
import type { Canvas } from '../Canvas';
import type { Color } from '../Color';
import { boundsOfLines, insetBy, intersection, type Point, wholePixels } from '../Rectangle';
import { dashesOf } from './dashesOf';
import { MaskMemo } from './MaskMemo';
import { StrokeMask } from './StrokeMask';

const kept = new MaskMemo();

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
 * itself, so that clear colors stay even.
 */
export function strokeLine(canvas: Canvas, points: readonly Point[], style: LineStyle): void {
	strokeLines(canvas, [points], style);
}

/** Draws several lines as one shape: where they cross a clear color is not laid over itself. */
export function strokeLines(
	canvas: Canvas,
	lines: ReadonlyArray<readonly Point[]>,
	{ color, lineWidth, roundEnds = false, dashes = [] }: LineStyle,
): void {
	if (lines.every((line) => line.length === 0)) return;
	const around = insetBy(boundsOfLines(lines), -lineWidth / 2 - 1);
	const { x: left, y: top, width, height } = wholePixels(intersection(canvas.clip, around));
	if (width <= 0 || height <= 0) return;
	const numbers = [width, height, lineWidth, Number(roundEnds), dashes.length, ...dashes];
	for (const line of lines) {
		numbers.push(line.length);
		for (const { x, y } of line) numbers.push(x - left, y - top);
	}
	const mask = kept.maskOf(numbers, () => {
		const made = new StrokeMask(width, height, lineWidth / 2);
		for (const line of lines) {
			const moved = line.map(({ x, y }) => ({ x: x - left, y: y - top }));
			for (const part of dashes.length > 0 ? dashesOf(moved, dashes) : [moved])
				made.addLine(part, roundEnds);
		}
		return made;
	});
	blendMask(canvas, mask, left, top, color);
}
