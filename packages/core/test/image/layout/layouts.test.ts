import { makeCanvas, measureText } from '../../../src/draw';
import { ImageError } from '../../../src/errors';
import type { RgbaRaster } from '../../../src/grid';
import { DARK_THEME, filmStrip, type Panel, panelGrid, triplet } from '../../../src/image/layout';
import { fitSize } from '../../../src/image/layout/fitSize';
import { boxWhere, countOf, pixelAt } from '../../draw/pixels';

type Hue = readonly [number, number, number, number];
const RED: Hue = [200, 30, 40, 255];
const GREEN: Hue = [30, 200, 40, 255];
const BLUE: Hue = [30, 40, 200, 255];
const panel = (color: Hue, side = 60): Panel => ({ picture: makeCanvas(side, side, color) });
const placeOf = (raster: RgbaRaster, color: Hue) =>
	boxWhere(raster, (pixel) => pixel.every((value, c) => value === color[c]));

describe('triplet', () => {
	const inThree = { Difference: panel(BLUE), Science: panel(RED), Template: panel(GREEN) };

	it('shows Science, Template and Difference from left to right, pixel by pixel', () => {
		const three = triplet(inThree);
		const places = [RED, GREEN, BLUE].map((color) => placeOf(three, color));
		expect(places.map((place) => [place?.width, place?.height])).toEqual([
			[60, 60],
			[60, 60],
			[60, 60],
		]);
		expect(new Set(places.map((place) => place?.y)).size).toBe(1);
		const xs = places.map((place) => place?.x ?? 0);
		expect(Math.abs(2 * xs[1] - xs[0] - xs[2])).toBeLessThanOrEqual(1);
		expect(xs[1] - xs[0]).toBeGreaterThan(60);
		expect([RED, GREEN, BLUE].map((color) => countOf(three, color))).toEqual([3600, 3600, 3600]);
	});

	it('writes a title above each panel, from its left edge', () => {
		const three = triplet(inThree);
		const above = placeOf(three, RED)?.y ?? 0;
		for (const color of [RED, GREEN, BLUE]) {
			const { x = 0 } = placeOf(three, color) ?? {};
			const ink = boxWhere(three, ([r], px, py) => r < 100 && py < above && px >= x && px < x + 80);
			expect(ink?.width).toBeGreaterThan(30);
			expect((ink?.x ?? 0) - x).toBeLessThan(3);
		}
	});

	it('is as wide as letters need to be read', () => {
		expect(triplet(inThree).width).toBe(360);
		expect(triplet({ Science: panel(RED, 300) }).width).toBe(931);
	});

	it('makes a square with the text in the fourth cell', () => {
		const aside = { top: [{ left: 'MMM' }], bottom: [{ left: 'MMM' }] };
		const square = triplet(inThree, { columns: 2, aside });
		const places = [RED, GREEN, BLUE].map((color) => placeOf(square, color));
		expect(places[1]?.y).toBe(places[0]?.y);
		expect(places[2]?.x).toBe(places[0]?.x);
		const { x = 0 } = places[1] ?? {};
		const top = places[2]?.y ?? 0;
		const ink = boxWhere(
			square,
			([r, g, b], px, py) => r + g + b < 200 && px > x - 60 && py >= top,
		);
		expect(ink?.height).toBeGreaterThan(40);
	});

	it('draws a labeled empty panel of the same size where a kind is missing', () => {
		const three = triplet(inThree);
		const two = triplet({ Science: panel(RED), Difference: panel(BLUE) });
		expect([two.width, two.height]).toEqual([three.width, three.height]);
		const { x = 0, y = 0 } = placeOf(three, GREEN) ?? {};
		const ink = boxWhere(
			two,
			([r], px, py) => r < 200 && px >= x && px < x + 60 && py >= y && py < y + 60,
		);
		expect(ink).toEqual({ x, y, width: 60, height: 60 });
		expect(countOf(two, [255, 255, 255, 255])).toBeGreaterThan(0);
	});

	it('says which pictures differ in size, and that one is needed', () => {
		const mixed = { Science: panel(RED), Template: panel(GREEN, 61) };
		expect(() => triplet(mixed)).toThrow(ImageError);
		expect(() => triplet(mixed)).toThrow(
			'All pictures of a layout must have the same size: "Template" has 61 x 61 pixels, "Science" 60 x 60',
		);
		expect(() => triplet({})).toThrow('None of the panels has a picture');
		const wider = { picture: makeCanvas(61, 60, GREEN) };
		const higher = { picture: makeCanvas(60, 61, GREEN) };
		for (const other of [wider, higher]) {
			expect(() => panelGrid([{}, panel(RED), other], { columns: 3 })).toThrow(
				`panel 3 has ${other.picture.width} x ${other.picture.height} pixels, panel 2 60 x 60`,
			);
		}
	});
});

