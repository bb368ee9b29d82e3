import fc from 'fast-check';
import {
	fillRectangle,
	makeCanvas,
	type Point,
	strokeCircle,
	strokeLine,
	strokeLines,
	strokeRectangle,
} from '../../../src/draw';
import { dashesOf } from '../../../src/draw/shape/dashesOf';
import { boxWhere, inkArea, pixelAt } from '../pixels';

const INK = [10, 20, 30, 255] as const;
const part = fc.double({ min: 8, max: 52, noNaN: true });
const point: fc.Arbitrary<Point> = fc.record({ x: part, y: part });
const lengthOf = (points: readonly Point[]): number =>
	points.reduce(
		(sum, { x, y }, i) => sum + (i ? Math.hypot(x - points[i - 1].x, y - points[i - 1].y) : 0),
		0,
	);

describe('strokeLine', () => {
	it('draws a level line of one pixel without blur', () => {
		const canvas = makeCanvas(10, 5);
		const line = [
			{ x: 2, y: 2.5 },
			{ x: 8, y: 2.5 },
		];
		strokeLine(canvas, line, { color: INK, lineWidth: 1 });
		expect(boxWhere(canvas, ([, , , alpha]) => alpha > 0)).toEqual({
			x: 2,
			y: 2,
			width: 6,
			height: 1,
		});
		expect(inkArea(canvas)).toBe(6);
	});

	// Coverage goes by the distance to a pixel's center: at 45°, where diagonals of pixels lie √½ apart, a line of
	// one pixel's width on their centers gets √½ (1 + 2 (1 − √½)) = 1.121 pixels of ink along a pixel of its length.
	const MAX_OFF_PER_LENGTH = 0.125;

	it('covers length times width for any line', () => {
		fc.assert(
			fc.property(
				point,
				point,
				fc.double({ min: 1, max: 8, noNaN: true }),
				(from, to, lineWidth) => {
					fc.pre(lengthOf([from, to]) > 2);
					const canvas = makeCanvas(60, 60);
					strokeLine(canvas, [from, to], { color: INK, lineWidth });
					const length = lengthOf([from, to]);
					const off = Math.abs(inkArea(canvas) - length * lineWidth);
					expect(off).toBeLessThan(1 + length * MAX_OFF_PER_LENGTH);
				},
			),
		);
	});

	it('adds two half discs for round ends', () => {
		const canvas = makeCanvas(60, 60);
		const line = [
			{ x: 15, y: 20 },
			{ x: 40, y: 33 },
		];
		strokeLine(canvas, line, { color: INK, lineWidth: 8, roundEnds: true });
		expect(inkArea(canvas)).toBeCloseTo(lengthOf(line) * 8 + Math.PI * 16, 0);
	});

	it('lays a clear color only once where lines cross or turn', () => {
		const canvas = makeCanvas(40, 40, [0, 0, 0, 255]);
		const zigzag = [
			{ x: 5, y: 5 },
			{ x: 35, y: 35 },
			{ x: 35, y: 5 },
			{ x: 5, y: 35 },
		];
		strokeLine(canvas, zigzag, { color: [255, 255, 255, 128], lineWidth: 5 });
		strokeLines(makeCanvas(1, 1), [], { color: INK, lineWidth: 1 });
		const brightest = Math.max(...canvas.data.filter((_, i) => i % 4 === 0));
		expect(brightest).toBe(128);
		expect(pixelAt(canvas, 20, 20)[0]).toBe(128);
	});

	it('draws dashes that take up their part of the line', () => {
		const canvas = makeCanvas(60, 60);
		const line = [
			{ x: 10, y: 30.5 },
			{ x: 50, y: 30.5 },
		];
		strokeLine(canvas, line, { color: INK, lineWidth: 1, dashes: [6, 4] });
		expect(inkArea(canvas)).toBeCloseTo(24, 0);
		expect([12, 17, 21, 27].map((x) => pixelAt(canvas, x, 30)[3])).toEqual([255, 0, 255, 0]);
	});

	it('draws nothing outside the canvas', () => {
		const canvas = makeCanvas(10, 10);
		strokeLine(
			canvas,
			[
				{ x: 20, y: -9 },
				{ x: 40, y: -3 },
			],
			{ color: INK, lineWidth: 3 },
		);
		expect(inkArea(canvas)).toBe(0);
	});
});

describe('dashesOf', () => {
	it('cuts dashes around corners and starts the pattern anew', () => {
		const corner = [
			{ x: 0, y: 0 },
			{ x: 5, y: 0 },
			{ x: 5, y: 6 },
		];
		expect(dashesOf(corner, [7, 1, 1, 1])).toEqual([
			[
				{ x: 0, y: 0 },
				{ x: 5, y: 0 },
				{ x: 5, y: 2 },
			],
			[
				{ x: 5, y: 3 },
				{ x: 5, y: 4 },
			],
			[
				{ x: 5, y: 5 },
				{ x: 5, y: 6 },
			],
		]);
	});

	it('leaves a line without pattern whole', () => {
		const line = [
			{ x: 0, y: 0 },
			{ x: 5, y: 0 },
		];
		expect(dashesOf(line, [])).toEqual([line]);
		expect(dashesOf(line, [0, 0])).toEqual([line]);
	});
});

describe('circles and rectangles', () => {
	it('draws a ring of circumference times line width', () => {
		const canvas = makeCanvas(60, 60);
		strokeCircle(canvas, { x: 30, y: 30 }, 20, INK, 3);
		expect(Math.abs(inkArea(canvas) / (2 * Math.PI * 20 * 3) - 1)).toBeLessThan(0.01);
		expect(pixelAt(canvas, 30, 30)[3]).toBe(0);
	});

	it('covers edge pixels of a rectangle in part', () => {
		const canvas = makeCanvas(6, 6);
		fillRectangle(canvas, { x: 1.25, y: 2, width: 2.5, height: 1.5 }, INK);
		expect([0, 1, 2, 3, 4].map((x) => pixelAt(canvas, x, 2)[3])).toEqual([0, 191, 255, 191, 0]);
		expect(inkArea(canvas)).toBeCloseTo(2.5 * 1.5, 1);
	});

	it('draws a frame inside the edges, each corner once', () => {
		const canvas = makeCanvas(12, 9);
		strokeRectangle(canvas, { x: 1, y: 1, width: 10, height: 7 }, [0, 0, 0, 100], 2);
		expect(boxWhere(canvas, ([, , , a]) => a > 0)).toEqual({ x: 1, y: 1, width: 10, height: 7 });
		expect(new Set(canvas.data.filter((_, i) => i % 4 === 3))).toEqual(new Set([0, 100]));
		expect(inkArea(canvas) * 2.55).toBeCloseTo(70 - 6 * 3, 5);
	});
});
