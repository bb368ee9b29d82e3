import fc from 'fast-check';
import { toRgbaRaster } from '../../../src/draw';
import { OptionError } from '../../../src/errors';
import type { Raster } from '../../../src/grid';
import { enlargeRaster, scaleRaster } from '../../../src/image';
import { thrownBy } from '../support/thrownBy';

const gray: Raster = { kind: 'gray', width: 3, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6) };

const sizes = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 12 })));

describe('scaleRaster', () => {
	it('makes every pixel a square for a whole factor', () => {
		expect(enlargeRaster(gray, 2)).toEqual({
			kind: 'gray',
			width: 6,
			height: 4,
			data: Uint8Array.from(
				[
					[1, 1, 2, 2, 3, 3],
					[1, 1, 2, 2, 3, 3],
					[4, 4, 5, 5, 6, 6],
					[4, 4, 5, 5, 6, 6],
				].flat(),
			),
		});
	});

	it.each([
		[4, [1, 2, 2, 3]],
		[5, [1, 1, 2, 3, 3]],
		[7, [1, 1, 2, 2, 2, 3, 3]],
		[2, [1, 3]],
		[1, [2]],
	])('takes, %d pixels wide, the pixel under each center: %j', (width, expected) => {
		const row: Raster = { kind: 'gray', width: 3, height: 1, data: Uint8Array.of(1, 2, 3) };
		expect(Array.from(scaleRaster(row, { width, height: 1 }).data)).toEqual(expected);
	});

	it('takes for each output pixel the input pixel that holds its center, in any size', () => {
		fc.assert(
			fc.property(sizes, ([width, height, toWidth, toHeight]) => {
				const data = Uint8Array.from({ length: width * height }, (_, i) => i);
				const scaled = scaleRaster(
					{ kind: 'gray', width, height, data },
					{ width: toWidth, height: toHeight },
				);
				scaled.data.forEach((value, i) => {
					const x = (((i % toWidth) + 0.5) * width) / toWidth;
					const y = ((Math.floor(i / toWidth) + 0.5) * height) / toHeight;
					const [fromX, fromY] = [value % width, Math.floor(value / width)];
					expect(fromX <= x && x <= fromX + 1 && fromY <= y && y <= fromY + 1).toBe(true);
				});
			}),
		);
	});

	it('gives palettes and RGBA the same picture', () => {
		const palette = Uint8Array.of(0, 0, 0, 0, 10, 20, 30, 255, 40, 50, 60, 255);
		const small: Raster = {
			kind: 'palette',
			width: 2,
			height: 2,
			data: Uint8Array.of(0, 1, 2, 1),
			palette,
		};
		const to = { width: 5, height: 3 };
		const scaled = scaleRaster(small, to);
		expect(scaled).toMatchObject({ kind: 'palette', palette });
		expect(scaleRaster(toRgbaRaster(small), to)).toEqual(toRgbaRaster(scaled));
	});

	it('reads RGBA bytes that begin anywhere in a buffer', () => {
		const bytes = Uint8Array.of(9, 1, 2, 3, 4).subarray(1);
		const raster: Raster = { kind: 'rgba', width: 1, height: 1, data: bytes };
		expect(Array.from(enlargeRaster(raster, 2).data)).toEqual([
			1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4,
		]);
	});

	it.each([0, -3, 2.5, NaN, 8193])('refuses a width and a height of %d', (side) => {
		const refused = thrownBy(() => scaleRaster(gray, { width: side, height: 10 }));
		expect(refused).toBeInstanceOf(OptionError);
		expect(refused).toMatchObject({
			field: 'Size',
			given: side,
			message: `A picture can't be ${side} pixels wide or high`,
		});
		expect(thrownBy(() => scaleRaster(gray, { width: 10, height: side }))).toEqual(refused);
	});

	it('takes 8192 pixels', () => {
		expect(scaleRaster(gray, { width: 8192, height: 1 }).data).toHaveLength(8192);
	});
});
