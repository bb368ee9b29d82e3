import { deflateSync } from 'node:zlib';
import { filteredRows, packRows, type PixelRows } from '../src';
import { LOOKS, pixelRows } from './support/pixelRows';

const isSmooth = (rows: PixelRows) => packRows(rows)?.isSmooth;
const gradient = LOOKS.gradient(0);
const faint = LOOKS['gradient with faint noise'];

describe('a picture', () => {
	it.each<[string, PixelRows]>([
		['a gradient in gray', pixelRows(1, 300, 300, faint(1))],
		['a gradient in color', pixelRows(3, 300, 300, (x, y) => gradient(x * y, x >> 3))],
		['one with alpha', pixelRows(4, 300, 300, faint(1))],
	])('in which a search finds much is smooth: %s', (_title, rows) => {
		expect(isSmooth(rows)).toBe(true);
		// Else searching would be for nothing.
		const searched = deflateSync(filteredRows(rows), { level: 6 });
		expect(searched.length).toBeLessThan((packRows(rows)?.stream.length ?? 0) * 0.95);
	});

	it('is smooth where a part is, also beyond the first strip', () => {
		const noise = LOOKS.noise(4);
		const rows = pixelRows(3, 400, 700, (x, y) => (y < 350 ? noise(x, y) : gradient(x * y, x)));
		expect(isSmooth(rows)).toBe(true);
		expect(isSmooth(pixelRows(3, 400, 350, noise))).toBe(false);
	});

	it.each<[string, PixelRows]>([
		['noise', pixelRows(1, 300, 300, LOOKS.noise(2))],
		['noise in color', pixelRows(3, 300, 300, LOOKS.noise(2))],
		['faint noise', pixelRows(1, 300, 300, LOOKS['faint noise'](2))],
		['one color', pixelRows(4, 300, 300, LOOKS['one color'](2))],
		['enlarged blocks', pixelRows(3, 300, 300, LOOKS['blocks of five'](2))],
		['a small gradient', pixelRows(1, 30, 30, LOOKS['gradient with faint noise'](1))],
	])('is not: %s', (_title, rows) => {
		expect(isSmooth(rows)).toBe(false);
	});
});
