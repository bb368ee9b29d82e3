import fc from 'fast-check';
import { decode } from 'fast-png';
import { CONVOLUTION_KERNELS, CUTOUT_KINDS } from '../../src/alert';
import { FinkError } from '../../src/errors';
import type { Grid } from '../../src/grid';
import { ORIENTATIONS, PRESETS, recipeOf } from '../../src/image';
import {
	compose,
	encodePicture,
	ENLARGEMENTS,
	LAYOUTS,
	PLANES,
	THEMES,
	type Composition,
	type Cutout,
	type Overlays,
	type PictureRecipe,
} from '../../src/render';
import { anyInterval, anyStretch } from '../image/support/arbitraries';

const anyPixel = fc.oneof(
	{ weight: 6, arbitrary: fc.float({ min: -1e4, max: 1e5, noNaN: true }) },
	{ weight: 2, arbitrary: fc.constantFrom(0, 1, -1, 1e30, -1e30, 1e-30) },
	{ weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
);

const gridOf = (width: number, height: number): fc.Arbitrary<Grid> =>
	fc
		.array(anyPixel, { minLength: width * height, maxLength: width * height })
		.map((pixels) => ({ width, height, data: Float64Array.from(pixels) }));

const anyWcs: fc.Arbitrary<Cutout['wcs']> = fc.option(
	fc
		.record({
			raDeg: fc.double({ min: 0, max: 359.9, noNaN: true }),
			decDeg: fc.double({ min: -90, max: 90, noNaN: true }),
			angle: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
			scale: fc.constantFrom(0.2 / 3600, 1.01 / 3600),
			side: fc.constantFrom(-1, 1),
			x: fc.double({ min: -3, max: 9, noNaN: true }),
			y: fc.double({ min: -3, max: 9, noNaN: true }),
		})
		.map(({ raDeg, decDeg, angle, scale, side, x, y }) => ({
			reference: { x, y },
			raDeg,
			decDeg,
			cd: [
				side * scale * Math.cos(angle),
				side * scale * Math.sin(angle),
				-scale * Math.sin(angle),
				scale * Math.cos(angle),
			] as const,
			assumedTan: true,
			ignoredDistortion: false,
			frame: undefined,
		})),
	{ nil: undefined, freq: 5 },
);

const anyCutout: fc.Arbitrary<Cutout> = fc
	.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
	.chain(([width, height]) =>
		fc.record({
			name: fc.constantFrom('a_cutoutScience.fits', 'b'),
			kind: fc.constantFrom(...CUTOUT_KINDS),
			grid: gridOf(width, height),
			variance: fc.option(gridOf(width, height), { nil: undefined }),
			mask: fc.option(gridOf(width, height), { nil: undefined }),
			psf: fc.option(gridOf(3, 3), { nil: undefined }),
			unit: fc.constantFrom('nJy', undefined),
			wcs: anyWcs,
		}),
	);

const anyOverlays: fc.Arbitrary<Overlays> = fc.record({
	reticle: fc.boolean(),
	compass: fc.boolean(),
	scaleBar: fc.boolean(),
	colorBar: fc.boolean(),
	label: fc.constantFrom(true, false, 'Δ a rather long label that can not fit'),
	caption: fc.constantFrom([], ['S/N 7, 2″ ± 1'], ['x'.repeat(300)]),
});

const anyPicture: fc.Arbitrary<PictureRecipe> = fc
	.record({
		preset: fc.constantFrom(...PRESETS.map(({ name }) => name)),
		kind: fc.constantFrom(...CUTOUT_KINDS),
		custom: fc.record({
			mode: fc.constant('standard' as const),
			interval: anyInterval,
			stretch: anyStretch,
			colormap: fc.constantFrom(undefined, 'viridis', 'RdBu_r', 'tab10', 'twilight'),
			convolution: fc.constantFrom(undefined, ...CONVOLUTION_KERNELS.map(({ name }) => name)),
			missing: fc.constantFrom('noData' as const, 'zero' as const),
		}),
		plane: fc.constantFrom(...PLANES.map(({ name }) => name)),
		orientation: fc.constantFrom(...ORIENTATIONS.map(({ name }) => name)),
		sizePixels: fc.constantFrom(0, 1, 16, 63, 150),
		enlargement: fc.constantFrom(...ENLARGEMENTS.map(({ name }) => name)),
		noData: fc.constantFrom(undefined, [1, 2, 3, 0] as const),
	})
	.map(({ kind, custom, ...picture }) => ({
		...picture,
		recipe: picture.preset === 'custom' ? custom : recipeOf(picture.preset, kind),
	}));

const anyComposition: fc.Arbitrary<Composition> = fc
	.record({
		layout: fc.constantFrom(...LAYOUTS.map(({ name }) => name)),
		picture: anyPicture,
		overlays: anyOverlays,
		theme: fc.constantFrom(...THEMES.map(({ name }) => name)),
		sharedLimits: fc.boolean(),
		columns: fc.constantFrom(undefined, 1, 3),
		captions: fc.constantFrom(
			[],
			[['first'], ['a long second line that has to be wrapped'.repeat(3)]],
		),
		header: fc.constantFrom(undefined, ['Title', 'second line']),
		frameMs: fc.constantFrom(undefined, 40),
		q: fc.constantFrom(undefined, 0, 5),
		stretch: fc.constantFrom(undefined, 10),
	})
	.map(({ layout, picture, overlays, theme, ...others }): Composition => {
		const { sharedLimits, columns, captions, header, frameMs, q, stretch } = others;
		const common = { overlays, theme };
		switch (layout) {
			case 'single':
				return { layout, picture, ...common };
			case 'triplet':
			case 'square': {
				const pictures = { Science: picture, Template: picture, Difference: picture };
				return { layout, pictures, sharedLimits, allowMissing: true, header, ...common };
			}
			case 'filmStrip':
				return { layout, picture, captions, columns, header, ...common };
			case 'blink':
				return { layout, picture, captions, frameMs, ...common };
			case 'rgb': {
				const { sizePixels, enlargement, noData } = picture;
				const orientation = picture.orientation === 'stored' ? 'stored' : 'northUp';
				return { layout, orientation, q, stretch, sizePixels, enlargement, noData, ...common };
			}
			case 'findingChart':
				return { layout, picture, header, stars: q === 5 ? [{ raDeg: 1, decDeg: 2 }] : [] };
		}
	});

/** Cutouts as a layout needs them: alike in size, one of each kind, three bands. */
function cutoutsFor(composition: Composition, cutout: Cutout): Cutout[] {
	switch (composition.layout) {
		case 'single':
			return [cutout];
		case 'triplet':
		case 'square':
			return CUTOUT_KINDS.map((kind) => ({ ...cutout, kind }));
		default:
			return [cutout, { ...cutout, name: 'second' }, { ...cutout, name: 'third' }];
	}
}

/** How many combinations are drawn; more with the environment variable COMBINATIONS. */
const COUNT = Number(process.env.COMBINATIONS ?? 100);

it('any combination is drawn in the right size and to the same bytes, or refused with a sentence', async () => {
	let drawn = 0;
	const refused = new Set<string>();
	await fc.assert(
		fc.asyncProperty(anyComposition, anyCutout, async (composition, cutout) => {
			const cutouts = cutoutsFor(composition, cutout);
			try {
				const composed = compose(cutouts, composition);
				drawn++;
				checkSizes(composition, composed, cutout);
				const { bytes } = await encodePicture(composed, 'png', {});
				const { width, height } = decode(bytes);
				expect([width, height]).toEqual([composed.frames[0].width, composed.frames[0].height]);
				const again = await encodePicture(compose(cutouts, composition), 'png', {});
				expect(Buffer.compare(again.bytes, bytes)).toBe(0);
			} catch (error) {
				if (!(error instanceof FinkError)) throw error;
				refused.add(error.message.replace(/".*?"|\d+/g, '_'));
				expect(error.message).toMatch(/^["A-Z].{8,}/s);
				expect(error.advice).toMatch(/^[A-Z].{15,}\.$/s);
			}
		}),
		{ numRuns: COUNT, seed: 20260713 },
	);
	expect(drawn).toBeGreaterThan(0.4 * COUNT);
	expect(refused.size).toBeGreaterThan(3);
}, 120_000);

function checkSizes(
	composition: Composition,
	{ frames, panels }: ReturnType<typeof compose>,
	cutout: Cutout,
): void {
	for (const frame of frames) {
		const bytes = frame.kind === 'rgba' ? 4 : 1;
		expect(frame.data).toHaveLength(frame.width * frame.height * bytes);
		expect([frame.width, frame.height]).toEqual([frames[0].width, frames[0].height]);
	}
	for (const { pictureWidth, pictureHeight } of panels) {
		expect(frames[0].width).toBeGreaterThanOrEqual(pictureWidth);
		expect(frames[0].height).toBeGreaterThanOrEqual(pictureHeight);
	}
	if (composition.layout !== 'single') return;
	const { overlays, picture } = composition;
	const { sizePixels = 0, plane } = picture;
	const { width, height } = plane === 'psf' ? (cutout.psf ?? cutout.grid) : cutout.grid;
	const longer = Math.max(frames[0].height, overlays?.colorBar ? 0 : frames[0].width);
	if (!overlays?.colorBar) expect(longer).toBe(sizePixels || Math.max(width, height));
}

it('every stretch rises: a brighter pixel is never drawn darker, in any orientation and size', () => {
	const pixels = fc.array(fc.float({ min: -100, max: 1000, noNaN: true }), {
		minLength: 16,
		maxLength: 16,
	});
	fc.assert(
		fc.property(pixels, anyInterval, anyStretch, (values, interval, stretch) => {
			const grid: Grid = { width: 4, height: 4, data: Float64Array.from(values) };
			const picture: PictureRecipe = {
				preset: 'custom',
				recipe: { mode: 'standard', interval, stretch },
			};
			const cutout: Cutout = { name: 'a', kind: 'Science', grid };
			const { frames } = compose([cutout], { layout: 'single', picture });
			const drawn = values.map((value, i) => ({
				value,
				level: frames[0].data[(3 - Math.floor(i / 4)) * 4 + (i % 4)],
			}));
			drawn.sort((a, b) => a.value - b.value);
			drawn.forEach(({ level }, i) => {
				if (i > 0) expect(level).toBeGreaterThanOrEqual(drawn[i - 1].level);
			});
		}),
		{ numRuns: 150 },
	);
});
