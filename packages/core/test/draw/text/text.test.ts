import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
	drawText,
	fitText,
	makeCanvas,
	measureText,
	textHeights,
	type TextStyle,
	wrapText,
} from '../../../src/draw';
import { glyphOf } from '../../../src/draw/text/glyphOf';
import { boxWhere, inkArea, pixelAt } from '../pixels';

const INK = [0, 0, 0, 255] as const;
const isInked = ([, , , alpha]: number[]): boolean => alpha > 0;

describe('measureText', () => {
	/** Widths in the hmtx table of DejaVuSans.ttf 2.37, 2048 units per em. */
	it.each([
		[' ', 651],
		['0', 1303],
		['A', 1401],
		['M', 1767],
		['″', 765],
		['−', 1716],
	])('gives "%s" the width of the font, %i units', (text, units) => {
		expect(measureText(text, 2048)).toBe(units);
	});

	it('moves pairs together as the font says: Te by 348 units', () => {
		expect(measureText('Te', 2048)).toBe(measureText('T', 2048) + measureText('e', 2048) - 348);
	});

	it('joins accents to their letters and drops control characters', () => {
		expect(measureText('e\u0301', 20)).toBe(measureText('é', 20));
		expect(measureText('a\u200d\u0007b', 20)).toBe(measureText('ab', 20));
		expect(measureText('a\tb', 20)).toBe(measureText('a b', 20));
	});
});

describe('glyphOf', () => {
	it('knows every character that captions need', () => {
		const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));
		const greek = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω';
		const signs = '″′°±µ−×σχ→≤≥…≈∞√·•–—¹²³⁰⁻₀₉ÀÿßøŠžłőΔ☉★▲●◆';
		const unknown = glyphOf('\ufff0');
		for (const character of ascii + greek + signs) expect(glyphOf(character)).not.toBe(unknown);
		expect(glyphOf('語')).toBe(unknown);
		expect(unknown.contours.length).toBe(2);
	});
});

describe('drawText', () => {
	it('distinguishes short lines that differ in one respect, regardless of what was drawn before', () => {
		const style = { size: 13, color: INK };
		const lines: ReadonlyArray<[string, number, TextStyle]> = [
			['N', 4, style],
			['E', 4, style],
			['N', 4.5, style],
			['N', 4, { ...style, size: 13.1 }],
			['N', 4, { ...style, halo: [9, 9, 9, 255] }],
			['N', 4, { ...style, halo: [9, 9, 9, 255], haloWidth: 2.5 }],
			['N ', 4, { ...style, align: 'center' }],
			['N', 12, { ...style, upwards: true }],
		];
		const drawAll = () =>
			lines.map(([text, x, look]) => {
				const canvas = makeCanvas(24, 24);
				drawText(canvas, text, { x, y: 18 }, look);
				return canvas.data.join();
			});
		const drawn = drawAll();
		expect(new Set(drawn).size).toBe(lines.length);
		expect(drawAll()).toEqual(drawn);
	});

	it('draws l as the rectangle that it is in the font: 184 by 1556 units', () => {
		const canvas = makeCanvas(80, 300);
		drawText(canvas, 'l', { x: 10, y: 250 }, { size: 256, color: INK });
		expect(inkArea(canvas)).toBeCloseTo((184 / 8) * (1556 / 8), -1);
		expect(boxWhere(canvas, ([, , , a]) => a > 130)).toEqual({
			x: 34,
			y: 56,
			width: 23,
			height: 194,
		});
	});

	it('puts the tops of x on whole pixels, so that small text is sharp', () => {
		for (const size of [9, 10, 11, 13, 17, 23]) {
			const canvas = makeCanvas(40, 40);
			drawText(canvas, 'z', { x: 5, y: 30 }, { size, color: INK });
			const box = boxWhere(canvas, isInked);
			expect(box && box.y + box.height).toBe(30);
			expect(box?.height).toBe(Math.round((size * 1120) / 2048));
		}
	});

	it.each([
		['left', 50],
		['center', 50 - measureText('Hl', 20) / 2],
		['right', 50 - measureText('Hl', 20)],
	] as const)('aligns %s', (align, start) => {
		const canvas = makeCanvas(100, 40);
		drawText(canvas, 'Hl', { x: 50, y: 30 }, { size: 20, color: INK, align });
		const box = boxWhere(canvas, isInked);
		expect(Math.abs((box?.x ?? 0) - (start + (201 / 2048) * 20))).toBeLessThan(1.01);
	});

	it.each([
		['baseline', 20 - 15, 20],
		['top', 20, 35],
		['middle', 20 - 7.5, 20 + 7.5],
	] as const)('anchors capitals at their %s', (anchor, top, bottom) => {
		const canvas = makeCanvas(60, 60);
		drawText(canvas, 'H', { x: 10, y: 20 }, { size: 20, color: INK, anchor });
		expect(textHeights(20).capHeight).toBe(15);
		const box = boxWhere(canvas, isInked);
		expect(Math.abs((box?.y ?? 0) - top)).toBeLessThanOrEqual(0.5);
		expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) - bottom)).toBeLessThanOrEqual(0.5);
	});

	it('draws upwards what it draws level, turned by a quarter', () => {
		const side = 80;
		const level = makeCanvas(side, side);
		const upwards = makeCanvas(side, side);
		const style = { size: 13, color: INK, halo: [255, 255, 255, 200] } as const;
		drawText(level, 'Flux (nJy)', { x: 5, y: 40 }, style);
		drawText(upwards, 'Flux (nJy)', { x: 40, y: side - 5 }, { ...style, upwards: true });
		const turned = Array.from({ length: side * side }, (_, i) =>
			pixelAt(upwards, Math.floor(i / side), side - 1 - (i % side)),
		);
		expect(Buffer.compare(Uint8Array.from(turned.flat()), level.data)).toBe(0);
	});

	it('surrounds letters with a rim that is visible on any background', () => {
		for (const background of [0, 90, 128, 160, 255]) {
			const canvas = makeCanvas(60, 24, [background, background, background, 255]);
			const style = { size: 11, color: [255, 255, 255, 255], halo: [0, 0, 0, 190] } as const;
			drawText(canvas, 'Abg', { x: 10, y: 16 }, style);
			const reds = canvas.data.filter((_, i) => i % 4 === 0);
			expect(Math.max(...reds) - Math.min(...reds)).toBeGreaterThan(150);
		}
	});

	it('gives the same bytes on every machine', () => {
		const canvas = makeCanvas(300, 60, [40, 50, 60, 255]);
		const style = { size: 13, color: [255, 255, 255, 255], halo: [0, 0, 0, 190] } as const;
		drawText(canvas, 'S/N = 12.3 ± 0.4 µJy, Δσχ² −3″', { x: 5.3, y: 30 }, style);
		expect(createHash('sha1').update(canvas.data).digest('hex').slice(0, 16)).toBe(
			'd9a64897c08cd3d5',
		);
	});

	it('draws nothing for an empty text', () => {
		const canvas = makeCanvas(9, 9);
		drawText(canvas, '', { x: 4, y: 4 }, { size: 12, color: INK, halo: INK });
		drawText(canvas, '  ', { x: 1, y: 4 }, { size: 9, color: INK, halo: INK });
		expect(inkArea(canvas)).toBe(0);
	});
});

