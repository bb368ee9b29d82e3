import fc from 'fast-check';
import { CUTOUT_KINDS } from '../../../src/alert';
import { toRgbaRaster } from '../../../src/draw';
import {
	colorGrid,
	documentedRaster,
	drawRecipe,
	finkApiRaster,
	limitsOf,
	PRESETS,
	recipeOf,
	sharedRecipeLimits,
	type PresetName,
	type Recipe,
	type StandardRecipe,
} from '../../../src/image';
import { nanToNum } from '../../../src/image/statistics';
import { anyGrid } from '../support/arbitraries';
import { fractionAt } from '../support/fractionAt';
import { gridOf, SIX } from '../support/gridOf';
import { thrownBy } from '../support/thrownBy';

describe('a preset', () => {
	it.each<[PresetName, 'Science' | 'Difference', object]>([
		[
			'auto',
			'Science',
			{
				mode: 'standard',
				interval: { name: 'sky', belowSigma: 1.5, upper: 99.8, rangeSigma: 15 },
				stretch: { name: 'noiseAsinh', sigmas: 5 },
				colormap: 'gray',
			},
		],
		[
			'auto',
			'Difference',
			{
				mode: 'standard',
				interval: { name: 'noise', leastSigma: 10, radiusPixels: 7 },
				stretch: { name: 'signedNoiseAsinh', sigmas: 3 },
				colormap: 'ember',
			},
		],
		[
			'finkPortal',
			'Difference',
			{
				mode: 'standard',
				interval: { name: 'percentile', lower: 0.5, upper: 99.95 },
				stretch: { name: 'linear' },
				colormap: 'Blues_r',
				missing: 'zero',
				origin: 'upper',
			},
		],
		[
			'finkPortal',
			'Science',
			{
				mode: 'standard',
				interval: { name: 'percentile', lower: 0.5, upper: 99.95 },
				stretch: { name: 'asinh', a: 0.1 },
				colormap: 'Blues_r',
				missing: 'zero',
				origin: 'upper',
			},
		],
		[
			'zscale',
			'Difference',
			{
				mode: 'standard',
				interval: { name: 'zscale', contrast: 0.25 },
				stretch: { name: 'linear' },
				colormap: 'gray',
			},
		],
		['finkApi', 'Science', { mode: 'finkApi', stretch: 'sigmoid' }],
	])('%s for %s is a known recipe', (name, kind, expected) => {
		expect(recipeOf(name, kind)).toEqual(expected);
	});

	it.each(PRESETS.map(({ name }) => name))('%s survives JSON and draws every kind', (name) => {
		for (const kind of CUTOUT_KINDS) {
			const recipe = recipeOf(name, kind);
			const revived: Recipe = JSON.parse(JSON.stringify(recipe));
			expect(revived).toEqual(recipe);
			expect(drawRecipe(SIX, revived).raster).toEqual(drawRecipe(SIX, recipe).raster);
		}
	});

	it('of an unknown name is refused with the nearest', () => {
		expect(thrownBy(() => recipeOf('fink api' as PresetName, 'Science'))).toMatchObject({
			message: 'There is no preset named "fink api"',
			advice: expect.stringContaining('"finkApi"'),
		});
	});

	it('auto keeps zero in the middle color of a difference, for any image', () => {
		fc.assert(
			fc.property(anyGrid, (grid) => {
				const withZero = { ...grid, data: grid.data.map((value, i) => (i === 0 ? 0 : value)) };
				const { raster } = drawRecipe(withZero, recipeOf('auto', 'Difference'));
				const bottomLeft = (grid.height - 1) * grid.width * 4;
				// ember, entries 127 and 128.
				expect(Array.from(toRgbaRaster(raster).data.subarray(bottomLeft, bottomLeft + 4))).toEqual([
					24, 26, 28, 255,
				]);
			}),
		);
	});
});

