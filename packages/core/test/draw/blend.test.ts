import fc from 'fast-check';
import { blendMask, blendPixel } from '../../src/draw/blend';
import { clipped, makeCanvas } from '../../src/draw';
import { boxWhere, pixelAt } from './pixels';

const byte = fc.integer({ min: 0, max: 255 });
const pixel = fc.tuple(byte, byte, byte, byte);

describe('blendPixel', () => {
	it.each([
		['opaque over anything', [9, 8, 7, 60], [200, 100, 50, 255], 255, [200, 100, 50, 255]],
		['half over opaque', [0, 100, 255, 255], [200, 100, 55, 255], 128, [100, 100, 155, 255]],
		['half over clear', [0, 0, 0, 0], [200, 100, 50, 255], 128, [200, 100, 50, 128]],
		['half over half', [255, 0, 0, 128], [0, 255, 0, 128], 255, [85, 170, 0, 192]],
		['clear color', [1, 2, 3, 4], [200, 100, 50, 0], 255, [1, 2, 3, 4]],
		['nothing covered', [1, 2, 3, 255], [200, 100, 50, 255], 0, [1, 2, 3, 255]],
	] as const)('lays %s', (_name, below, color, coverage, expected) => {
		const data = Uint8Array.from(below);
		blendPixel(data, 0, color, coverage);
		expect(Array.from(data)).toEqual(expected);
	});

	it("follows Porter and Duff's formula to within rounding", () => {
		fc.assert(
			fc.property(pixel, pixel, byte, (below, color, coverage) => {
				const data = Uint8Array.from(below);
				blendPixel(data, 0, color, coverage);
				const a = ((color[3] / 255) * coverage) / 255;
				const b = (below[3] / 255) * (1 - a);
				expect(Math.abs(data[3] - (a + b) * 255)).toBeLessThanOrEqual(1);
				if (a + b < 0.01) return;
				for (let c = 0; c < 3; c++) {
					const expected = (color[c] * a + below[c] * b) / (a + b);
					expect(Math.abs(data[c] - expected)).toBeLessThanOrEqual(1);
				}
			}),
		);
	});
});

describe('blendMask', () => {
	const mask = { width: 3, height: 2, data: new Uint8Array(6).fill(255) };

	it.each([
		[2, 1, { x: 2, y: 1, width: 3, height: 2 }],
		[-2, -1, { x: 0, y: 0, width: 1, height: 1 }],
		[6, 5, { x: 6, y: 5, width: 2, height: 1 }],
		[9, 9, undefined],
	])('covers what lies on the canvas when placed at %i, %i', (left, top, expected) => {
		const canvas = makeCanvas(8, 6);
		blendMask(canvas, mask, left, top, [1, 2, 3, 255]);
		expect(boxWhere(canvas, ([, , , alpha]) => alpha > 0)).toEqual(expected);
	});

	it('leaves everything outside the clip', () => {
		const canvas = makeCanvas(8, 6);
		const inside = clipped(canvas, { x: 1, y: 0, width: 1, height: 9 });
		blendMask(inside, mask, 0, 1, [1, 2, 3, 255]);
		expect(boxWhere(canvas, ([, , , alpha]) => alpha > 0)).toEqual({
			x: 1,
			y: 1,
			width: 1,
			height: 2,
		});
		expect(pixelAt(canvas, 1, 1)).toEqual([1, 2, 3, 255]);
	});

	it('gives each pixel what blendPixel gives it, regardless of its neighbors', () => {
		const few = fc.constantFrom(0, 1, 128, 254, 255);
		const row = fc.array(fc.tuple(few, few, few), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(row, pixel, (places, color) => {
				const width = places.length;
				const background = places.flatMap(([gray, alpha]) => [gray, 9, 9, alpha]);
				const canvas = makeCanvas(width, 1);
				canvas.data.set(background);
				const coverages = places.map(([, , coverage]) => coverage);
				blendMask(canvas, { width, height: 1, data: Uint8Array.from(coverages) }, 0, 0, color);
				const alone = Uint8Array.from(background);
				coverages.forEach((coverage, i) => {
					if (coverage > 0) blendPixel(alone, i * 4, color, coverage);
				});
				expect(Array.from(canvas.data)).toEqual(Array.from(alone));
			}),
		);
	});

	it.each([255, 210, 190, 89, 1])(
		'gives every opaque background under every coverage what blendPixel gives it, alpha %i',
		(alpha) => {
			const canvas = makeCanvas(256, 256);
			const every = Uint8Array.from({ length: 65536 }, (_, i) => i >> 8);
			for (const value of [0, 18, 240, 255]) {
				const color = [value, 255 - value, 120, alpha] as const;
				for (let i = 0; i < 65536; i++) canvas.data.set([i, i, i, 255], i * 4);
				const alone = canvas.data.slice();
				blendMask(canvas, { width: 256, height: 256, data: every }, 0, 0, color);
				for (let i = 0; i < 65536; i++) blendPixel(alone, i * 4, color, every[i]);
				expect(Buffer.compare(canvas.data, alone)).toBe(0);
			}
		},
	);
});
