import { makeCanvas, WHITE } from '../../../src/draw';
import { drawEmptyPanel } from '../../../src/image/layout/drawEmptyPanel';
import { LIGHT_THEME } from '../../../src/image/layout';
import { overlaySizes } from '../../../src/image/overlay';
import { boxWhere, changedBox, snapshot } from '../../draw/pixels';

const BOX = { x: 40, y: 30, width: 200, height: 160 };
/** The frame, the text and the hatches are of one gray; only hatches are pale. */
const isText = ([r]: number[], x: number, y: number): boolean =>
	r < 165 && x > 42 && x < 237 && y > 32 && y < 187;
const isHatch = ([r]: number[]): boolean => r > 165 && r < 250;

function emptyPanel(text: string) {
	const canvas = makeCanvas(300, 240, WHITE);
	const before = snapshot(canvas);
	drawEmptyPanel(canvas, BOX, text, LIGHT_THEME);
	return { canvas, changed: changedBox(before, canvas) };
}

describe('drawEmptyPanel', () => {
	it('fills its place and nothing else, framed on all sides', () => {
		const { canvas, changed } = emptyPanel('no Template');
		expect(changed).toEqual(BOX);
		const gray = (x: number, y: number) => canvas.data[(y * 300 + x) * 4];
		for (let x = 40; x < 240; x++) expect(Math.max(gray(x, 30), gray(x, 189))).toBeLessThan(130);
		for (let y = 30; y < 190; y++) expect(Math.max(gray(40, y), gray(239, y))).toBeLessThan(130);
	});

	it.each([['no Template'], ['no picture of that night was taken here, nor of the next']])(
		'writes "%s" into the middle',
		(text) => {
			const ink = boxWhere(emptyPanel(text).canvas, isText);
			if (!ink) throw new Error('no text');
			expect(Math.abs(ink.x + ink.width / 2 - 140)).toBeLessThan(2.5);
			expect(Math.abs(ink.y + ink.height / 2 - 110)).toBeLessThan(3.5);
			expect(ink.width).toBeGreaterThan(50);
			expect(ink.width).toBeLessThanOrEqual(200 - 2 * 5);
		},
	);

	it('writes long texts in lines below each other', () => {
		const short = boxWhere(emptyPanel('no Template').canvas, isText);
		const long = boxWhere(
			emptyPanel('no picture of that night was taken here, nor of the next').canvas,
			isText,
		);
		expect(long?.height).toBeGreaterThan(2 * (short?.height ?? NaN));
	});

	it('keeps hatches away from the text, as far to the left as to the right', () => {
		const { canvas } = emptyPanel('no Template');
		const ink = boxWhere(canvas, isText);
		if (!ink) throw new Error('no text');
		const middle = ink.y + Math.floor(ink.height / 2);
		const isPale = (x: number) => isHatch([canvas.data[(middle * 300 + x) * 4]]);
		const left = Array.from({ length: 20 }, (_, i) => ink.x - 1 - i).findIndex(isPale);
		const right = Array.from({ length: 20 }, (_, i) => ink.x + ink.width + i).findIndex(isPale);
		expect(Math.min(left, right)).toBeGreaterThanOrEqual(2);
		expect(Math.abs(left - right)).toBeLessThanOrEqual(8);
		const above = boxWhere(canvas, (pixel, x, y) => isHatch(pixel) && y < ink.y && x === 140);
		expect((above?.y ?? NaN) + (above?.height ?? NaN)).toBeLessThanOrEqual(ink.y - 1);
	});

	it.each([
		['top left', 45, 35],
		['top right', 200, 35],
		['bottom left', 45, 155],
		['bottom right', 200, 155],
		['left of the text', 45, 95],
	])('hatches the %s with falling lines 8 pixels apart', (_, x, y) => {
		const { canvas } = emptyPanel('no T');
		const gray = (dx: number, dy: number) => canvas.data[((y + dy) * 300 + x + dx) * 4];
		for (let dy = 0; dy < 20; dy += 3) {
			const row = Array.from({ length: 24 }, (_, dx) => gray(dx, dy));
			expect(Math.min(...row)).toBeLessThan(235);
			// One column to the left, one row further down: the same line.
			const below = Array.from({ length: 24 }, (_, dx) => gray(dx - 1, dy + 1));
			expect(below).toEqual(row);
			expect(row.slice(8, 24)).toEqual(row.slice(0, 16));
		}
	});

	describe('around its text', () => {
		const RED = [200, 0, 0, 255] as const;
		const REASON = 'no image: all 30 × 30 pixels are NaN';

		/** Rows of the left side of the frame that are red, for a box of that side. */
		function redRows(side: number, room: number): number[] {
			const box = { x: 100, y: 60, width: side, height: side };
			const canvas = makeCanvas(300, 240, WHITE);
			const options = { sizes: overlaySizes(box, 1), room, frame: { color: RED, width: 2 } };
			drawEmptyPanel(canvas, box, REASON, LIGHT_THEME, options);
			const isRed = (y: number) => canvas.data[(y * 300 + 100) * 4 + 1] === 0;
			return Array.from({ length: side }, (_, i) => i).filter((i) => isRed(60 + i));
		}

		it.each([85, 110, 174])('the frame is whole where the text fits: %i pixels', (side) => {
			expect(redRows(side, side)).toHaveLength(side);
		});

		it('the frame does not cross a text that is wider', () => {
			const rows = redRows(50, 174);
			expect(rows.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
			expect(rows).not.toContain(20);
			expect(rows).not.toContain(29);
		});
	});
});
