import { ImageError, OptionError } from '../../../src/errors';
import { toRgbaRaster } from '../../../src/draw';
import { API_STRETCHES, type ApiStretch } from '../../../src/alert';
import {
	colormapOf,
	documentedRaster,
	finkApiLimits,
	finkApiRaster,
	type FinkApiTreatment,
} from '../../../src/image';
import { nanToNum } from '../../../src/image/statistics';
import { gridOfCase, realCases, syntheticCases } from '../support/goldens';
import { gridOf, SIX } from '../support/gridOf';
import { thrownBy } from '../support/thrownBy';

/** Rows of bytes of the 6 × 6 image, from the server's own code (fink-lsst-api, 4.4). */
const VECTORS: Array<[ApiStretch, number[][]]> = [
	[
		'sigmoid',
		[
			[83, 97, 95, 104, 99, 95],
			[101, 112, 130, 108, 96, 91],
			[104, 135, 232, 190, 110, 98],
			[95, 148, 249, 243, 121, 99],
			[99, 108, 170, 137, 104, 87],
			[89, 95, 106, 99, 97, 115],
		],
	],
	[
		'linear',
		[
			[0, 15, 12, 22, 17, 12],
			[19, 31, 51, 27, 13, 7],
			[22, 56, 206, 121, 29, 16],
			[12, 70, 255, 255, 41, 17],
			[17, 27, 95, 58, 22, 2],
			[5, 12, 24, 17, 15, 34],
		],
	],
	[
		'sqrt',
		[
			[0, 61, 56, 75, 66, 56],
			[71, 90, 114, 83, 59, 44],
			[75, 119, 229, 176, 86, 64],
			[56, 134, 255, 255, 103, 66],
			[66, 83, 155, 122, 75, 27],
			[36, 56, 79, 66, 61, 93],
		],
	],
	[
		'power',
		[
			[0, 0, 0, 1, 1, 0],
			[1, 4, 10, 2, 0, 0],
			[1, 12, 167, 58, 3, 1],
			[0, 19, 255, 255, 6, 1],
			[1, 2, 35, 13, 1, 0],
			[0, 0, 2, 1, 0, 4],
		],
	],
	[
		'log',
		[
			[0, 151, 144, 165, 156, 144],
			[161, 178, 196, 172, 148, 127],
			[165, 199, 247, 227, 175, 153],
			[144, 207, 255, 255, 188, 156],
			[156, 172, 218, 200, 165, 92],
			[113, 144, 169, 156, 151, 181],
		],
	],
];

const rowsOf = (data: Uint8Array, width: number) =>
	Array.from({ length: data.length / width }, (_, y) =>
		Array.from(data.subarray(y * width, (y + 1) * width)),
	);

