import { makeCanvas, type Canvas } from '../../../src/draw';
import type { TextStyle } from '../../../src/draw/text/drawText';
import { measureText } from '../../../src/draw';
import { colormapOf, drawLevelColorBar, levelColorBarHeight } from '../../../src/image';

interface Label {
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

const labels: Label[] = [];

jest.mock('../../../src/draw/text/drawText', () => {
	const actual = jest.requireActual<typeof import('../../../src/draw/text/drawText')>(
		'../../../src/draw/text/drawText',
	);
	return {
		...actual,
		drawText: (canvas: Canvas, text: string, at: { x: number; y: number }, style: TextStyle) => {
			const width = measureText(text, style.size);
			const from = style.align === 'right' ? at.x - width : at.x;
			labels.push({ text, from, to: from + width });
			actual.drawText(canvas, text, at, style);
		},
	};
});

const { colors } = colormapOf('gray');
const SIZE = 14;

function draw(width: number, valueAt: (fraction: number) => number, unit = 'nJy') {
	labels.length = 0;
	const canvas = makeCanvas(width, levelColorBarHeight(SIZE) + 4, [18, 20, 24, 255]);
	drawLevelColorBar(canvas, { x: 0, y: 0, width }, SIZE, { colors, valueAt, unit });
	return canvas;
}

const linear = (low: number, high: number) => (fraction: number) => low + fraction * (high - low);
/** Linear near zero, logarithmic on both sides. */
const signedAsinh = (fraction: number) => 60 * Math.sinh((2 * fraction - 1) * Math.asinh(55));

it('puts each number below the color of its value', () => {
	draw(400, linear(0, 100));
	const [unit, ...numbers] = labels;
	expect(unit).toMatchObject({ text: 'nJy', to: 400 });
	const barWidth = unit.from - SIZE * 0.4;
	for (const { text, from, to } of numbers.filter(({ from }) => from > 0))
		expect(Math.abs((from + to) / 2 - (Number(text) / 100) * barWidth)).toBeLessThan(1);
	expect(numbers.map(({ text }) => text)).toEqual(expect.arrayContaining(['0', '100']));
});

it('runs from the lowest color at the left to the highest', () => {
	const { data } = draw(400, linear(0, 1), '');
	const grays = [40, 120, 200, 280, 360].map((x) => data[(5 * 400 + x) * 4]);
	grays.forEach((gray, i) => expect(Math.abs(gray - (255 * (40 + 80 * i)) / 400)).toBeLessThan(2));
});

it.each([60, 90, 120, 170, 240, 300])(
	'%i pixels wide: no two texts touch, and none is cut',
	(width) => {
		for (const valueAt of [
			signedAsinh,
			linear(-12345, 98765),
			linear(0, 0.004),
			linear(1e7, 9e7),
		]) {
			draw(width, valueAt);
			const numbers = labels
				.filter(({ text }) => !text.includes('nJy'))
				.sort((a, b) => a.from - b.from);
			numbers.forEach(({ from, to }, i) => {
				expect(from).toBeGreaterThanOrEqual(-0.01);
				expect(to).toBeLessThanOrEqual(width + 0.01);
				if (i > 0) expect(from).toBeGreaterThan(numbers[i - 1].to);
			});
		}
	},
);

it('keeps the zero of a difference', () => {
	draw(190, signedAsinh);
	expect(labels.slice(0, 4).map(({ text }) => text)).toEqual(['nJy', '−3000', '3000', '0']);
});
