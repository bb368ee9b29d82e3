import { measureText, textHeights } from '../../../src/draw';
import {
	drawCaption,
	drawCompass,
	drawLabel,
	drawReticle,
	drawScaleBar,
	LIGHT_INK,
	overlaySizes,
} from '../../../src/image/overlay';
import { placeInCorner } from '../../../src/image/overlay/Corner';
import { boxWhere, isInside, snapshot } from '../../draw/pixels';
import { changedPart, plain } from './grounds';

const CORNERS = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;
/** A box away from the canvas's own corner, so that forgetting where it stands shows. */
const BOX = { x: 40, y: 20, width: 300, height: 200 };
const canvasFor = () => plain(380, 260);
const isInk = ([r]: number[]): boolean => r > 100;

/** How far ink keeps from the edges of its box. */
function roomAround(draw: (canvas: ReturnType<typeof plain>) => void) {
	const canvas = canvasFor();
	draw(canvas);
	const ink = boxWhere(canvas, isInk);
	if (!ink) throw new Error('nothing was drawn');
	return {
		ink,
		left: ink.x - BOX.x,
		top: ink.y - BOX.y,
		right: BOX.x + BOX.width - ink.x - ink.width,
		bottom: BOX.y + BOX.height - ink.y - ink.height,
	};
}

describe('placeInCorner', () => {
	it.each([
		['topLeft', 45, 25],
		['topRight', 315, 25],
		['bottomLeft', 45, 205],
		['bottomRight', 315, 205],
	] as const)('%s: something of 20 x 10 stands at (%d, %d)', (corner, x, y) => {
		expect(placeInCorner(corner, BOX, { width: 20, height: 10 }, 5)).toEqual({ x, y });
	});
});

describe.each(CORNERS)('in the corner %s', (corner) => {
	const { margin } = overlaySizes(BOX);
	const [vertical, level] = [
		corner.startsWith('top') ? 'top' : 'bottom',
		corner.endsWith('Left') ? 'left' : 'right',
	] as const;

	it.each([
		['a label', 2, (canvas: ReturnType<typeof plain>) => drawLabel(canvas, BOX, 'MHM', { corner })],
		[
			'a scale bar',
			3,
			(canvas: ReturnType<typeof plain>) =>
				drawScaleBar(canvas, BOX, { corner, pixelScaleArcsec: 0.02 }),
		],
		[
			'a compass',
			3.5,
			(canvas: ReturnType<typeof plain>) =>
				drawCompass(canvas, BOX, {
					corner,
					north: { x: 0, y: -1 },
					east: { x: -1, y: 0 },
				}),
		],
	])('%s keeps the margin, and far away from the other edges', (_, tolerance, draw) => {
		const room = roomAround(draw);
		expect(Math.abs(room[level] - margin)).toBeLessThanOrEqual(tolerance);
		expect(Math.abs(room[vertical] - margin)).toBeLessThanOrEqual(tolerance);
		expect(room[level === 'left' ? 'right' : 'left']).toBeGreaterThan(150);
		expect(room[vertical === 'top' ? 'bottom' : 'top']).toBeGreaterThan(130);
	});
});

describe('drawLabel', () => {
	it('cuts a text off that takes more than its part of the width', () => {
		const text = 'a long label that no picture of this size has room for at all';
		const widthOf = (widthPart?: number) =>
			roomAround((canvas) => drawLabel(canvas, BOX, text, { widthPart })).ink.width;
		const { margin } = overlaySizes(BOX);
		for (const part of [0.3, 0.6, 0.9]) {
			expect(widthOf(part)).toBeLessThanOrEqual(300 * part - margin);
			expect(widthOf(part)).toBeGreaterThan(300 * part - margin - 15);
		}
		expect(widthOf()).toBe(widthOf(0.6));
	});
});

