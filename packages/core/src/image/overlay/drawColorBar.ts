import {
	type Canvas,
	drawText,
	fillRectangle,
	fitText,
	measureText,
	type Rectangle,
	strokeRectangle,
	textHeights,
} from '../../draw';
import { type ColorBarTicks, colorBarTicks } from './colorBarTicks';
import { type Ink, inkFor } from './Ink';

/** What a color bar explains. */
export interface ColorBarOptions {
	/** R, G, B, A of each color, the lowest first. */
	readonly colors: Uint8Array;
	/** Pixel value drawn at a fraction of the color scale, 0 to 1; never falls. */
	readonly valueAt: (fraction: number) => number;
	/** Unit of the pixels, e.g. `nJy`; may be empty. */
	readonly unit: string;
	/** @default the better seen one */
	readonly ink?: Ink;
}

/** Widest unit in font sizes: a file may hold any text. */
const MAX_TITLE = 24;

/** A color bar's parts in pixels. */
interface ColorBarParts {
	readonly ticks: ColorBarTicks;
	readonly title: string;
	/** Height above the bar that the title takes. */
	readonly titleHeight: number;
	readonly barWidth: number;
	readonly tickLength: number;
	readonly labelsWidth: number;
}

/** Width in pixels that a vertical color bar of that height takes, with ticks, labels and unit. */
export function colorBarWidth(height: number, size: number, options: ColorBarOptions): number {
	const { barWidth, tickLength, labelsWidth, title } = partsOf(height, size, options);
	const titleWidth = measureText(fitText(title, size, MAX_TITLE * size), size);
	return Math.ceil(Math.max(barWidth + 2 * tickLength + labelsWidth, titleWidth));
}

/**
 * Draws a vertical color bar into `box`: unit on top, bar at the left, ticks and numbers at its right.
 *
 * @param size - Font size in pixels.
 */
export function drawColorBar(
	canvas: Canvas,
	box: Rectangle,
	size: number,
	options: ColorBarOptions,
): void {
	const { ink = inkFor(canvas, box), colors } = options;
	const { ticks, title, titleHeight, barWidth, tickLength } = partsOf(box.height, size, options);
	const { capHeight } = textHeights(size);
	const bar = {
		...{ x: Math.round(box.x), y: Math.round(box.y + titleHeight) },
		...{ width: barWidth, height: Math.round(box.height - titleHeight) },
	};
	const shown = fitText(title, size, box.width);
	drawText(canvas, shown, { x: box.x, y: box.y }, { size, color: ink.color, anchor: 'top' });
	const last = colors.length / 4 - 1;
	for (let row = 0; row < bar.height; row++) {
		const fraction = 1 - (row + 0.5) / bar.height;
		const at = Math.min(last, Math.floor(fraction * (last + 1))) * 4;
		const line = { x: bar.x, y: bar.y + row, width: bar.width, height: 1 };
		fillRectangle(canvas, line, [colors[at], colors[at + 1], colors[at + 2], colors[at + 3]]);
	}
	const lineWidth = Math.max(1, Math.round(size / 14));
	strokeRectangle(canvas, bar, ink.color, lineWidth);
	const right = bar.x + bar.width;
	const lowest = box.y + box.height;
	const numbers = ticks.ticks.map(({ fraction, label }) => {
		const y = bar.y + (1 - fraction) * bar.height;
		const baseline = Math.min(lowest, Math.max(bar.y + capHeight, Math.round(y + capHeight / 2)));
		return { y, baseline, label };
	});
	for (const { y, baseline, label } of apart(numbers, capHeight + 1)) {
		const lineY = Math.min(
			bar.y + bar.height - lineWidth,
			Math.max(bar.y, Math.round(y - lineWidth / 2)),
		);
		fillRectangle(canvas, { x: right, y: lineY, width: tickLength, height: lineWidth }, ink.color);
		drawText(canvas, label, { x: right + 2 * tickLength, y: baseline }, { size, color: ink.color });
	}
}

/** Those that do not touch: on a low bar the ends take precedence. */
function apart<T extends { readonly baseline: number }>(numbers: readonly T[], least: number): T[] {
	const shown: T[] = [];
	for (const number of [...numbers.slice(-1), ...numbers.slice(0, -1)])
		if (shown.every(({ baseline }) => Math.abs(baseline - number.baseline) >= least))
			shown.push(number);
	return shown;
}

function partsOf(height: number, size: number, { valueAt, unit }: ColorBarOptions): ColorBarParts {
	const { capHeight, lineHeight } = textHeights(size);
	const most = Math.min(7, Math.max(2, Math.floor(height / (lineHeight * 2.4))));
	/** Odd, so that the middle of a symmetric scale, its zero, has a tick. */
	const ticks = colorBarTicks(valueAt, most % 2 === 0 ? Math.max(3, most - 1) : most);
	const title = [ticks.factor, unit].filter((part) => part !== '').join(' ');
	return {
		ticks,
		title,
		titleHeight: title === '' ? 0 : capHeight + Math.round(size * 0.6),
		barWidth: Math.max(6, Math.round(size * 0.9)),
		tickLength: Math.max(2, Math.round(size * 0.25)),
		labelsWidth: Math.max(0, ...ticks.ticks.map(({ label }) => measureText(label, size))),
	};
}
