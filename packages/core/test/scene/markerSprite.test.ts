import { blendMask, makeCanvas, type Color } from '../../src/draw';
import { markerMask, STEPS_PER_PIXEL } from '../../src/scene/markerMask';
import { markerSprite, type MarkerLook } from '../../src/scene/MarkerSprite';

const GROUNDS: readonly Color[] = [
	[255, 255, 255, 255],
	[18, 19, 23, 255],
	[0, 0, 0, 255],
	[90, 200, 10, 255],
];
const SHAPES = ['circle', 'triangleUp', 'triangleDown', 'square', 'star', 'pentagon'] as const;

describe('a marker mixed beforehand', () => {
	it('gives the pixels of edge and inside laid over each other, to a level of rounding', () => {
		let painted = 0;
		for (const background of GROUNDS)
			for (const [i, shape] of SHAPES.entries())
				for (let step = 0; step < STEPS_PER_PIXEL; step++) {
					const fill: Color = [255 - 40 * i, 40 * i, 255, 255];
					const look: MarkerLook = {
						...{ shape, fill, edge: [0, 255, 30 * i, 255] },
						...{ radius: 2 + i / 4, edgeWidth: 1 + step / 2 },
					};
					const mixed = makeCanvas(24, 24, background);
					markerSprite(look, step, 3 - step).paint(mixed, 12, 11);
					const laid = makeCanvas(24, 24, background);
					const { edge, inside } = markerMask(shape, look.radius, look.edgeWidth, step, 3 - step);
					blendMask(laid, edge.mask, 12 + edge.left, 11 + edge.top, look.edge);
					blendMask(laid, inside.mask, 12 + inside.left, 11 + inside.top, fill);
					mixed.data.forEach((byte, at) => {
						if (byte !== background[at % 4]) painted++;
						if (Math.abs(byte - laid.data[at]) > 1)
							throw new Error(`${shape} at byte ${at}: ${byte}, not ${laid.data[at]}`);
					});
				}
		expect(painted).toBeGreaterThan(5000);
	});

	it('is cut at the edges of the canvas', () => {
		const look: MarkerLook = {
			...{ shape: 'square', radius: 4, edgeWidth: 1 },
			...{ fill: [255, 0, 0, 255], edge: [0, 0, 0, 255] },
		};
		const [small, large] = [makeCanvas(6, 6, GROUNDS[0]), makeCanvas(18, 18, GROUNDS[0])];
		for (const [x, y] of [
			[0, 0],
			[5, 3],
			[-3, 8],
		]) {
			markerSprite(look, 1, 2).paint(small, x, y);
			markerSprite(look, 1, 2).paint(large, x + 6, y + 6);
		}
		const rows = Array.from({ length: 6 }, (_, y) =>
			Array.from(large.data.subarray(((y + 6) * 18 + 6) * 4, ((y + 6) * 18 + 12) * 4)),
		);
		expect(Array.from(small.data)).toEqual(rows.flat());
	});
});