describe('drawScaleBar', () => {
	const bar = (options: object = {}) =>
		roomAround((canvas) => drawScaleBar(canvas, BOX, { pixelScaleArcsec: 0.02, ...options })).ink;

	it('writes its length above the bar, centered', () => {
		const canvas = canvasFor();
		drawScaleBar(canvas, BOX, { pixelScaleArcsec: 0.02 });
		const { x, y, width, height } = bar();
		const { text } = overlaySizes(BOX);
		const { capHeight } = textHeights(text);
		const label = boxWhere(canvas, (pixel, _, py) => isInk(pixel) && py < y + capHeight);
		expect(Math.abs((label?.x ?? NaN) + (label?.width ?? NaN) / 2 - (x + width / 2))).toBeLessThan(
			1.5,
		);
		expect(Math.abs((label?.width ?? NaN) - measureText('2″', text))).toBeLessThan(4);
		const ticks = boxWhere(canvas, (pixel, px) => isInk(pixel) && px === x);
		expect(ticks?.height).toBe(Math.round(text * 0.3) + 1);
		expect((ticks?.y ?? NaN) + (ticks?.height ?? NaN)).toBe(y + height);
		expect((ticks?.y ?? NaN) - y - capHeight).toBeGreaterThanOrEqual(2);
		const other = boxWhere(canvas, (pixel, px) => isInk(pixel) && px === x + width - 1);
		expect(other).toMatchObject({ y: ticks?.y, height: ticks?.height });
	});

	it('has its line at the lower end of its ticks', () => {
		const canvas = canvasFor();
		drawScaleBar(canvas, BOX, { pixelScaleArcsec: 0.02 });
		const { x, width } = bar();
		const tick = boxWhere(canvas, (pixel, px) => isInk(pixel) && px === x);
		const line = boxWhere(
			canvas,
			(pixel, px, py) => isInk(pixel) && px === x + Math.round(width / 4) && py >= (tick?.y ?? 0),
		);
		expect(line?.height).toBe(1);
		expect(line?.y).toBe((tick?.y ?? NaN) + (tick?.height ?? NaN) - 1);
	});

	it('stands higher at the bottom and lower at the top by its inset', () => {
		expect(bar().y - bar({ inset: 25 }).y).toBe(25);
		const top = { corner: 'topRight' };
		expect(bar({ ...top, inset: 25 }).y - bar(top).y).toBe(25);
	});

	it('keeps a bar that is shorter than its label under the middle of it', () => {
		const { x, width } = bar({ pixelScaleArcsec: 3 });
		expect(x - BOX.x).toBeGreaterThanOrEqual(overlaySizes(BOX).margin - 3);
		expect(width).toBeGreaterThan(10);
	});
});

describe('drawCompass', () => {
	it.each([
		['up', { x: 0, y: -1 }, { x: -1, y: 0 }],
		['right', { x: 1, y: 0 }, { x: 0, y: -1 }],
		['down', { x: 0, y: 1 }, { x: 1, y: 0 }],
		['to the lower left', { x: -0.6, y: 0.8 }, { x: 0.8, y: 0.6 }],
	])('with North %s has arrows of one length, letters beyond their tips', (_, north, east) => {
		const canvas = canvasFor();
		drawCompass(canvas, BOX, { north, east, corner: 'topLeft' });
		// The place of the origin, from which both arms start: the same for any letters.
		const length = Math.max(13, 200 * 0.1);
		const ink = boxWhere(canvas, isInk);
		if (!ink) throw new Error('no compass');
		let best = { x: 0, y: 0, reach: 0 };
		for (let y = ink.y; y < ink.y + ink.height; y++)
			for (let x = ink.x; x < ink.x + ink.width; x++) {
				const along = (way: { x: number; y: number }): number => {
					let steps = 0;
					while (
						canvas.data[(Math.round(y + way.y * steps) * 380 + Math.round(x + way.x * steps)) * 4] >
							60 &&
						steps < 60
					)
						steps += 0.5;
					return steps;
				};
				const reach = Math.min(along(north), along(east));
				if (reach > best.reach) best = { x, y, reach };
			}
		expect(Math.abs(best.reach - length)).toBeLessThan(4);
		const { text } = overlaySizes(BOX);
		for (const way of [north, east]) {
			const at = { x: best.x + way.x * (length + 10), y: best.y + way.y * (length + 10) };
			const letter = boxWhere(
				canvas,
				(pixel, x, y) => isInk(pixel) && Math.hypot(x - at.x, y - at.y) < text * 0.55,
			);
			expect(letter?.height).toBeGreaterThan(4);
		}
	});

	it('draws arrow heads that are wider than their shafts', () => {
		const canvas = canvasFor();
		const ways = { north: { x: 0, y: -1 }, east: { x: -1, y: 0 } };
		drawCompass(canvas, BOX, { ...ways, corner: 'topRight' });
		const ink = boxWhere(canvas, isInk);
		if (!ink) throw new Error('no compass');
		const inkAt = (x: number, y: number) => Number(canvas.data[(y * 380 + x) * 4] > 100);
		const range = (from: number, length: number) => Array.from({ length }, (_, k) => from + k);
		const heightOf = (x: number) =>
			range(ink.y, ink.height).reduce((sum, y) => sum + inkAt(x, y), 0);
		const columns = range(ink.x, ink.width);
		const shaft = columns.reduce((best, x) => (heightOf(x) > heightOf(best) ? x : best));
		const rows = range(ink.y, ink.height).filter((y) => inkAt(shaft, y) === 1);
		const bottom = rows[rows.length - 1];
		const widthAt = (above: number) =>
			range(shaft - 6, 13).reduce((sum, x) => sum + inkAt(x, bottom - above), 0);
		expect([4, 6, 8, 10].map(widthAt)).toEqual([1, 1, 1, 1]);
		expect(widthAt(15)).toBeGreaterThanOrEqual(3);
		expect(widthAt(15)).toBeLessThan(6);
	});
});

