import { CUTOUT_KINDS } from '../../src/alert';
import { makeCanvas, type Canvas, type Color } from '../../src/draw';
import {
	COLORMAP_NAMES,
	colormapOf,
	IDENTITY_AFFINE,
	OWN_COLORMAPS,
	PRESETS,
	recipeOf,
	type PresetName,
} from '../../src/image';
import { nightOf, prepareNight, siteNamed } from '../../src/observe';
import { moonColor, twilightBands } from '../../src/observe/picture/skyColors';
import { targetColor } from '../../src/observe/picture/PlannedTarget';
import { USUAL_LIMITS } from '../../src/observe/plan/prepareTonight';
import { compose, OVERLAYS, THEMES, type Cutout, type ThemeName } from '../../src/render';
import { drawOverlays } from '../../src/render/overlays/drawOverlays';
import type { OverlayChoice } from '../../src/render/overlays/OverlayChoice';
import type { Scene } from '../../src/render/overlays/Scene';
import { plotTheme } from '../../src/scene/PlotTheme';
import { rgba } from './support/pixels';
import { cutoutOf, POINTING } from './support/skies';
import { contrast, labOf, seenDifference, VISIONS, type Rgb, type Vision } from './support/vision';

const VISION_NAMES = Object.keys(VISIONS) as Vision[];
const SIDE = 240;
const rgbOf = ([r, g, b]: ArrayLike<number> & Iterable<number>): Rgb => [r, g, b];

/** WCAG 2.2: text needs 4.5 to 1 (1.4.3), lines and marks 3 to 1 (1.4.11). */
const TEXT = 4.5;
const LINE = 3;

/** Where the ground or the rim of a stroke is looked for: up to four pixels to each side. */
const AROUND = [1, 2, 3, 4].flatMap((d) => [d, -d, d * SIDE, -d * SIDE]);

/** Strokes are pure white or black. A ground of exactly that color is moved by one step, so that it can be told from a stroke. */
function notInk(color: Rgb): Rgb {
	const [r, g, b] = color;
	if (r + g + b === 0) return [1, 1, 1];
	return r + g + b === 765 ? [254, 254, 254] : color;
}

/** Noise of σ 1 that is always the same. */
function noise(count: number): Float64Array {
	let state = 7;
	const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
	return Float64Array.from({ length: count }, () => {
		let sum = -6;
		for (let i = 0; i < 12; i++) sum += random();
		return sum;
	});
}

function plain(color: Rgb): Canvas {
	return makeCanvas(SIDE, SIDE, [...color, 255]);
}

/**
 * Changed pixels that are as good as white, or as good as black where none is white: the strokes. And the share of them
 * with at least that contrast to the pixel around them that differs most.
 */
function strokes(canvas: Canvas, before: Canvas, least: number): { count: number; held: number } {
	const at = (i: number) => rgbOf(canvas.data.subarray(4 * i));
	const changed: number[] = [];
	for (let i = 0; i < canvas.pixels.length; i++)
		if (canvas.pixels[i] !== before.pixels[i]) changed.push(i);
	const white = changed.filter((i) => Math.min(...at(i)) >= 240);
	const ink = white.length > 0 ? white : changed.filter((i) => Math.max(...at(i)) <= 15);
	const holds = (i: number) =>
		AROUND.some(
			(step) => i + step >= 0 && i + step < SIDE * SIDE && contrast(at(i), at(i + step)) >= least,
		);
	return { count: ink.length, held: ink.filter(holds).length / ink.length };
}

/** A map's ends, its middle, its lightest and darkest color, and the one that is as far from black as from white. */
function extremesOf(name: string): Rgb[] {
	const { colors, size } = colormapOf(name);
	const all = Array.from({ length: size }, (_, i) => rgbOf(colors.subarray(4 * i, 4 * i + 3)));
	const onBlack = (color: Rgb) => contrast(color, [0, 0, 0]);
	const sorted = [...all].sort((a, b) => onBlack(a) - onBlack(b));
	const halfway = [...all].sort(
		(a, b) =>
			Math.abs(onBlack(a) - contrast(a, [255, 255, 255])) -
			Math.abs(onBlack(b) - contrast(b, [255, 255, 255])),
	);
	const found = [all[0], all[size >> 1], all[size - 1], sorted[0], sorted[size - 1], halfway[0]];
	return [...new Map(found.map((color) => [color.join(), notInk(color)])).values()];
}

const SCENE: Scene = {
	placement: {
		affine: IDENTITY_AFFINE,
		rows: POINTING.height,
		origin: 'lower',
		zoom: SIDE / POINTING.height,
	},
	source: { x: 14, y: 15 },
	wcs: cutoutOf(POINTING, []).wcs,
	name: 'Science',
};

/** Reversed maps have the same colors. */
const MAPS = [...OWN_COLORMAPS, ...COLORMAP_NAMES].filter((name) => !name.endsWith('_r'));

