import fc from 'fast-check';
import { toRgbaRaster } from '../../../src/draw';
import {
	COLORMAP_NAMES,
	colorGrid,
	colormapOf,
	convolve,
	limitsOf,
	normalize,
	type Coloring,
	type Rgba,
} from '../../../src/image';
import { anyGrid, anyInterval, anyStretch } from '../support/arbitraries';
import { firstDifference } from '../support/firstDifference';
import { gridOf } from '../support/gridOf';

const linear: Coloring = { limits: { vmin: 0, vmax: 255 }, stretch: { name: 'linear' } };
/** Every level of a 256-color map, 16 × 16, bottom row first. */
const ramp = gridOf(
	...Array.from({ length: 16 }, (_, y) => Array.from({ length: 16 }, (_, x) => 16 * y + x)),
);
const withHole = {
	...ramp,
	data: Float64Array.from(ramp.data, (value) => (value === 3 ? NaN : value)),
};

describe('colorGrid', () => {
	it('puts the first row at the bottom, or on top for the origin "upper"', () => {
		const grid = gridOf([0, 1], [2, 3], [4, 5]);
		expect(Array.from(colorGrid(grid, linear).data)).toEqual([4, 5, 2, 3, 0, 1]);
		expect(Array.from(colorGrid(grid, { ...linear, origin: 'upper' }).data)).toEqual([
			0, 1, 2, 3, 4, 5,
		]);
	});

	it.each<[string, Partial<Coloring>]>([
		['smoothing', { convolution: 'box' }],
		['smoothing in color', { convolution: 'gauss', colormap: 'magma' }],
		['a map of 510 colors', { colormap: 'twilight' }],
	])('puts the first row at the bottom also with %s', (_, given) => {
		const grid = gridOf([0, 100], [20, 30], [40, 250], [5, 5]);
		const upper = toRgbaRaster(colorGrid(grid, { ...linear, ...given, origin: 'upper' }));
		const lower = toRgbaRaster(colorGrid(grid, { ...linear, ...given }));
		for (let row = 0; row < 4; row++) {
			const rowOf = ({ data }: { data: Uint8Array }, y: number) =>
				Array.from(data.subarray(y * 8, y * 8 + 8));
			expect(rowOf(lower, 3 - row)).toEqual(rowOf(upper, row));
		}
		expect(lower.data).not.toEqual(upper.data);
	});

	it('puts the first row at the bottom also where pixels have no data', () => {
		const { data } = toRgbaRaster(colorGrid(gridOf([0, NaN], [20, 30], [40, 50]), linear));
		const reds = Array.from({ length: 6 }, (_, i) => data[4 * i]);
		expect(reds).toEqual([40, 50, 20, 30, 0, 0]);
		expect(Array.from({ length: 6 }, (_, i) => data[4 * i + 3])).toEqual([
			255, 255, 255, 255, 255, 0,
		]);
	});

	it('stays gray when it smooths', () => {
		const raster = colorGrid(gridOf([7, 7], [7, 7]), { ...linear, convolution: 'box' });
		expect(raster).toMatchObject({ kind: 'gray', width: 2, height: 2 });
		expect(Array.from(raster.data)).toEqual([7, 7, 7, 7]);
	});

	it('gives every pixel its own color where no palette has room', () => {
		const values = [...Array.from({ length: 300 }, (_, x) => (x * 255) / 299), NaN];
		const raster = colorGrid(gridOf(values), { ...linear, colormap: 'twilight' });
		expect(raster.kind).toBe('rgba');
		const { size, colors } = colormapOf('twilight');
		const expected = values.flatMap((value) => {
			if (Number.isNaN(value)) return [0, 0, 0, 0];
			const index = Math.min(Math.trunc((value / 255) * size), size - 1);
			return Array.from(colors.subarray(4 * index, 4 * index + 4));
		});
		expect(firstDifference(raster.data, expected)).toBe(-1);
	});

	it.each([
		['gray without a colormap', ramp, undefined, 'gray', 0],
		['gray with a hole as a palette of the grays that occur', withHole, undefined, 'palette', 256],
		['a whole map as its palette, in its order', ramp, 'viridis', 'palette', 256],
		[
			'a map with a hole as a palette of the colors that occur',
			withHole,
			'viridis',
			'palette',
			256,
		],
		['a small map as a palette of its colors', ramp, 'tab10', 'palette', 10],
		['a small map with a hole as one color more', withHole, 'tab10', 'palette', 11],
		['a map of 510 colors as a palette of those that occur', ramp, 'twilight', 'palette', 256],
	])('makes %s', (_, grid, colormap, kind, colors) => {
		const raster = colorGrid(grid, { ...linear, colormap });
		expect(raster.kind).toBe(kind);
		if (raster.kind === 'palette') expect(raster.palette).toHaveLength(colors * 4);
	});

	it('makes RGBA where no palette has room', () => {
		const levels = Array.from({ length: 257 }, (_, x) => x / 2);
		const limits = { vmin: 0, vmax: 255 };
		const holed = [...Array.from({ length: 256 }, (_, x) => x), NaN];
		expect(colorGrid(gridOf(levels), { ...linear, limits, colormap: 'twilight' }).kind).toBe(
			'rgba',
		);
		expect(colorGrid(gridOf(holed), { ...linear, limits, colormap: 'viridis' }).kind).toBe('rgba');
		expect(colorGrid(gridOf(holed), { ...linear, limits }).kind).toBe('rgba');
	});

	it('draws NaN in the no-data color, clear unless another is given', () => {
		const jade: Rgba = [0, 163, 108, 128];
		const grid = gridOf([NaN, 255]);
		for (const colormap of [undefined, 'gray', 'tab10', 'twilight']) {
			const pixel = (noData?: Rgba) =>
				Array.from(
					toRgbaRaster(colorGrid(grid, { ...linear, colormap, noData })).data.subarray(0, 4),
				);
			expect(pixel()).toEqual([0, 0, 0, 0]);
			expect(pixel(jade)).toEqual(jade);
		}
	});

	it('keeps NaN in that color when it smooths', () => {
		const grid = gridOf([0, NaN, 255]);
		const raster = toRgbaRaster(colorGrid(grid, { ...linear, convolution: 'gauss' }));
		expect(Array.from(raster.data.subarray(4, 8))).toEqual([0, 0, 0, 0]);
		expect(raster.data[0]).toBeGreaterThan(0);
	});

	it('gives every pixel the color that normalizing, smoothing and the color table give', () => {
		const coloring = fc.record({
			colormap: fc.constantFrom(undefined, ...COLORMAP_NAMES),
			convolution: fc.constantFrom(undefined, 'gauss' as const, 'box' as const),
		});
		fc.assert(
			fc.property(anyGrid, anyInterval, anyStretch, coloring, (grid, interval, stretch, given) => {
				const limits = limitsOf(grid, interval);
				const raster = toRgbaRaster(
					colorGrid(grid, { limits, stretch, ...given, origin: 'upper' }),
				);
				const plain = { ...grid, data: normalize(grid, limits, stretch) };
				const smooth = given.convolution
					? convolve(plain, given.convolution, { missing: 'keep' })
					: plain;
				const expected = Array.from(smooth.data, (y) => expectedColor(y, given.colormap)).flat();
				expect(firstDifference(raster.data, expected)).toBe(-1);
			}),
			{ numRuns: 300 },
		);
	});

	it('gives the same bytes again', () => {
		fc.assert(
			fc.property(anyGrid, anyInterval, anyStretch, (grid, interval, stretch) => {
				const coloring = { limits: limitsOf(grid, interval), stretch, colormap: 'inferno' };
				const draw = () => toRgbaRaster(colorGrid(grid, coloring)).data;
				expect(firstDifference(draw(), draw())).toBe(-1);
			}),
		);
	});

	it('never lends out the colormap itself', () => {
		const raster = colorGrid(ramp, { ...linear, colormap: 'magma' });
		if (raster.kind === 'palette') raster.palette.fill(9);
		expect(colormapOf('magma').colors[3]).toBe(255);
	});
});

/** Straight from the rules: trunc(255·y) in gray; the table's entry trunc(N·y), 1 in the last one. */
function expectedColor(y: number, colormap: string | undefined): number[] {
	if (Number.isNaN(y)) return [0, 0, 0, 0];
	if (colormap === undefined) {
		const level = Math.min(Math.floor(Math.max(y, 0) * 255), 255);
		return [level, level, level, 255];
	}
	const { size, colors } = colormapOf(colormap);
	const index = Math.min(Math.floor(Math.max(y, 0) * size), size - 1);
	return Array.from(colors.subarray(index * 4, index * 4 + 4));
}