describe('drawRecipe', () => {
	const standard: StandardRecipe = {
		mode: 'standard',
		interval: { name: 'minMax' },
		stretch: { name: 'sqrt' },
		colormap: 'viridis',
		convolution: 'box',
	};

	it('draws a standard recipe with the limits of its interval and returns them', () => {
		const limits = limitsOf(SIX, { name: 'minMax' });
		const picture = drawRecipe(SIX, standard);
		expect(picture.limits).toEqual(limits);
		expect(picture.raster).toEqual(
			colorGrid(SIX, {
				limits,
				stretch: { name: 'sqrt' },
				colormap: 'viridis',
				convolution: 'box',
			}),
		);
	});

	it('takes given limits instead, e.g. those shared by several images', () => {
		const others = [SIX, gridOf([100, -100])];
		const limits = sharedRecipeLimits(others, standard);
		expect(limits).toEqual({ vmin: -100, vmax: 100 });
		expect(drawRecipe(SIX, standard, { limits }).limits).toEqual(limits);
	});

	it('says which pixel value a place of the color scale stands for', () => {
		const { limits, valueAt } = drawRecipe(SIX, standard);
		expect(limits).toEqual({ vmin: -3, vmax: 60 });
		expect([valueAt(0), valueAt(0.5), valueAt(1)]).toEqual([-3, 12.75, 60]);
		expect(fractionAt(12.75, { vmin: -3, vmax: 60 }, standard.stretch)).toBe(0.5);
	});

	it('takes NaN as the pixel value 0 for the portal, before the limits', () => {
		const recipe = recipeOf('finkPortal', 'Science');
		const zero = { ...SIX, data: nanToNum(SIX.data) };
		expect(drawRecipe(SIX, recipe)).toMatchObject({
			raster: drawRecipe(zero, recipe).raster,
			limits: limitsOf(zero, { name: 'percentile', lower: 0.5, upper: 99.95 }),
		});
		expect(sharedRecipeLimits([SIX], { ...standard, missing: 'zero' })).toEqual({
			vmin: -3,
			vmax: 60,
		});
		const positive = [gridOf([5, NaN]), gridOf([7, 9])];
		const shared = (missing?: 'zero' | 'noData') =>
			sharedRecipeLimits(positive, { ...standard, missing });
		expect(shared('zero')).toEqual({ vmin: 0, vmax: 9 });
		expect(shared('noData')).toEqual({ vmin: 5, vmax: 9 });
		expect(shared()).toEqual({ vmin: 5, vmax: 9 });
	});

	it("draws the server's and the documented picture, with the values behind the colors", () => {
		const server = drawRecipe(SIX, { mode: 'finkApi', stretch: 'linear', colormap: 'jet' });
		expect(server.raster).toEqual(finkApiRaster(SIX, { stretch: 'linear', colormap: 'jet' }));
		expect(server.valueAt(1)).toBe(50);
		expect(server.limits?.vmax).toBe(50);
		const documented = drawRecipe(SIX, {
			mode: 'documented',
			stretch: 'log',
			pmin: 0,
			pmax: 100,
			convolution: 'gauss',
		});
		expect(documented.raster).toEqual(
			documentedRaster(SIX, { stretch: 'log', pmin: 0, pmax: 100, convolutionKernel: 'gauss' }),
		);
		expect(documented.valueAt(0)).toBe(-3);
	});

	it('has no limits for sigmoid, whose middle is the mean', () => {
		const { limits, valueAt } = drawRecipe(SIX, { mode: 'finkApi' });
		expect(limits).toBeUndefined();
		const values = nanToNum(SIX.data);
		expect(valueAt(0.5)).toBeCloseTo(values.reduce((sum, value) => sum + value) / 36, 12);
		expect(valueAt(1)).toBe(Infinity);
		const documented = drawRecipe(SIX, { mode: 'documented' });
		expect(documented.limits).toBeUndefined();
		expect(documented.valueAt(0.5)).toBe(valueAt(0.5));
	});
});
