import type { AlertCaption, CutoutKind } from '../../src/alert';
import type { Canvas, Color } from '../../src/draw';
import type { TextStyle } from '../../src/draw/text/drawText';
import { PRESETS, recipeOf, type PresetName } from '../../src/image';
import {
	compose,
	THEMES,
	type Composition,
	type Cutout,
	type PictureRecipe,
	type ThemeName,
} from '../../src/render';
import { rgba } from './support/pixels';
import { cutoutOf, POINTING } from './support/skies';
import { contrast, labOf, seenDifference, VISIONS, type Rgb, type Vision } from './support/vision';

/** WCAG 2.2: text needs 4.5 to 1 (1.4.3). */
const TEXT = 4.5;
/** 8 of 360 pixels of the screen: the smallest capitals that can be read. */
const MIN_CAPITAL = 0.0222;
/** Height of capitals in font sizes: DejaVu Sans. */
const CAPITAL = 0.729;

/** A line of text as it was drawn. */
interface Drawn {
	readonly text: string;
	readonly size: number;
	/** Contrast to the pixels below its strokes: nine tenths of them have at least this. */
	readonly contrast: number;
}

const drawn: Drawn[] = [];

/** The pixels before a text: one array for all of them, as large as the largest canvas. */
let held = new Int32Array(0);

jest.mock('../../src/draw/text/drawText', () => {
	const actual = jest.requireActual<typeof import('../../src/draw/text/drawText')>(
		'../../src/draw/text/drawText',
	);
	return {
		...actual,
		drawText: (canvas: Canvas, text: string, at: { x: number; y: number }, style: TextStyle) => {
			if (held.length < canvas.pixels.length) held = new Int32Array(canvas.pixels.length);
			held.set(canvas.pixels);
			actual.drawText(canvas, text, at, style);
			note(text, style, held, canvas);
		},
	};
});

/** Bold text is drawn twice, the second time half upon itself: only the first counts. */
let latest: { text: string; canvas: Canvas } | undefined;

/** Notes a text with the contrast of its color to what was below it. */
function note(text: string, { size, color }: TextStyle, before: Int32Array, after: Canvas): void {
	const isSecond = latest?.text === text && latest.canvas === after;
	latest = isSecond ? undefined : { text, canvas: after };
	if (isSecond) return;
	const contrasts: number[] = [];
	const bytes = new Uint8Array(before.buffer);
	const contrastTo = new Map<number, number>();
	for (const i of changedPixels(before, after)) {
		const known =
			contrastTo.get(before[i]) ?? contrast(rgbOf(color), rgbOf(bytes.subarray(4 * i, 4 * i + 4)));
		contrastTo.set(before[i], known);
		contrasts.push(known);
	}
	contrasts.sort((a, b) => a - b);
	if (contrasts.length > 0)
		drawn.push({ text, size, contrast: contrasts[Math.floor(contrasts.length / 10)] });
}

/** Where a text was drawn, row by row: most rows of a canvas are as before. */
function* changedPixels(before: Int32Array, { width, height, pixels }: Canvas): Generator<number> {
	const [old, now] = [before, pixels].map(({ buffer, byteOffset }) =>
		Buffer.from(buffer, byteOffset, 4 * width * height),
	);
	for (let start = 0; start < width * height; start += width) {
		const row = [4 * start, 4 * (start + width)] as const;
		if (now.compare(old, ...row, ...row) === 0) continue;
		for (let i = start; i < start + width; i++) if (before[i] !== pixels[i]) yield i;
	}
}

const rgbOf = ([r, g, b]: Color | (ArrayLike<number> & Iterable<number>)): Rgb => [r, g, b];

/** σ of the noise, nJy. */
const SIGMA = 20;

/** Noise of σ 1 that is always the same for a seed. */
function noise(count: number, seed: number): Float64Array {
	let state = seed;
	const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
	return Float64Array.from({ length: count }, () => {
		let sum = -6;
		for (let i = 0; i < 12; i++) sum += random();
		return sum;
	});
}