describe('drawReticle', () => {
	it.each([
		[190.5, 120.5],
		[100, 60],
		[333, 215],
	])('stands around (%d, %d), within its box', (x, y) => {
		const canvas = canvasFor();
		const before = snapshot(canvas);
		drawReticle(canvas, BOX, { x, y }, { ink: LIGHT_INK });
		expect(isInside(changedPart(before, canvas), BOX)).toBe(true);
		const left = boxWhere(canvas, (pixel, px) => isInk(pixel) && px < x - 4);
		const above = boxWhere(canvas, (pixel, _, py) => isInk(pixel) && py < y - 4);
		const [gap, arm] = [14, 22];
		expect(left?.width).toBeGreaterThanOrEqual(arm);
		expect(Math.abs((left?.x ?? NaN) - (x - gap - arm))).toBeLessThanOrEqual(1);
		expect(above?.x).toBeLessThanOrEqual(x);
		expect(Math.abs((above?.y ?? NaN) - (y - gap - arm))).toBeLessThanOrEqual(1);
	});
});

describe('drawCaption', () => {
	const caption = (lines: string[], options: object = {}) =>
		roomAround((canvas) => drawCaption(canvas, BOX, lines, options));

	it('begins at the left margin, or stands in the middle', () => {
		const { margin } = overlaySizes(BOX);
		expect(Math.abs(caption(['MHM']).left - margin)).toBeLessThanOrEqual(2);
		const { left, right } = caption(['MHM'], { align: 'center' });
		expect(Math.abs(left - right)).toBeLessThanOrEqual(3);
	});

	it('keeps its last line at the bottom and puts the others above, in their order', () => {
		const { lineHeight } = textHeights(overlaySizes(BOX).text);
		const one = caption(['MMMMMM']);
		const two = caption(['i', 'MMMMMM']);
		expect(two.bottom).toBe(one.bottom);
		expect(one.bottom).toBeLessThan(overlaySizes(BOX).margin + 6);
		expect(two.ink.height - one.ink.height).toBeGreaterThanOrEqual(lineHeight - 3);
		expect(two.ink.height - one.ink.height).toBeLessThanOrEqual(lineHeight + 3);
		const canvas = canvasFor();
		drawCaption(canvas, BOX, ['i', 'MMMMMM']);
		const first = boxWhere(canvas, (pixel, _, y) => isInk(pixel) && y < two.ink.y + 6);
		expect(first?.width).toBeLessThan(6);
	});

	it('returns the height of its lines and the margin below', () => {
		const { text, margin } = overlaySizes(BOX);
		const { lineHeight } = textHeights(text);
		expect(drawCaption(canvasFor(), BOX, ['a', 'b', 'c'])).toBe(3 * lineHeight + margin);
	});

	it('is white on a plate that holds on white', () => {
		const canvas = plain(380, 260, 255);
		drawCaption(canvas, BOX, ['MHM']);
		const plate = boxWhere(canvas, ([r]) => r < 100);
		const ink = boxWhere(
			canvas,
			([r], x, y) => r > 200 && isInside({ x: x - 3, y: y - 3, width: 7, height: 7 }, plate ?? BOX),
		);
		expect(plate?.width).toBeGreaterThan(ink?.width ?? NaN);
		expect(ink?.width).toBeGreaterThan(15);
	});
});
