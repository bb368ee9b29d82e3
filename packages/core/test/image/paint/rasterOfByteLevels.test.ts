import { toRgbaRaster } from '../../../src/draw';
import type { Raster } from '../../../src/grid';
import { colorGrid, type Rgba } from '../../../src/image';
import { rasterOfByteLevels } from '../../../src/image/paint/rasterOfByteLevels';

const NO_DATA: Rgba = [9, 200, 7, 255];
/** Entry n is (n, 0, 255 − n). */
const colorsOf = (size: number) =>
	Uint8Array.from({ length: size * 4 }, (_, i) => [i >> 2, 0, 255 - (i >> 2), 255][i & 3]);

function rasterOf(levels: readonly number[], missing: readonly number[], size: number) {
	return rasterOfByteLevels({
		...{ width: levels.length, height: 1, colors: colorsOf(size), noData: NO_DATA },
		...{ levels: Uint8Array.from(levels), missing: Uint8Array.from(missing) },
	});
}

/** R, G, B, A of every pixel. */
function pixelsOf(raster: Raster) {
	const { data } = toRgbaRaster(raster);
	return Array.from({ length: raster.width }, (_, i) =>
		Array.from(data.subarray(i * 4, i * 4 + 4)),
	);
}

const expected = (levels: readonly number[], missing: readonly number[]) =>
	levels.map((level, i) => (missing[i] ? NO_DATA : [level, 0, 255 - level, 255]));

const EVERY = Array.from({ length: 256 }, (_, level) => level);
const none = EVERY.map(() => 0);
const missingAt = (at: number) => EVERY.map((level) => (level === at ? 1 : 0));

describe('rasterOfByteLevels', () => {
	it.each([
		['behind fewer than 256 colors', [0, 8, 3], [1, 0, 0], 9],
		['that of a color which does not occur', [0, 255, 3], [0, 0, 1], 256],
		[
			'the only one that is free',
			EVERY.filter((level) => level !== 77),
			missingAt(5).slice(1),
			256,
		],
		['one that stands only where data are missing', EVERY, missingAt(0), 256],
		['one that stands only there, in the middle', EVERY, missingAt(130), 256],
	])('gives pixels without data an entry: %s', (_title, levels, missing, size) => {
		const raster = rasterOf(levels, missing, size);
		expect(raster.kind).toBe('palette');
		expect(pixelsOf(raster)).toEqual(expected(levels, missing));
	});

	it('gives every pixel its own color where all 256 are shown', () => {
		for (const [levels, missing] of [
			[
				[...EVERY, 0],
				[...none, 1],
			],
			[
				[...EVERY, 0, 0],
				[...none, 0, 1],
			],
		]) {
			const raster = rasterOf(levels, missing, 256);
			expect(raster.kind).toBe('rgba');
			expect(pixelsOf(raster)).toEqual(expected(levels, missing));
		}
	});
});

describe('colorGrid of an image with NaN', () => {
	const picture = (values: readonly number[], colormap?: string) => {
		const grid = { width: values.length, height: 1, data: Float64Array.from(values) };
		const limits = { vmin: 0, vmax: 256 };
		return colorGrid(grid, { limits, stretch: { name: 'linear' }, colormap, noData: NO_DATA });
	};

	it.each(['viridis', 'flag', undefined])(
		'has the pixels of one without them beside: %s',
		(map) => {
			for (const values of [EVERY, EVERY.slice(1), EVERY.filter((level) => level % 3)]) {
				const plain = toRgbaRaster(picture(values, map)).data;
				const holed = picture([NaN, ...values, NaN], map);
				const { data } = toRgbaRaster(holed);
				expect(Array.from(data.subarray(4, -4))).toEqual(Array.from(plain));
				expect([data.subarray(0, 4), data.subarray(-4)].map((pixel) => Array.from(pixel))).toEqual([
					NO_DATA,
					NO_DATA,
				]);
			}
		},
	);
});