describe('finkApiRaster', () => {
	it.each(VECTORS)(
		"gives the server's bytes for %s, first row of the file on top",
		(stretch, rows) => {
			const raster = finkApiRaster(SIX, { stretch });
			expect(raster).toMatchObject({ kind: 'gray', width: 6, height: 6 });
			expect(rowsOf(raster.data, 6)).toEqual(rows);
		},
	);

	it.each([
		[
			'gauss' as const,
			[
				[112, 140, 166, 158, 126, 103],
				[112, 144, 174, 167, 131, 105],
			],
		],
		[
			'box' as const,
			[
				[109, 144, 184, 171, 125, 100],
				[107, 148, 197, 186, 132, 100],
			],
		],
	])("gives the server's bytes for sigmoid with %s", (convolutionKernel, middleRows) => {
		const { data } = finkApiRaster(SIX, { convolutionKernel });
		expect(rowsOf(data, 6).slice(2, 4)).toEqual(middleRows);
	});

	it("gives the server's colors for sigmoid with viridis", () => {
		const raster = toRgbaRaster(finkApiRaster(SIX, { colormap: 'viridis' }));
		expect(rowsOf(raster.data, 4).slice(12, 18)).toEqual([
			[40, 122, 142, 255],
			[30, 152, 138, 255],
			[197, 223, 33, 255],
			[91, 200, 98, 255],
			[38, 128, 142, 255],
			[42, 117, 142, 255],
		]);
	});

	it.each([...syntheticCases(), ...realCases()])(
		'takes the limits of the server on $name',
		(golden) => {
			const grid = gridOfCase(golden);
			const clean = { ...grid, data: nanToNum(grid.data) };
			const [vmin, vmax] = golden.limits.server;
			if (vmin > vmax) expect(() => finkApiLimits(clean)).toThrow(ImageError);
			else expect(finkApiLimits(clean)).toEqual({ vmin, vmax });
		},
	);

	it('draws arcsinh as asinh, an alias of the server', () => {
		const asinh = finkApiRaster(SIX, { stretch: 'asinh' });
		expect(finkApiRaster(SIX, { stretch: 'arcsinh' })).toEqual(asinh);
	});

	it('makes a constant image black, and transparent with a colormap, as the server does', () => {
		const constant = gridOf([7, 7], [7, 7]);
		expect(Array.from(finkApiRaster(constant).data)).toEqual([0, 0, 0, 0]);
		const colored = finkApiRaster(constant, { colormap: 'viridis' });
		expect(Array.from(colored.data)).toEqual(new Array(16).fill(0));
	});

	it('never lends out the colormap itself', () => {
		const raster = finkApiRaster(SIX, { colormap: 'plasma' });
		if (raster.kind === 'palette') raster.palette.fill(9);
		expect(colormapOf('plasma').colors[3]).toBe(255);
	});

	it('treats NaN as 0', () => {
		const zero = { ...SIX, data: nanToNum(SIX.data) };
		for (const { name: stretch } of API_STRETCHES) {
			expect(finkApiRaster(SIX, { stretch })).toEqual(finkApiRaster(zero, { stretch }));
		}
	});

	it('makes an image black whose limits coincide, as the server does', () => {
		const flat = gridOf([1, 1, 1], [1, -5, 1], [1, 1, 3]);
		expect(Array.from(finkApiRaster(flat, { stretch: 'linear' }).data)).toEqual(
			new Array(9).fill(0),
		);
	});

	it('says so when the server fails as well: a source darker than its surroundings', () => {
		const darker = gridOf([1, 2, 4], [5, -5, 1], [2, 7, 3]);
		expect(thrownBy(() => finkApiRaster(darker, { stretch: 'linear' }))).toMatchObject({
			name: 'ImageError',
			message:
				"The Fink API can't draw this image with limits: its lower limit -4.8 is above the upper one, the central pixel -5",
			advice:
				'The server also responds with status 500, as it does for every source that is darker than its surroundings. Use another preset, e.g. Auto or Zscale, or the stretch "sigmoid", which needs no limits.',
		});
	});

	it('says so when the server fails as well: more than twice as many rows as columns', () => {
		const tall = gridOf([1], [2], [3]);
		expect(thrownBy(() => finkApiRaster(tall, { stretch: 'sqrt' }))).toMatchObject({
			name: 'ImageError',
			message:
				"The Fink API can't draw an image of 1 columns and 3 rows: it reads the central pixel from column 1",
		});
	});

	it.each<[FinkApiTreatment, string, string]>([
		[{ stretch: 'lin' as ApiStretch }, 'Stretch', 'Did you mean "linear", "log" or "sinh"?'],
		[{ stretch: 'toString' as ApiStretch }, 'Stretch', 'Choose one of: sigmoid, '],
		[{ colormap: 'grayscale' }, 'Colormap', 'Choose "gray", or no colormap, for a gray picture'],
	])('refuses %j, which the server answers with 500', (treatment, field, advice) => {
		const refused = thrownBy(() => finkApiRaster(SIX, treatment));
		expect(refused).toBeInstanceOf(OptionError);
		expect(refused).toMatchObject({ field, advice: expect.stringContaining(advice) });
	});
});

describe('documentedRaster', () => {
	it('applies pmin and pmax, which the server ignores', () => {
		const ramp = gridOf(Array.from({ length: 101 }, (_, x) => x));
		const { data } = documentedRaster(ramp, { stretch: 'linear', pmin: 20, pmax: 80 });
		expect([data[20], data[21], data[50], data[79], data[80]]).toEqual([0, 4, 127, 250, 255]);
	});

	it('takes for arcsinh and asinh the softening 0.1, not that used by the server', () => {
		const asinh = documentedRaster(SIX, { stretch: 'asinh' });
		expect(documentedRaster(SIX, { stretch: 'arcsinh' })).toEqual(asinh);
		// astropy 5.2.1: AsinhStretch(0.1)(0.5) = 0.77127.
		const ramp = gridOf(Array.from({ length: 101 }, (_, x) => x));
		const limits = { pmin: 0, pmax: 100 };
		const { data } = documentedRaster(ramp, { stretch: 'arcsinh', ...limits });
		expect([data[0], data[50], data[100]]).toEqual([0, Math.trunc(0.77127 * 255), 255]);
	});

	it('lets them have no effect on sigmoid, as the documentation says', () => {
		expect(documentedRaster(SIX, { pmin: 20, pmax: 80 })).toEqual(finkApiRaster(SIX));
	});

	it('refuses percentiles in the wrong order', () => {
		expect(
			thrownBy(() => documentedRaster(SIX, { stretch: 'log', pmin: 99, pmax: 1 })),
		).toMatchObject({
			field: 'Lower Percentile',
		});
	});
});