/** A sky of noise with a source of that many σ in its middle; a corner has no data. */
function skyWith(kind: CutoutKind, peakSigma: number, seed = 7): Cutout {
	const { width, height } = POINTING;
	const data = noise(width * height, seed);
	for (let i = 0; i < data.length; i++) data[i] *= SIGMA;
	const [x, y] = [width >> 1, height >> 1];
	for (let dy = -1; dy <= 1; dy++)
		for (let dx = -1; dx <= 1; dx++) data[(y + dy) * width + x + dx] = peakSigma * SIGMA;
	for (let i = 0; i < 6 * width; i++) if (i % width < 6) data[i] = NaN;
	const { wcs } = cutoutOf(POINTING, []);
	return { name: kind, kind, grid: { width, height, data }, wcs };
}

const SIDE = 240;

function pictureOf(preset: PresetName, kind: CutoutKind): PictureRecipe {
	return { preset, recipe: recipeOf(preset, kind), sizePixels: SIDE };
}

function picturesOf(preset: PresetName): Record<CutoutKind, PictureRecipe> {
	return {
		Science: pictureOf(preset, 'Science'),
		Template: pictureOf(preset, 'Template'),
		Difference: pictureOf(preset, 'Difference'),
	};
}

const ABOUT: AlertCaption = {
	name: 'SN 2026pwj',
	id: 'diaObjectId 170494757965398631',
	band: 'g',
	brightness: '21.05 mag',
	date: '2026-05-21 02:30 UTC',
	remark: 'S/N 20.0',
	tag: 'extragalactic_lt20mag_candidate',
};
const MARKS = { reticle: true, compass: true, scaleBar: true, label: true };
const KINDS = ['Science', 'Template', 'Difference'] as const;

/** Every layout of cutouts with everything written that it can write. */
function layoutsOf(preset: PresetName, theme: ThemeName, colorBar: boolean) {
	const overlays = { ...MARKS, colorBar };
	const visits = (kind: CutoutKind) => [20, 5, -10].map((peak, i) => skyWith(kind, peak, i + 3));
	const triplet = (layout: 'triplet' | 'square') => ({
		cutouts: KINDS.map((kind) => skyWith(kind, 20)),
		composition: {
			layout,
			pictures: picturesOf(preset),
			overlays,
			theme,
			about: ABOUT,
		} satisfies Composition,
	});
	const strip = (kind: CutoutKind) => ({
		cutouts: visits(kind),
		composition: {
			layout: 'filmStrip',
			picture: pictureOf(preset, kind),
			overlays,
			theme,
			captions: [['2026-05-01', 'first'], ['2026-05-11'], ['2026-05-21', 'this alert']],
			bands: ['g', 'r', 'i'],
			marked: 2,
			gaps: [null, null, null, 'Fink has no Science cutout'],
			failedVisits: 'empty',
			about: { name: 'SN 2026pwj', kind, span: '2026-05-01 to 2026-05-21', count: '4 visits' },
		} satisfies Composition,
	});
	const missing = triplet('triplet');
	return [
		...KINDS.map((kind) => ({
			cutouts: [skyWith(kind, 20)],
			composition: {
				layout: 'single',
				picture: pictureOf(preset, kind),
				overlays: { ...overlays, caption: ['2026-05-21 02:30 UTC  g = 21.05'] },
				theme,
			} satisfies Composition,
		})),
		triplet('triplet'),
		triplet('square'),
		{
			cutouts: missing.cutouts.slice(0, 2),
			composition: { ...missing.composition, allowMissing: true },
		},
		strip('Science'),
		strip('Difference'),
		{
			cutouts: visits('Science'),
			composition: {
				layout: 'blink',
				picture: pictureOf(preset, 'Science'),
				overlays,
				theme,
				captions: [['2026-05-01  g'], ['2026-05-11  r'], ['2026-05-21  i']],
			} satisfies Composition,
		},
		{
			cutouts: visits('Science'),
			composition: { layout: 'rgb', sizePixels: SIDE, overlays, theme } satisfies Composition,
		},
	];
}

