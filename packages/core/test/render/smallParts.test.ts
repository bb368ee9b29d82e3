import { OptionError } from '../../src/errors';
import type { Raster } from '../../src/grid';
import { kindOfName, parseColor } from '../../src/render';
import { enlarge } from '../../src/render/enlarge';
import { thrownBy } from '../image/support/thrownBy';

describe('kindOfName', () => {
	it.each([
		['science', 'Science'],
		['b:cutoutScience', 'Science'],
		['170094456272322680_cutoutTemplate.fits', 'Template'],
		['DIFFERENCE.FITS.GZ', 'Difference'],
		['picture.fits', undefined],
		['science_minus_template', undefined],
		['', undefined],
	])('%j speaks of %s', (name, kind) => expect(kindOfName(name)).toBe(kind));
});

describe('parseColor', () => {
	it.each([
		['#f0f', [255, 0, 255, 255]],
		['#FF00ff', [255, 0, 255, 255]],
		['#01020380', [1, 2, 3, 128]],
		[' White ', [255, 255, 255, 255]],
		['transparent', [0, 0, 0, 0]],
		['gray', [128, 128, 128, 255]],
	])('%j is %j', (text, color) => expect(parseColor(text, 'No-Data Color')).toEqual(color));

	it.each(['', '#ff', '#ff00f', '#ggg', 'mauve', 'rgb(1,2,3)', '#12345', 'toString', '__proto__'])(
		'%j is refused with the names there are',
		(text) => {
			const error = thrownBy(() => parseColor(text, 'No-Data Color'));
			expect(error).toBeInstanceOf(OptionError);
			expect(error).toMatchObject({
				message: `No-Data Color "${text}" is not a color`,
				advice: 'Write it like #ff00ff, or use black, gray, magenta, transparent, white.',
				field: 'No-Data Color',
			});
		},
	);
});

describe('enlarge', () => {
	const raster: Raster = {
		kind: 'gray',
		width: 3,
		height: 2,
		data: Uint8Array.of(1, 2, 3, 4, 5, 6),
	};

	it('repeats pixels when the factor is whole', () => {
		expect(enlarge(raster, 6, 'nearest')).toMatchObject({
			width: 6,
			height: 4,
			data: Uint8Array.of(1, 1, 2, 2, 3, 3, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 4, 4, 5, 5, 6, 6),
		});
	});

	it.each([
		[0, 3, 2],
		[1, 1, 1],
		[10, 10, 7],
		[1000, 1000, 667],
	])('of 3 × 2 with size %d makes %d × %d, crisp or smooth', (size, width, height) => {
		expect(enlarge(raster, size, 'nearest')).toMatchObject({ width, height });
		expect(enlarge(raster, size, 'smooth')).toMatchObject({ width, height });
	});

	it('keeps the long side of a tall picture', () => {
		const tall: Raster = { ...raster, width: 2, height: 3 };
		expect(enlarge(tall, 30, 'nearest')).toMatchObject({ width: 20, height: 30 });
	});

	it.each([-1, 0.5, 300.5, NaN, Infinity, 8193])('refuses the size %d', (size) => {
		for (const enlargement of ['nearest', 'smooth'] as const) {
			const error = thrownBy(() => enlarge(raster, size, enlargement));
			expect(error).toBeInstanceOf(OptionError);
			expect(error).toMatchObject({
				message: `A picture can't be ${size} pixels wide or high`,
				advice: 'Give a whole number of pixels from 1 to 8192, or 0 to keep the size.',
				field: 'Size',
			});
		}
	});
});
