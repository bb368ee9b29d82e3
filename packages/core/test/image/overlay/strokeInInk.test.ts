import type { Point } from '../../../src/draw';
import type { Ink, OverlaySizes } from '../../../src/image/overlay';
import { strokeInInk } from '../../../src/image/overlay/strokeInInk';
import { boxWhere } from '../../draw/pixels';
import { plain } from './grounds';

const INK: Ink = { color: [255, 255, 255, 255], halo: [0, 0, 0, 255] };
const SIZES = { line: 3, rim: 2 } as OverlaySizes;

/** Where the line itself lies, and the line with its rim, on a gray background. */
function drawn(...lines: Point[][]) {
	const canvas = plain(80, 70, 90);
	strokeInInk(canvas, lines, INK, SIZES);
	return {
		canvas,
		line: boxWhere(canvas, ([r]) => r === 255),
		whole: boxWhere(canvas, ([r]) => r === 255 || r === 0),
	};
}

describe('strokeInInk', () => {
	it.each([
		['a level line', [20, 30.5], [60, 30.5], { x: 20, y: 29, width: 40, height: 3 }],
		['the same from right to left', [60, 30.5], [20, 30.5], { x: 20, y: 29, width: 40, height: 3 }],
		['an upright line', [30.5, 15], [30.5, 55], { x: 29, y: 15, width: 3, height: 40 }],
		['the same from bottom to top', [30.5, 55], [30.5, 15], { x: 29, y: 15, width: 3, height: 40 }],
	])('puts a rim of 2 pixels all around %s', (_, [x, y], [toX, toY], box) => {
		const { line, whole } = drawn([
			{ x, y },
			{ x: toX, y: toY },
		]);
		expect(line).toEqual(box);
		const { width, height } = box;
		expect(whole).toEqual({ x: box.x - 2, y: box.y - 2, width: width + 4, height: height + 4 });
	});

	it('makes longer only both ends of a line of three points', () => {
		const corner = [
			{ x: 20, y: 20.5 },
			{ x: 50.5, y: 20.5 },
			{ x: 50.5, y: 60 },
		];
		const { line, whole } = drawn(corner);
		expect(line).toMatchObject({ x: 20 });
		expect((line?.y ?? NaN) + (line?.height ?? NaN)).toBe(60);
		expect(whole).toMatchObject({ x: 18 });
		expect((whole?.y ?? NaN) + (whole?.height ?? NaN)).toBe(62);
		expect((whole?.x ?? NaN) + (whole?.width ?? NaN)).toBe(54);
	});

	it('leaves a line of no length where it is', () => {
		const point = { x: 30, y: 30.5 };
		expect(drawn([point, point]).line).toBeUndefined();
	});

	it('draws all rims below all lines', () => {
		const { canvas } = drawn(
			[
				{ x: 10, y: 30.5 },
				{ x: 70, y: 30.5 },
			],
			[
				{ x: 40.5, y: 10 },
				{ x: 40.5, y: 60 },
			],
		);
		const row = Array.from({ length: 60 }, (_, i) => canvas.data[(30 * 80 + 10 + i) * 4]);
		expect(row.every((red) => red === 255)).toBe(true);
	});
});
