import fc from 'fast-check';
import type { Canvas, Rectangle } from '../../../src/draw';
import {
	DARK_INK,
	drawCaption,
	drawCompass,
	drawLabel,
	drawReticle,
	drawScaleBar,
	inkFor,
	LIGHT_INK,
	overlaySizes,
	scaleBarLength,
} from '../../../src/image/overlay';
import { boxWhere, isInside, pixelAt, snapshot } from '../../draw/pixels';
import { changedPart, noisy, plain, wholeOf, wordsOf } from './grounds';

const isWhite = ([r, g, b]: number[]): boolean => r === 255 && g === 255 && b === 255;

const isWhiteAt = ({ data }: Canvas, pixel: number): boolean =>
	[0, 1, 2].every((channel) => data[pixel * 4 + channel] === 255);

/** The longest run of white pixels in a row (or column): where it starts and ends, and in which line. */
function maxRun(canvas: Canvas, level: boolean): { line: number; from: number; to: number } {
	let best = { line: 0, from: 0, to: -1 };
	const [lines, length] = level ? [canvas.height, canvas.width] : [canvas.width, canvas.height];
	for (let line = 0; line < lines; line++) {
		let from = 0;
		for (let i = 0; i <= length; i++) {
			if (i < length && isWhiteAt(canvas, level ? line * length + i : i * lines + line)) continue;
			if (i - 1 - from > best.to - best.from) best = { line, from, to: i - 1 };
			from = i + 1;
		}
	}
	return best;
}

