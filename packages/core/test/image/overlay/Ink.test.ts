import { DARK_INK, inkFor, inkOn, LIGHT_INK } from '../../../src/image/overlay';
import { plain, wholeOf } from './grounds';

describe('inkOn', () => {
	// Luma of ITU-R BT.601; light from 140 upward.
	it.each([
		['white', [255, 255, 255, 255], DARK_INK],
		['black', [0, 0, 0, 255], LIGHT_INK],
		['gray, luma 140', [140, 140, 140, 255], DARK_INK],
		['gray, luma 139', [139, 139, 139, 255], LIGHT_INK],
		['green, luma 150', [0, 255, 0, 255], DARK_INK],
		['red, luma 76', [255, 0, 0, 255], LIGHT_INK],
		['blue, luma 29', [0, 0, 255, 255], LIGHT_INK],
		['magenta, luma 105', [255, 0, 255, 255], LIGHT_INK],
		['yellow, luma 226', [255, 255, 0, 255], DARK_INK],
		['white, but half clear', [255, 255, 255, 128], LIGHT_INK],
		['white, but a third clear', [255, 255, 255, 170], DARK_INK],
	] as const)('on %s', (_, color, ink) => {
		expect(inkOn(color)).toBe(ink);
	});
});

describe('inkFor', () => {
	it('looks at the part of its box that lies on the canvas', () => {
		const canvas = plain(40, 30, 20);
		for (let y = 20; y < 30; y++)
			for (let x = 30; x < 40; x++) canvas.data.fill(240, (y * 40 + x) * 4, (y * 40 + x) * 4 + 3);
		expect(inkFor(canvas, { x: 30, y: 20, width: 50, height: 50 })).toBe(DARK_INK);
		expect(inkFor(canvas, { x: 30, y: -50, width: 50, height: 70 })).toBe(LIGHT_INK);
		expect(inkFor(canvas, { x: -50, y: 20, width: 80, height: 50 })).toBe(LIGHT_INK);
		expect(inkFor(canvas, wholeOf(canvas))).toBe(LIGHT_INK);
	});

	it('is light where there is nothing to look at', () => {
		expect(inkFor(plain(10, 10, 255), { x: 20, y: 20, width: 5, height: 5 })).toBe(LIGHT_INK);
		expect(inkFor(plain(10, 10, 255), { x: 2, y: 2, width: 0, height: 0 })).toBe(LIGHT_INK);
	});

	it('judges large parts by samples from all of it', () => {
		const canvas = plain(600, 400, 10);
		canvas.data.fill(255, 600 * 150 * 4);
		expect(inkFor(canvas, wholeOf(canvas))).toBe(DARK_INK);
		expect(inkFor(canvas, { x: 0, y: 0, width: 600, height: 300 })).toBe(LIGHT_INK);
	});
});
