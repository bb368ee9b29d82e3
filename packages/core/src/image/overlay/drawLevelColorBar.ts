import {
	type Canvas,
	drawText,
	fillRectangle,
	measureText,
	strokeRectangle,
	textHeights,
} from '../../draw';
import { colorBarTicks } from './colorBarTicks';
import type { ColorBarOptions } from './drawColorBar';
import { inkFor } from './Ink';

/** Least distance of two numbers, in font sizes. */
const APART = 0.4;
/** Numbers below a bar, at most: more would touch. */
const MAX_TICKS = 5;

/** Height of the bar's parts in pixels. @param size - Font size. */
function partsOf(size: number) {
	const { capHeight } = textHeights(size);
	const bar = Math.max(6, Math.round(size * 0.8));
	const tick = Math.max(2, Math.round(size * 0.25));
	return { bar, tick, capHeight };
}

/** Height that a level color bar takes with its numbers. @param size - Font size in pixels. */
export function levelColorBarHeight(size: number): number {
	const { bar, tick, capHeight } = partsOf(size);
	return bar + 2 * tick + capHeight;
}

/**
 * Draws a level color bar: colors from left to right, the unit behind them, numbers below. Where numbers would touch, the
 * ends and zero take precedence.
 *
 * @param place - Its top left corner, and the width that it has. @param size - Font size in pixels.
 */
export function drawLevelColorBar(
	canvas: Canvas,
	place: { readonly x: number; readonly y: number; readonly width: number },
	size: number,
	{ colors, valueAt, unit, ink }: ColorBarOptions,
): void {
	const { bar: height, tick, capHeight } = partsOf(size);
	const { color } = ink ?? inkFor(canvas, { ...place, height: levelColorBarHeight(size) });
	const { ticks, factor } = colorBarTicks(valueAt, MAX_TICKS);
	const title = [factor, unit].filter((part) => part !== '').join(' ');
	const titleWidth = title === '' ? 0 : measureText(title, size) + size * 0.4;
	const isTitled = titleWidth < place.width / 2;
	const width = Math.round(place.width - (isTitled ? titleWidth : 0));
	const bar = { x: Math.round(place.x), y: Math.round(place.y), width, height };
	const last = colors.length / 4 - 1;
	for (let column = 0; column < width; column++) {
		const at = Math.min(last, Math.floor(((column + 0.5) / width) * (last + 1))) * 4;
		const line = { x: bar.x + column, y: bar.y, width: 1, height };
		fillRectangle(canvas, line, [colors[at], colors[at + 1], colors[at + 2], colors[at + 3]]);
	}
	const lineWidth = Math.max(1, Math.round(size / 14));
	strokeRectangle(canvas, bar, color, lineWidth);
	if (isTitled) {
		const at = { x: place.x + place.width, y: bar.y + height / 2 };
		drawText(canvas, title, at, { size, color, align: 'right', anchor: 'middle' });
	}
	const numbers = ticks.map(({ fraction, label }) => {
		const x = bar.x + fraction * width;
		const half = measureText(label, size) / 2;
		const middle = Math.min(place.x + place.width - half, Math.max(place.x + half, x));
		return { x, label, from: middle - half, to: middle + half };
	});
	const first = [numbers[0], numbers[numbers.length - 1], ...numbers.filter(isZero), ...numbers];
	const shown = new Set<(typeof numbers)[number]>();
	for (const number of first) {
		if (!number || shown.has(number)) continue;
		const touches = (other: typeof number) =>
			number.from < other.to + APART * size && other.from < number.to + APART * size;
		if ([...shown].some(touches)) continue;
		shown.add(number);
		const x = Math.round(number.x - lineWidth / 2);
		const inside = Math.min(bar.x + width - lineWidth, Math.max(bar.x, x));
		fillRectangle(canvas, { x: inside, y: bar.y + height, width: lineWidth, height: tick }, color);
		const at = { x: number.from, y: bar.y + height + 2 * tick + capHeight };
		drawText(canvas, number.label, at, { size, color });
	}
}

function isZero({ label }: { readonly label: string }): boolean {
	return Number(label) === 0;
}
