import fc from 'fast-check';
import { clipped, fillPolygon, makeCanvas, type Point } from '../../../src/draw';
import { inkArea, pixelAt } from '../pixels';

const INK = [10, 20, 30, 255] as const;
const coordinate = fc.double({ min: -10, max: 40, noNaN: true });
const point: fc.Arbitrary<Point> = fc.record({ x: coordinate, y: coordinate });
const inCanvas = fc.double({ min: 0, max: 30, noNaN: true });
const innerPoint: fc.Arbitrary<Point> = fc.record({ x: inCanvas, y: inCanvas });
const triangle = fc.tuple(point, point, point);

const areaOf = ([a, b, c]: Point[]): number =>
	Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;

/** Part of pixel (x, y) inside a triangle, by looking at a grid of points in it. */
function sampled(corners: Point[], x: number, y: number): number {
	const side = (p: Point, a: Point, b: Point): number =>
		Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
	const steps = 24;
	let inside = 0;
	for (let i = 0; i < steps * steps; i++) {
		const p = { x: x + ((i % steps) + 0.5) / steps, y: y + (Math.floor(i / steps) + 0.5) / steps };
		const signs = corners.map((corner, k) => side(p, corner, corners[(k + 1) % 3]));
		if (signs.every((sign) => sign >= 0) || signs.every((sign) => sign <= 0)) inside++;
	}
	return inside / steps / steps;
}

describe('fillPolygon', () => {
	it('covers as much as the triangle is large', () => {
		fc.assert(
			fc.property(fc.tuple(innerPoint, innerPoint, innerPoint), (corners) => {
				const canvas = makeCanvas(30, 30);
				fillPolygon(canvas, [corners], INK);
				expect(Math.abs(inkArea(canvas) - areaOf(corners))).toBeLessThan(0.3);
			}),
		);
	});

	it('covers each pixel by the part of it that lies inside, also where the triangle leaves the canvas', () => {
		fc.assert(
			fc.property(triangle, fc.nat(29), fc.nat(29), (corners, x, y) => {
				const canvas = makeCanvas(30, 30);
				fillPolygon(canvas, [corners], INK);
				expect(Math.abs(pixelAt(canvas, x, y)[3] / 255 - sampled(corners, x, y))).toBeLessThan(
					0.06,
				);
			}),
			{ numRuns: 400 },
		);
	});

	it('gives the same pixels with a clip as without, inside of it', () => {
		fc.assert(
			fc.property(triangle, (corners) => {
				const whole = makeCanvas(30, 30);
				const part = makeCanvas(30, 30);
				fillPolygon(whole, [corners], INK);
				fillPolygon(clipped(part, { x: 7, y: 9, width: 11, height: 8 }), [corners], INK);
				const differences = Array.from({ length: 900 }, (_, i) => {
					const [x, y] = [i % 30, Math.floor(i / 30)];
					const isIn = x >= 7 && x < 18 && y >= 9 && y < 17;
					return Math.abs(pixelAt(part, x, y)[3] - (isIn ? pixelAt(whole, x, y)[3] : 0));
				});
				expect(Math.max(...differences)).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 50 },
		);
	});

	it('leaves a hole where an inner contour runs the other way', () => {
		const square = (from: number, to: number): Point[] => [
			{ x: from, y: from },
			{ x: to, y: from },
			{ x: to, y: to },
			{ x: from, y: to },
		];
		const canvas = makeCanvas(10, 10);
		fillPolygon(canvas, [square(1, 9), square(3, 7).reverse()], INK);
		expect(inkArea(canvas)).toBe(64 - 16);
		expect(pixelAt(canvas, 5, 5)).toEqual([0, 0, 0, 0]);
		expect(pixelAt(canvas, 2, 5)).toEqual([...INK]);
	});

	it('draws nothing for no contour, a point or a line', () => {
		for (const contour of [
			[],
			[{ x: 3, y: 3 }],
			[
				{ x: 3, y: 3 },
				{ x: 6, y: 8 },
			],
		]) {
			const canvas = makeCanvas(10, 10);
			fillPolygon(canvas, [contour], INK);
			expect(inkArea(canvas)).toBe(0);
		}
	});
});