const words = fc.string({ unit: fc.constantFrom(...'abcMW ,.-σ″語\n '), maxLength: 80 });
const width = fc.integer({ min: 14, max: 200 });

describe('fitText', () => {
	it('never gives more than fits, and the whole text if it does', () => {
		fc.assert(
			fc.property(words, width, (text, room) => {
				const shown = fitText(text, 11, room);
				expect(measureText(shown, 11)).toBeLessThanOrEqual(room);
				if (measureText(text, 11) <= room) expect(shown).toBe(text);
				else expect(shown === '' || shown.endsWith('…')).toBe(true);
			}),
		);
	});

	it('shortens as little as it can', () => {
		const room = measureText('Differ…', 11);
		expect(fitText('Difference', 11, room)).toBe('Differ…');
		expect(fitText('Difference', 11, room - 0.1)).toBe('Diffe…');
		expect(fitText('Difference', 11, 3)).toBe('');
	});
});

describe('wrapText', () => {
	it.each([
		['  a   b', ['a b']],
		['a  ', ['a ']],
		['   ', ['']],
		['a\n\n b', ['a', '', 'b']],
	])('leaves one space between words and none before them: %j', (text, lines) => {
		expect(wrapText(text, 11, 100, 9)).toEqual(lines);
	});

	it('keeps every line within the width and all lines within the number', () => {
		fc.assert(
			fc.property(words, width, fc.integer({ min: 1, max: 5 }), (text, room, most) => {
				const lines = wrapText(text, 11, room, most);
				expect(lines.length).toBeLessThanOrEqual(most);
				for (const line of lines) expect(measureText(line, 11)).toBeLessThanOrEqual(room);
			}),
		);
	});

	it.each([
		[
			'extragalactic_lt20mag_candidate',
			'extragalactic_lt20mag_ca',
			['extragalactic_lt20mag_', 'candidate'],
		],
		['portal.org/1234567', 'portal.org/1234', ['portal.org/', '1234567']],
		['a_bcdefghij', 'a_bcdefg', ['a_bcdefg', 'hij']],
		['abc_\u0301defg', 'abc_\u0301de', ['abc_\u0301de', 'fg']],
	])('breaks %s behind a late underscore or slash', (word, room, lines) => {
		expect(wrapText(word, 11, measureText(room, 11), 9)).toEqual(lines);
	});

	it('loses no letter when there is room', () => {
		fc.assert(
			fc.property(words, width, (text, room) => {
				const letters = (value: string): string => value.replace(/\s/g, '');
				expect(letters(wrapText(text, 11, room, 1000).join(''))).toBe(letters(text));
			}),
		);
	});

	it('breaks at spaces, at line feeds, and inside words that are too long', () => {
		const room = measureText('MJD 60812', 11) + 1;
		expect(wrapText('MJD 60812 r band\nS/N 12', 11, room, 9)).toEqual([
			'MJD 60812',
			'r band',
			'S/N 12',
		]);
		expect(wrapText('aaaa', 11, measureText('aa', 11), 9)).toEqual(['aa', 'aa']);
	});

	it('marks what was cut off', () => {
		const room = measureText('three four', 11);
		expect(wrapText('one two three four five', 11, room, 2)).toEqual(['one two', 'three fo…']);
	});
});