const cases = PRESETS.flatMap(({ name: preset }) =>
	THEMES.flatMap(({ name: theme }) =>
		[false, true].map((colorBar) => ({ preset, theme, colorBar })),
	),
);

describe.each(cases)('$preset, $theme, color bar: $colorBar', ({ preset, theme, colorBar }) => {
	it('writes nothing that is hard to read where the whole picture is shown 360 pixels wide', () => {
		for (const { cutouts, composition } of layoutsOf(preset, theme, colorBar)) {
			drawn.length = 0;
			const { frames } = compose(cutouts, composition);
			expect(drawn.length).toBeGreaterThan(2);
			const hard = drawn.filter(
				(line) => line.contrast < TEXT || (line.size * CAPITAL) / frames[0].width < MIN_CAPITAL,
			);
			expect({ layout: composition.layout, width: frames[0].width, hard }).toEqual({
				layout: composition.layout,
				width: frames[0].width,
				hard: [],
			});
		}
	});
});

const VISION_NAMES = Object.keys(VISIONS) as Vision[];
/** As the vision sees it that sees least of it. */
const leastDifference = (a: Rgb, b: Rgb) =>
	Math.min(...VISION_NAMES.map((vision) => seenDifference(a, b, vision)));

/** Where the sources of a strip of visits stand in its picture: what changes if only they do. */
function sourcesIn(composition: Composition, visits: readonly Cutout[]): number[] {
	const manual = {
		...recipeOf('custom', 'Science'),
		interval: { name: 'manual', vmin: 0, vmax: 1 },
	} as PictureRecipe['recipe'];
	const probe = { ...composition, picture: { ...pictureOf('custom', 'Science'), recipe: manual } };
	const drawnWith = (lit: number) =>
		rgba(
			compose(
				visits.map((visit, i) => ({
					...visit,
					kind: 'Science' as const,
					grid: {
						...visit.grid,
						data: visit.grid.data.map((_, at) =>
							i === lit && at === 15 * POINTING.width + 15 ? 1 : 0,
						),
					},
				})),
				probe as Composition,
			).frames[0],
		);
	const dark = drawnWith(-1);
	return visits.map((_, lit) => {
		const { data } = drawnWith(lit);
		const changed: number[] = [];
		for (let i = 0; i < data.length; i += 4) if (data[i] !== dark.data[i]) changed.push(i / 4);
		return changed[changed.length >> 1];
	});
}

describe('film strips', () => {
	it.each(
		PRESETS.flatMap(({ name: preset }) =>
			THEMES.flatMap(({ name: theme }) =>
				(['Science', 'Difference'] as const).map((kind) => ({ preset, theme, kind })),
			),
		),
	)(
		'$preset, $theme, $kind: every vision tells sources from the sky, though all visits share limits',
		({ preset, theme, kind }) => {
			const visits = [20, 5, -10].map((peak, i) => skyWith(kind, peak, i + 3));
			const composition: Composition = {
				layout: 'filmStrip',
				picture: pictureOf(preset, kind),
				theme,
				about: { name: 'SN 2026pwj', kind, count: '3 visits' },
			};
			const { data, width } = rgba(compose(visits, composition).frames[0]);
			const zoom = SIDE / POINTING.width;
			const colorAt = (at: number) => rgbOf(data.subarray(4 * at));
			const looks = sourcesIn(composition, visits).map((at) => {
				const sky: Rgb[] = [];
				for (let y = 4; y <= 12; y++)
					for (let x = 4; x <= 12; x++) sky.push(colorAt(at - y * zoom * width + x * zoom));
				sky.sort((a, b) => labOf(a)[0] - labOf(b)[0]);
				return { source: colorAt(at), sky: sky[sky.length >> 1] };
			});
			const [bright, faint, negative] = looks.map(({ source, sky }) =>
				leastDifference(source, sky),
			);
			expect(bright).toBeGreaterThan(30);
			expect(faint).toBeGreaterThan(9);
			expect(leastDifference(looks[0].source, looks[2].source)).toBeGreaterThan(40);
			if (kind === 'Difference') expect(negative).toBeGreaterThan(9);
		},
	);
});