describe.each((OVERLAYS as readonly OverlayChoice[]).filter(({ draw }) => draw))(
	'the overlay $title',
	({ name }) => {
		it.each(MAPS)('holds on every color of %s', (map) => {
			for (const ground of extremesOf(map)) {
				const canvas = plain(ground);
				drawOverlays(canvas, canvas.clip, SCENE, { [name]: true });
				const { count, held } = strokes(canvas, plain(ground), LINE);
				expect(count).toBeGreaterThan(10);
				expect(held).toBeGreaterThan(0.9);
			}
		});
	},
);

describe('a caption on the picture', () => {
	it.each(MAPS)('holds on every color of %s', (map) => {
		for (const ground of extremesOf(map)) {
			const canvas = plain(ground);
			drawOverlays(canvas, canvas.clip, SCENE, { caption: ['2026-05-21 02:30 UTC', 'S/N 796'] });
			const { count, held } = strokes(canvas, plain(ground), TEXT);
			expect(count).toBeGreaterThan(10);
			expect(held).toBeGreaterThan(0.9);
		}
	});
});

describe('what presets show', () => {
	/** σ of the noise, nJy. */
	const SIGMA = 20;

	/** A sky of noise alone with a source of that many σ in its middle. */
	function skyWith(kind: Cutout['kind'], peakSigma: number): Cutout {
		const { width, height } = POINTING;
		const data = noise(width * height);
		for (let i = 0; i < data.length; i++) data[i] *= SIGMA;
		const [x, y] = [width >> 1, height >> 1];
		for (let dy = -1; dy <= 1; dy++)
			for (let dx = -1; dx <= 1; dx++) data[(y + dy) * width + x + dx] = peakSigma * SIGMA;
		const { wcs } = cutoutOf(POINTING, []);
		return { name: kind, kind, grid: { width, height, data }, wcs };
	}

	/** The color of the source, and that of the sky where it is neither light nor dark. */
	function colorsOf(preset: PresetName, kind: Cutout['kind'], peakSigma: number, theme: ThemeName) {
		const picture = { preset, recipe: recipeOf(preset, kind), sizePixels: 0 };
		const { frames } = compose([skyWith(kind, peakSigma)], { layout: 'single', picture, theme });
		const { data, width, height } = rgba(frames[0]);
		const colors = Array.from({ length: width * height }, (_, i) => rgbOf(data.subarray(4 * i)));
		const sky = [...colors].sort((a, b) => labOf(a)[0] - labOf(b)[0])[colors.length >> 1];
		return { source: colors[(height >> 1) * width + (width >> 1)], sky };
	}

	const cases = PRESETS.flatMap(({ name: preset }) =>
		CUTOUT_KINDS.flatMap((kind) => THEMES.map(({ name: theme }) => ({ preset, kind, theme }))),
	);

	/** As the vision sees it that sees least of it. */
	const leastDifference = (a: Rgb, b: Rgb) =>
		Math.min(...VISION_NAMES.map((vision) => seenDifference(a, b, vision)));

	it.each(cases)(
		'$preset, $kind, $theme: every vision tells a source from the sky, and above from below',
		({ preset, kind, theme }) => {
			const bright = colorsOf(preset, kind, 20, theme);
			expect(leastDifference(bright.source, bright.sky)).toBeGreaterThan(30);
			const faint = colorsOf(preset, kind, 5, theme);
			expect(leastDifference(faint.source, faint.sky)).toBeGreaterThan(12);
			const [above, below] = [10, -10].map((peak) => colorsOf(preset, kind, peak, theme).source);
			expect(leastDifference(above, below)).toBeGreaterThan(40);
		},
	);
});

describe.each(THEMES)('plots, $name', ({ name }) => {
	const theme = plotTheme(name);
	const site = siteNamed('809');
	const night = prepareNight(site, nightOf('2026-07-24', site), USUAL_LIMITS);
	const grounds = [theme.background, ...twilightBands(night, theme).map(({ color }) => color)];
	const isLight = name === 'light';
	const onGrounds = (color: Color) =>
		Math.min(...grounds.map((ground) => contrast(rgbOf(color), rgbOf(ground))));

	it('writes titles and numbers that are read', () => {
		for (const color of [theme.text, theme.softText])
			expect(contrast(rgbOf(color), rgbOf(theme.background))).toBeGreaterThan(TEXT);
	});

	it('marks this alert and the Moon so that they are seen', () => {
		expect(contrast(rgbOf(theme.accent), rgbOf(theme.background))).toBeGreaterThan(LINE);
		expect(onGrounds(moonColor(theme))).toBeGreaterThan(LINE);
	});

	it('draws targets that are seen in every part of the night', () => {
		const first = String(targetColor(0, isLight));
		for (let i = 0; i === 0 || String(targetColor(i, isLight)) !== first; i++)
			expect(onGrounds(targetColor(i, isLight))).toBeGreaterThan(LINE);
	});
});