describe('filmStrip', () => {
	it.each([
		[1, 1],
		[4, 2],
		[5, 3],
		[6, 3],
		[11, 4],
		[30, 4],
	])('puts %i panels into rows of %i', (count, columns) => {
		const strip = filmStrip(Array.from({ length: count }, () => panel(RED)));
		const step = 60 + 4;
		expect(strip.width).toBe(4 + columns * step);
		expect(strip.height).toBe(4 + Math.ceil(count / columns) * step);
	});

	it('keeps the order, row by row', () => {
		const strip = filmStrip([panel(RED), panel(GREEN), panel(BLUE)], { columns: 2 });
		expect([RED, GREEN, BLUE].map((color) => placeOf(strip, color))).toMatchObject([
			{ x: 4, y: 4 },
			{ x: 68, y: 4 },
			{ x: 4, y: 68 },
		]);
	});

	it('leaves room for the lines below the panels, at most as many as allowed', () => {
		const lines = ['MJD 60812.31 r', 'S/N 12.3', 'a long remark that needs three lines or more'];
		const heightOf = (most: number): number =>
			filmStrip([{ ...panel(RED), lines }, panel(GREEN)], { mostPanelLines: most }).height;
		expect(heightOf(1)).toBeGreaterThan(filmStrip([panel(RED)]).height);
		expect(heightOf(3) - heightOf(1)).toBe(2 * 15);
		expect(heightOf(50)).toBeGreaterThan(heightOf(3));
	});

	it('writes the lines of a panel below it, in their order and centered', () => {
		const lines = ['MMMMMMMM', 'i'];
		const strip = filmStrip([{ ...panel(RED, 80), lines }, panel(GREEN, 80)]);
		const { x = NaN, y = NaN } = placeOf(strip, RED) ?? {};
		const isInk = ([r, g, b]: number[], py: number, from: number, to: number): boolean =>
			Math.max(r, g, b) < 150 && py >= from && py < to;
		const first = boxWhere(strip, (pixel, _, py) => isInk(pixel, py, y + 80, y + 80 + 13));
		const second = boxWhere(strip, (pixel, _, py) => isInk(pixel, py, y + 80 + 13, y + 80 + 26));
		expect(first?.width).toBeGreaterThan(40);
		expect(second?.width).toBeLessThan(5);
		for (const ink of [first, second])
			expect(Math.abs((ink?.x ?? NaN) + (ink?.width ?? NaN) / 2 - (x + 40))).toBeLessThan(1.5);
		expect((second?.y ?? NaN) + (second?.height ?? NaN)).toBeLessThan(strip.height - 4);
	});

	it('draws a picture once in its place, and "no picture" where one is missing', () => {
		const drawOnto = jest.fn();
		const strip = filmStrip([{}, { ...panel(RED), drawOnto }], { columns: 2 });
		expect(drawOnto).toHaveBeenCalledTimes(1);
		expect(drawOnto).toHaveBeenCalledWith(strip, { x: 68, y: 4, width: 60, height: 60 }, 1);
		expect(strip.data).toEqual(
			filmStrip([{ emptyText: 'no picture' }, panel(RED)], { columns: 2 }).data,
		);
	});

	it('refuses what no program would show', () => {
		const many = Array.from({ length: 40 }, () => panel(RED, 500));
		expect(() => filmStrip(many, { columns: 40 })).toThrow(
			'40 panels of 500 x 500 pixels need a picture of 30380 x 1006, more than 16384 on a side',
		);
		expect(() => filmStrip(many, { columns: 1 })).toThrow('more than 16384 on a side');
	});
});