/** Every overlay at once, as a user may ask for them. */
function drawAll(canvas: Canvas, box: Rectangle, angle: number, text: string): void {
	const north = { x: Math.sin(angle), y: -Math.cos(angle) };
	const east = { x: -Math.cos(angle), y: -Math.sin(angle) };
	drawReticle(canvas, box, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
	drawCompass(canvas, box, { north, east });
	drawScaleBar(canvas, box, { pixelScaleArcsec: 6 / box.width });
	drawLabel(canvas, box, text);
	drawCaption(canvas, box, [text, `${text} ${text}`]);
}

/** Fewer for large pictures, which take their time. */
function backgroundsOf(side: number): Canvas[] {
	const extremes = [plain(side, side, 0), plain(side, side, 255)];
	if (side > 500) return [...extremes, noisy(side, 128)];
	return [...extremes, plain(side, side, 128), noisy(side, 90), noisy(side, 170)];
}

describe('inkFor', () => {
	it('is light on dark and dark on light pictures', () => {
		expect(inkFor(plain(50, 50, 20), { x: 0, y: 0, width: 50, height: 50 })).toBe(LIGHT_INK);
		expect(inkFor(plain(50, 50, 230), { x: 0, y: 0, width: 50, height: 50 })).toBe(DARK_INK);
	});

	it('looks only at the part where it is used', () => {
		const canvas = plain(40, 40, 20);
		canvas.data.fill(240, 0, 40 * 40 * 2);
		expect(inkFor(canvas, { x: 0, y: 0, width: 40, height: 20 })).toBe(DARK_INK);
		expect(inkFor(canvas, { x: 0, y: 20, width: 40, height: 20 })).toBe(LIGHT_INK);
	});
});

describe('overlaySizes', () => {
	it.each([
		[30, 9, 1],
		[150, 9, 1],
		[300, 13, 1],
		[600, 22, 2],
		[1200, 39, 3],
		[5000, 153, 14],
	])('gives a picture of %i pixels text of %i and lines of %i pixels', (side, text, line) => {
		expect(overlaySizes({ width: side, height: side + 9 })).toMatchObject({ side, text, line });
	});
});

describe('drawReticle', () => {
	it('leaves the source free and points at it from four sides, equally far', () => {
		const canvas = plain(300, 300);
		drawReticle(canvas, wholeOf(canvas), { x: 155, y: 105 });
		const box = boxWhere(canvas, isWhite);
		expect(box).toEqual({ x: 155 - 54, y: 105 - 54, width: 109, height: 109 });
		const free = { x: 155 - 20, y: 105 - 20, width: 41, height: 41 };
		const nearest = boxWhere(
			canvas,
			(pixel, x, y) => isWhite(pixel) && isInside({ x, y, width: 1, height: 1 }, free),
		);
		expect(nearest).toBeUndefined();
		expect([155 + 30, 155 - 30].map((x) => isWhite(pixelAt(canvas, x, 105)))).toEqual([true, true]);
		expect([105 + 30, 105 - 30].map((y) => isWhite(pixelAt(canvas, 155, y)))).toEqual([true, true]);
	});

	it('draws what is inside of the picture for a source at its edge or outside', () => {
		const canvas = plain(100, 100);
		drawReticle(canvas, wholeOf(canvas), { x: 0, y: 50 });
		expect(boxWhere(canvas, isWhite)?.x).toBe(0);
		const other = plain(100, 100);
		drawReticle(other, wholeOf(other), { x: -500, y: 50 });
		expect(boxWhere(other, isWhite)).toBeUndefined();
	});
});

describe('drawCompass', () => {
	it.each([
		['North up, East left', { x: 0, y: -1 }, { x: -1, y: 0 }, 'up', 'left'],
		['North up, East right', { x: 0, y: -1 }, { x: 1, y: 0 }, 'up', 'right'],
		['North down, East left', { x: 0, y: 1 }, { x: -1, y: 0 }, 'down', 'left'],
		['North right, East down', { x: 1, y: 0 }, { x: 0, y: 1 }, 'down', 'right'],
	])('draws %s', (_name, north, east, vertical, level) => {
		const canvas = plain(300, 300);
		drawCompass(canvas, wholeOf(canvas), { north, east });
		const column = maxRun(canvas, false);
		const row = maxRun(canvas, true);
		const atLeft = Math.abs(column.line - row.from) <= 2;
		const atTop = Math.abs(row.line - column.from) <= 2;
		expect(atLeft).toBe(level === 'right');
		expect(atTop).toBe(vertical === 'down');
		expect(atLeft || Math.abs(column.line - row.to) <= 2).toBe(true);
		expect(atTop || Math.abs(row.line - column.to) <= 2).toBe(true);
	});

	it.each([
		['topLeft', 0, 0],
		['topRight', 200, 0],
		['bottomLeft', 0, 200],
		['bottomRight', 200, 200],
	] as const)('lies in the corner %s, at any angle', (corner, x, y) => {
		for (let angle = 0; angle < 6.28; angle += 0.37) {
			const canvas = plain(300, 300);
			const before = snapshot(canvas);
			const north = { x: Math.sin(angle), y: -Math.cos(angle) };
			drawCompass(canvas, wholeOf(canvas), { north, east: { x: north.y, y: -north.x }, corner });
			expect(
				isInside(changedPart(before, canvas), { x: x + 4, y: y + 4, width: 92, height: 92 }),
			).toBe(true);
		}
	});
});

describe('scaleBarLength', () => {
	it.each([
		[1.5, '2″'],
		[1.4, '1″'],
		[7.6, '10″'],
		[14, '10″'],
		[25, '30″'],
		[40, '30″'],
		[50, '1′'],
		[0.03, '0.02″'],
		[0.0013, '0.001″'],
		[400, '5′'],
		[3000, '1°'],
		[8e5, '90°'],
	])('takes for %p arcsec the bar of %s', (arcsec, label) => {
		expect(scaleBarLength(arcsec).label).toBe(label);
	});

	it('is never more than 1.6 times longer or shorter than requested, up to degrees', () => {
		fc.assert(
			fc.property(fc.double({ min: -4, max: 5, noNaN: true }), (power) => {
				const { arcsec, label } = scaleBarLength(10 ** power);
				expect(Math.abs(Math.log(arcsec / 10 ** power))).toBeLessThan(Math.log(1.6));
				const unit = { '″': 1, '′': 60, '°': 3600 }[label.slice(-1)] ?? NaN;
				expect(Number(label.slice(0, -1)) * unit).toBeCloseTo(arcsec, 9);
			}),
		);
	});
});

describe('drawScaleBar', () => {
	it('draws a bar as long as it says, to the pixel', () => {
		for (const pixelScaleArcsec of [0.02, 0.0123, 0.2, 1.7, 0.004]) {
			const canvas = plain(300, 300);
			drawScaleBar(canvas, wholeOf(canvas), { pixelScaleArcsec });
			const { from, to } = maxRun(canvas, true);
			const { arcsec } = scaleBarLength(75 * pixelScaleArcsec);
			expect(Math.abs(to - from + 1 - arcsec / pixelScaleArcsec)).toBeLessThanOrEqual(1.5);
		}
	});

	it('stands higher when a caption needs the room below', () => {
		const lowest = (inset: number): number => {
			const canvas = plain(300, 300);
			drawScaleBar(canvas, wholeOf(canvas), { pixelScaleArcsec: 0.02, inset });
			return maxRun(canvas, true).line;
		};
		expect(lowest(0) - lowest(40)).toBe(40);
	});
});

describe('drawCaption', () => {
	it('says how much room it took, from the bottom up', () => {
		const canvas = plain(300, 300);
		const before = snapshot(canvas);
		const height = drawCaption(canvas, wholeOf(canvas), ['one line', 'another gjp']);
		const box = changedPart(before, canvas);
		expect(box && box.y).toBeGreaterThanOrEqual(300 - height);
		expect(box && 300 - box.y).toBeGreaterThan(height - 12);
	});

	it('takes at most a third of the picture by default', () => {
		const words = 'word '.repeat(200);
		const canvas = plain(300, 300);
		expect(drawCaption(canvas, wholeOf(canvas), [words])).toBeLessThan(112);
		expect(drawCaption(canvas, wholeOf(canvas), [words], { maxLines: 1 })).toBe(17 + 9);
		expect(drawCaption(canvas, wholeOf(canvas), ['', ''])).toBe(0);
	});
});

describe('every overlay', () => {
	it('stays inside its picture, for any size, angle and text', () => {
		const size = fc.integer({ min: 8, max: 260 });
		const text = fc.string({ unit: fc.constantFrom(...'abW ″σ語\n'), maxLength: 60 });
		fc.assert(
			fc.property(
				size,
				size,
				fc.double({ min: 0, max: 7, noNaN: true }),
				text,
				(width, height, angle, words) => {
					const canvas = plain(width + 20, height + 20, 60);
					const before = snapshot(canvas);
					const box = { x: 10, y: 10, width, height };
					drawAll(canvas, box, angle, words);
					expect(isInside(changedPart(before, canvas), box)).toBe(true);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('is seen on dark, gray, light and noisy backgrounds, at 150 and at 1200 pixels', () => {
		for (const side of [150, 1200])
			for (const background of backgroundsOf(side))
				for (const draw of [
					(c: Canvas) => drawLabel(c, wholeOf(c), 'Science'),
					(c: Canvas) => drawReticle(c, wholeOf(c), { x: side / 2, y: side / 2 }),
					(c: Canvas) => drawScaleBar(c, wholeOf(c), { pixelScaleArcsec: 6 / side }),
					(c: Canvas) =>
						drawCompass(c, wholeOf(c), { north: { x: 0, y: -1 }, east: { x: -1, y: 0 } }),
				]) {
					const canvas = snapshot(background);
					draw(canvas);
					let [darkest, lightest] = [255, 0];
					const [below, above] = [wordsOf(background), wordsOf(canvas)];
					for (let i = 0; i < above.length; i++) {
						if (below[i] === above[i]) continue;
						const [under, drawn] = [background.data[i * 4], canvas.data[i * 4]];
						if (under === drawn) continue;
						darkest = Math.min(darkest, under, drawn);
						lightest = Math.max(lightest, under, drawn);
					}
					expect(lightest - darkest).toBeGreaterThan(170);
				}
	});

	it('gives the same bytes each time', () => {
		const draw = (): Uint8Array => {
			const canvas = noisy(300, 90);
			drawAll(canvas, wholeOf(canvas), 0.7, 'Difference');
			return canvas.data;
		};
		expect(Buffer.compare(draw(), draw())).toBe(0);
	});
});
