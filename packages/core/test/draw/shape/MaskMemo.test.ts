import { BLACK, makeCanvas, type Point, strokeLine } from '../../../src/draw';
import { MaskMemo } from '../../../src/draw/shape/MaskMemo';

/** Makes a new mask each time. */
function make(width = 2, height = 2) {
	return () => ({ width, height, data: new Uint8Array(width * height) });
}

describe('MaskMemo', () => {
	it('gives the mask that was made of the same numbers', () => {
		const memo = new MaskMemo();
		const mask = memo.maskOf([2, 2, 0.1, -7], make());
		expect(memo.maskOf([2, 2, 0.1, -7], make())).toBe(mask);
	});

	it.each([
		['a number that differs in its last bit', [2, 2, 0.1, 0.3], [2, 2, 0.1, 0.1 + 0.2]],
		['another order', [2, 2, 3, 4], [2, 2, 4, 3]],
		['one number more', [2, 2, 3], [2, 2, 3, 0]],
	])('makes another one for %s', (_, first, second) => {
		const memo = new MaskMemo();
		const mask = memo.maskOf(first, make());
		const other = memo.maskOf(second, make());
		expect(other).not.toBe(mask);
		expect(memo.maskOf(first, make())).toBe(mask);
		expect(memo.maskOf(second, make())).toBe(other);
	});

	it('does not keep a mask of more than 65536 pixels', () => {
		const memo = new MaskMemo();
		const large = make(65537, 1);
		expect(memo.maskOf([65537, 1], large)).not.toBe(memo.maskOf([65537, 1], large));
		const largest = make(65536, 1);
		expect(memo.maskOf([65536, 1], largest)).toBe(memo.maskOf([65536, 1], largest));
	});

	it('drops all of them when there are too many, or too large ones', () => {
		const memo = new MaskMemo();
		const first = memo.maskOf([2, 2, 0], make());
		for (let i = 1; i < 64; i++) memo.maskOf([2, 2, i], make());
		expect(memo.maskOf([2, 2, 0], make())).toBe(first);
		memo.maskOf([2, 2, 64], make());
		const again = memo.maskOf([2, 2, 0], make());
		expect(again).not.toBe(first);
		for (let i = 0; i < 16; i++) memo.maskOf([256, 256, i], make(256, 256));
		expect(memo.maskOf([2, 2, 0], make())).not.toBe(again);
	});
});

describe('strokeLine', () => {
	it('distinguishes lines that differ in one respect, regardless of what was drawn before', () => {
		const lines: ReadonlyArray<[Point, object]> = [
			[{ x: 10, y: 3 }, {}],
			[{ x: 10.02, y: 3 }, {}],
			[{ x: 10, y: 3 }, { lineWidth: 2.4 }],
			[{ x: 10, y: 3 }, { roundEnds: true }],
			[{ x: 10, y: 3 }, { dashes: [2, 1] }],
			[{ x: 10, y: 3 }, { dashes: [2, 1.3] }],
		];
		const drawAll = () =>
			lines.map(([end, style]) => {
				const canvas = makeCanvas(16, 8);
				const look = { color: BLACK, lineWidth: 2.5, ...style };
				strokeLine(canvas, [{ x: 3.3, y: 4 }, end], look);
				return canvas.data.join();
			});
		const drawn = drawAll();
		expect(new Set(drawn).size).toBe(lines.length);
		expect(drawAll()).toEqual(drawn);
	});
});
