import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CutoutKind } from '../../../src/alert';
import type { Grid } from '../../../src/grid';
import { colormapOf, drawRecipe, limitsOf, recipeOf } from '../../../src/image';
import { drawCutout, type Cutout } from '../../../src/render';

/** Made by tools/exactness/noise.py with numpy. */
interface GoldenCase {
	readonly kind: CutoutKind;
	readonly width: number;
	readonly height: number;
	readonly source: readonly [number, number];
	readonly pixels: ReadonlyArray<number | null>;
	readonly variance: ReadonlyArray<number | null>;
	readonly limits: readonly [vmin: number, vmax: number, noise: number];
	readonly levels: readonly number[];
}

const CASES = JSON.parse(
	readFileSync(join(__dirname, '../../fixtures/golden-noise.json'), 'utf8'),
) as GoldenCase[];
const NO_DATA = [1, 2, 3, 4] as const;

function imageOf({ width, height, pixels, variance, source: [x, y] }: GoldenCase) {
	const grid: Grid = { width, height, data: Float64Array.from(pixels, (v) => v ?? NaN) };
	const plane = Float64Array.from(variance, (v) => v ?? Infinity);
	return { grid, source: { x, y }, variance: { width, height, data: plane } };
}

function difference(pixels: Float64Array, side: number) {
	return limitsOf({ width: side, height: side, data: pixels }, { name: 'noise' });
}

/** Uniform sums, close to normal. */
function gaussian(count: number, sigma: number): Float64Array {
	let state = 12345;
	const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
	return Float64Array.from({ length: count }, () => {
		let sum = -6;
		for (let i = 0; i < 12; i++) sum += random();
		return sum * sigma;
	});
}

describe('the preset Auto', () => {
	it.each(CASES.map((golden, i) => [i, golden.kind, golden] as const))(
		'draws image %i, a %s, to the last pixel as numpy does',
		(_, kind, golden) => {
			const image = imageOf(golden);
			const recipe = { ...recipeOf('auto', kind), origin: 'upper' } as ReturnType<typeof recipeOf>;
			if (recipe.mode !== 'standard') throw new Error('not standard');
			const { vmin, vmax, noise } = limitsOf(image.grid, recipe.interval, image);
			expect([vmin, vmax, noise]).toEqual(golden.limits);

			const { raster } = drawRecipe(image.grid, recipe, { image, noData: NO_DATA });
			if (raster.kind !== 'palette') throw new Error(`${raster.kind} instead of a palette`);
			const { colors } = colormapOf(recipe.colormap ?? 'gray');
			const expected = golden.levels.map((level) =>
				level < 0 ? [...NO_DATA] : [...colors.subarray(4 * level, 4 * level + 4)],
			);
			const drawn = Array.from(raster.data, (entry) => [
				...raster.palette.subarray(4 * entry, 4 * entry + 4),
			]);
			expect(drawn).toEqual(expected);
		},
	);

	const turned = CASES.flatMap((golden, i) =>
		(['nearest', 'smooth'] as const).flatMap((enlargement) =>
			[false, true].map((fillPanel) => ({ i, kind: golden.kind, enlargement, fillPanel, golden })),
		),
	);

	it.each(turned)(
		'has the limits of numpy for image $i, a $kind, drawn North up as well: $enlargement, cropped: $fillPanel',
		({ golden, kind, enlargement, fillPanel }) => {
			const { grid, variance, source } = imageOf(golden);
			const scale = 0.2 / 3600;
			const [sin, cos] = [Math.sin(0.6), Math.cos(0.6)];
			const wcs = {
				...{ reference: source, raDeg: 150, decDeg: -30, assumedTan: true },
				...{ cd: [-scale * cos, scale * sin, scale * sin, scale * cos] as const },
				ignoredDistortion: false,
				frame: undefined,
			};
			const cutout: Cutout = { name: kind, kind, grid, variance, wcs };
			const { numbers } = drawCutout(cutout, {
				preset: 'auto',
				recipe: recipeOf('auto', kind),
				orientation: 'northUp',
				sizePixels: 200,
				enlargement,
				fillPanel,
			});
			expect([numbers.vmin, numbers.vmax]).toEqual(golden.limits.slice(0, 2));
		},
	);

	it('draws zero in the middle colors of the map', () => {
		const { colors } = colormapOf('ember');
		expect([...colors.subarray(127 * 4, 129 * 4)]).toEqual([24, 26, 28, 255, 24, 26, 28, 255]);
		const data = gaussian(900, 20);
		data[450] = 0;
		const grid = { width: 30, height: 30, data };
		const { raster } = drawRecipe(grid, { ...recipeOf('auto', 'Difference') });
		expect(raster.data[(29 - 15) * 30]).toBe(128);
	});

	it('lets a residual far from the source change no other pixel', () => {
		const data = gaussian(1681, 20);
		data[840] = 700;
		const spoiled = data.slice();
		spoiled[2] = -42000;
		expect(difference(spoiled, 41).vmax).toBe(700);
		expect(difference(data, 41).vmax).toBe(700);
	});

	it('keeps blank sky dark', () => {
		const grid = { width: 60, height: 60, data: gaussian(3600, 30).map((v) => v + 500) };
		const { raster } = drawRecipe(grid, recipeOf('auto', 'Science'));
		const sorted = Array.from(raster.data).sort((a, b) => a - b);
		expect(sorted[1800] / 255).toBeLessThanOrEqual(0.25);
	});

	it.each([
		['all zero', new Float64Array(100), 1],
		['one value', new Float64Array(100).fill(7), 7],
	])('draws a difference that is %s as it would without noise', (_, pixels, vmax) => {
		expect(difference(pixels, 10)).toEqual({ vmin: -vmax, vmax });
	});

	it('takes pixels that are exactly 0 for no noise', () => {
		const noise = gaussian(1600, 50);
		const masked = noise.map((value, i) => (i % 3 === 0 ? 0 : value));
		const { noise: sigma = 0 } = difference(masked, 40);
		expect(sigma).toBeGreaterThan(45);
		expect(sigma).toBeLessThan(55);
	});
});
