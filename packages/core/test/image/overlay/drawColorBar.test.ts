import { makeCanvas, measureText, textHeights, WHITE } from '../../../src/draw';
import { colorBarTicks, colorBarWidth, DARK_INK, drawColorBar } from '../../../src/image/overlay';
import { boxWhere, snapshot } from '../../draw/pixels';
import { changedPart } from './grounds';

/** Red rises with the level, blue falls, green is 77: no gray of frame and text is like it. */
const colors = Uint8Array.from(
	{ length: 1024 },
	(_, i) => [i >> 2, 77, 255 - (i >> 2), 255][i % 4],
);
const BOX = { x: 30, y: 20, width: 90, height: 300 };
const SIZE = 14;

function bar(unit: string, valueAt = (fraction: number) => 10 * fraction) {
	const canvas = makeCanvas(160, 340, WHITE);
	const before = snapshot(canvas);
	const options = { colors, valueAt, unit, ink: DARK_INK };
	drawColorBar(canvas, BOX, SIZE, options);
	const inner = boxWhere(canvas, ([r, g, b]) => g === 77 && r + b === 255);
	const changed = changedPart(before, canvas);
	if (!inner || !changed) throw new Error('no bar');
	// The frame of one pixel lies on the outermost colors.
	const outer = {
		x: inner.x - 1,
		y: inner.y - 1,
		width: inner.width + 2,
		height: inner.height + 2,
	};
	return { canvas, changed, inner, outer, options };
}

/** Rows of the pixels just right of the bar that are black: the ticks. */
function tickRows({ canvas, outer }: ReturnType<typeof bar>): number[] {
	const x = outer.x + outer.width + 1;
	return Array.from({ length: 340 }, (_, y) => y).filter(
		(y) =>
			y >= outer.y &&
			canvas.data[(y * 160 + x) * 4] < 60 &&
			canvas.data[(y * 160 + x) * 4 + 1] < 60,
	);
}

describe('drawColorBar', () => {
	it('stands at the left of its room, from below the unit to the bottom', () => {
		const { outer } = bar('nJy');
		const { capHeight } = textHeights(SIZE);
		const top = Math.round(20 + capHeight + Math.round(SIZE * 0.6));
		expect(outer).toEqual({ x: 30, y: top, width: 13, height: 320 - top });
		expect(bar('').outer).toEqual({ x: 30, y: 20, width: 13, height: 300 });
	});

	it('gives each row the color of its middle', () => {
		const { canvas, inner, outer } = bar('nJy');
		for (let y = inner.y; y < inner.y + inner.height; y++) {
			const fraction = 1 - (y - outer.y + 0.5) / outer.height;
			const level = Math.floor(fraction * 256);
			const at = (y * 160 + inner.x + 3) * 4;
			expect(Array.from(canvas.data.subarray(at, at + 4))).toEqual([level, 77, 255 - level, 255]);
		}
	});

	it('marks the values where their colors are', () => {
		const drawn = bar('nJy');
		const { y, height } = drawn.outer;
		const rows = tickRows(drawn);
		expect(rows).toHaveLength(6);
		for (const [i, row] of rows.reverse().entries()) {
			const place = Math.min(Math.max(y + (1 - i / 5) * height - 0.5, y), y + height - 1);
			expect(Math.abs(row - place)).toBeLessThanOrEqual(0.5);
		}
	});

	it('marks the values of a curved scale where their colors are', () => {
		const curved = (fraction: number) => 100 * fraction ** 2;
		const drawn = bar('nJy', curved);
		const { y, height } = drawn.outer;
		const rows = tickRows(drawn).reverse();
		const { ticks } = colorBarTicks(curved, rows.length);
		expect(ticks).toHaveLength(rows.length);
		for (const [i, { label }] of ticks.entries()) {
			const place = y + (1 - Math.sqrt(Number(label) / 100)) * height - 0.5;
			expect(Math.abs(rows[i] - Math.min(place, y + height - 1))).toBeLessThanOrEqual(0.5);
		}
	});

	it('writes each number beside its mark, at one height with it', () => {
		const drawn = bar('nJy');
		const { outer, canvas } = drawn;
		const isNumber = ([r]: number[], x: number) => r < 160 && x > outer.x + outer.width + 6;
		for (const row of tickRows(drawn).slice(1, -1)) {
			const ink = boxWhere(canvas, (p, x, y) => isNumber(p, x) && Math.abs(y - row) < 15);
			expect(Math.abs((ink?.y ?? NaN) + (ink?.height ?? NaN) / 2 - row - 0.5)).toBeLessThan(2.2);
			expect((ink?.x ?? NaN) - outer.x - outer.width).toBeLessThan(13);
		}
	});

	it('keeps the outermost numbers in its room', () => {
		const { changed } = bar('nJy');
		expect(changed.y).toBeGreaterThanOrEqual(BOX.y);
		expect(changed.y + changed.height).toBeLessThanOrEqual(BOX.y + BOX.height + 1);
		expect(changed.x).toBe(BOX.x);
	});

	it('writes the unit above, with the power of ten where the numbers need one', () => {
		const titleOf = (drawn: ReturnType<typeof bar>) =>
			boxWhere(drawn.canvas, ([r], _, y) => r < 160 && y < drawn.outer.y - 2);
		const plain = titleOf(bar('nJy'));
		expect(Math.abs((plain?.x ?? NaN) - BOX.x)).toBeLessThan(3);
		expect(Math.abs((plain?.width ?? NaN) - measureText('nJy', SIZE))).toBeLessThan(4);
		const large = titleOf(bar('nJy', (fraction) => 1e6 * fraction));
		expect(Math.abs((large?.width ?? NaN) - measureText('10⁶ nJy', SIZE))).toBeLessThan(4);
	});

	it('needs as much room as it takes', () => {
		for (const unit of ['', 'nJy', 'a long unit of pixels']) {
			const { options, changed } = bar(unit);
			const width = colorBarWidth(BOX.height, SIZE, options);
			const canvas = makeCanvas(300, 340, WHITE);
			const before = snapshot(canvas);
			drawColorBar(canvas, { ...BOX, width }, SIZE, options);
			const taken = changedPart(before, canvas);
			expect(taken?.width).toBeLessThanOrEqual(width);
			expect(taken?.width).toBeGreaterThan(width - 4);
			expect(changed.width).toBeLessThanOrEqual(BOX.width);
		}
	});
});