describe('panelGrid', () => {
	it('puts header and footer around, wrapped to the width, on the background of the theme', () => {
		const header = [
			{
				left: 'a title that is much too wide for one line of so narrow a picture as this',
				size: 14.5,
			},
		];
		const plain = panelGrid([panel(RED)], { columns: 1 });
		const framed = panelGrid([panel(RED)], {
			columns: 1,
			header,
			footer: [{ left: 'σ = 3″' }],
			theme: DARK_THEME,
		});
		expect(framed.width).toBe(360);
		expect(framed.height).toBeGreaterThan(plain.height + 3 * 12);
		expect(pixelAt(framed, 0, 0)).toEqual([...DARK_THEME.background]);
		expect(countOf(framed, RED)).toBe(3600);
		const light = boxWhere(framed, ([r, g, b]) => Math.min(r, g, b) > 150);
		expect(light?.x).toBeGreaterThanOrEqual(4);
		expect((light?.x ?? 0) + (light?.width ?? 0)).toBeLessThanOrEqual(framed.width - 4);
	});
});

describe('the text around panels', () => {
	const inkIn = (raster: RgbaRaster, from: number, to: number) =>
		boxWhere(raster, ([r, g, b], _, y) => Math.max(r, g, b) < 100 && y >= from && y < to);

	it('stands above and below them, from their left edge, the first line larger', () => {
		const rows = [{ left: 'MMM', size: 14.5 }, { left: 'MMM' }];
		const text = { header: rows, footer: [{ left: 'MMM' }, { left: 'MMM' }] };
		const framed = panelGrid([panel(RED, 400)], { columns: 1, ...text });
		const { x = NaN, y = NaN } = placeOf(framed, RED) ?? {};
		const above = inkIn(framed, 0, y);
		const below = inkIn(framed, y + 400, framed.height);
		expect(above?.y).toBeGreaterThanOrEqual(x);
		expect(Math.abs((above?.x ?? NaN) - x)).toBeLessThan(2);
		expect(Math.abs((below?.x ?? NaN) - x)).toBeLessThan(2);
		expect(above?.width).toBeGreaterThan(1.15 * (below?.width ?? NaN));
		expect(above?.height).toBeGreaterThan(20);
		expect(below?.height).toBeGreaterThan(20);
		expect((above?.y ?? NaN) + (above?.height ?? NaN)).toBeLessThan(y - 2);
		expect((below?.y ?? NaN) + (below?.height ?? NaN)).toBeLessThanOrEqual(framed.height - 2);
		const lines = inkIn(framed, y + 400, (below?.y ?? NaN) + (below?.height ?? NaN) / 2);
		expect(lines?.height).toBeLessThan((below?.height ?? NaN) / 2);
	});

	it('is wrapped before it touches the right edge', () => {
		const footer = [{ left: 'word '.repeat(30) }];
		const framed = panelGrid([panel(RED, 200)], { columns: 1, footer });
		const { y = NaN } = placeOf(framed, RED) ?? {};
		const below = inkIn(framed, y + 200, framed.height);
		expect(below?.height).toBeGreaterThan(24);
		expect((below?.x ?? NaN) + (below?.width ?? NaN)).toBeLessThanOrEqual(framed.width - 4);
	});

	it('leaves no room for titles that are empty', () => {
		const plain = panelGrid([panel(RED)], { columns: 1 });
		expect(panelGrid([{ ...panel(RED), title: '' }], { columns: 1 }).height).toBe(plain.height);
		expect(panelGrid([{ ...panel(RED), title: 'a' }], { columns: 1 }).height).toBe(
			plain.height + 15,
		);
	});
});

describe('fitSize', () => {
	it('shrinks until all texts fit, but not below 7', () => {
		expect(fitSize(['Difference'], 13, 300)).toBe(13);
		const width = measureText('Difference', 9);
		expect(fitSize(['Sci', 'Difference'], 13, width)).toBe(9);
		expect(fitSize(['Difference'], 13, 5)).toBe(7);
	});
});
