import { makeCanvas } from '../../../src/draw';
import { DARK_THEME, withColorBar } from '../../../src/image/layout';
import { overlaySizes } from '../../../src/image/overlay';
import { boxWhere, pixelAt } from '../../draw/pixels';

const RED = [200, 30, 40, 255] as const;
const colors = Uint8Array.from({ length: 1024 }, (_, i) => [0, i >> 2, 0, 255][i % 4]);
const bar = { colors, valueAt: (fraction: number) => 10 * fraction, unit: 'nJy' };

describe('withColorBar', () => {
	it.each([
		[200, 200],
		[300, 120],
	])('keeps a picture of %d x %d and puts the bar beside it', (width, height) => {
		const framed = withColorBar(makeCanvas(width, height, RED), bar, DARK_THEME);
		expect(framed.height).toBe(height);
		const isRed = ([r, g, b]: number[]): boolean => r === 200 && g === 30 && b === 40;
		expect(boxWhere(framed, isRed)).toEqual({ x: 0, y: 0, width, height });
		const { margin, rim } = overlaySizes({ width, height });
		const beside = boxWhere(
			framed,
			(pixel, x) => x >= width && pixel.some((value, c) => value !== DARK_THEME.background[c]),
		);
		if (!beside) throw new Error('no bar');
		expect(beside.x).toBe(width + margin);
		const inset = Math.round(margin / 2) - rim;
		expect(beside.y).toBeGreaterThanOrEqual(inset);
		expect(beside.y + beside.height).toBeLessThanOrEqual(height - inset);
		const room = framed.width - (beside.x + beside.width);
		expect(room).toBeGreaterThanOrEqual(inset);
		expect(room).toBeLessThan(24);
		expect(pixelAt(framed, framed.width - 1, height - 1)).toEqual([...DARK_THEME.background]);
	});

	it('writes in the color of the theme', () => {
		const framed = withColorBar(makeCanvas(200, 200, RED), bar, DARK_THEME);
		const light = boxWhere(framed, ([r, g, b], x) => x > 200 && Math.min(r, g, b) > 200);
		expect(light?.height).toBeGreaterThan(150);
	});
});
