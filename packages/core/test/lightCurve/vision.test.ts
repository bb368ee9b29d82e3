import { BAND_COLORS, CUTOUT_KINDS } from '../../src/alert';
import { makeCanvas } from '../../src/draw';
import type { Grid } from '../../src/grid';
import {
	colormapOf,
	DARK_THEME,
	drawCompass,
	drawLabel,
	drawPicture,
	drawReticle,
	drawScaleBar,
	inkOfChip,
	LIGHT_THEME,
	overlaySizes,
	OWN_COLORMAPS,
	PRESETS,
	recipeOf,
} from '../../src/image';
import { bandStyle } from '../../src/lightCurve/plot/bandStyle';
import { parseColor, THEMES, compose, type Cutout } from '../../src/render';
import {
	contrast,
	deltaE,
	labOf,
	seenDifference,
	VISIONS,
	type Rgb,
	type Vision,
} from '../render/support/vision';
import { rgba } from '../render/support/pixels';

const VISION_NAMES = Object.keys(VISIONS) as Vision[];
const rgbOf = ([r, g, b]: ArrayLike<number> & Iterable<number>): Rgb => [r, g, b];

function colorsOf(name: string): Rgb[] {
	const { colors, size } = colormapOf(name);
	return Array.from({ length: size }, (_, i) => rgbOf(colors.subarray(4 * i, 4 * i + 3)));
}

/** Noise that is always the same, of about that standard deviation. */
function noise(count: number, sigma: number): Float64Array {
	let state = 7;
	const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
	return Float64Array.from({ length: count }, () => {
		let sum = -6;
		for (let i = 0; i < 12; i++) sum += random();
		return sum * sigma;
	});
}

it('the measure of color differences is that of its authors', () => {
	expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
	expect(deltaE([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
	expect(deltaE([90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239])).toBeCloseTo(1.5381, 4);
});

describe('ember', () => {
	const colors = colorsOf('ember');

	it('makes neither sign lighter, and both lighter with distance', () => {
		const lightness = colors.map((color) => labOf(color)[0]);
		for (let i = 0; i < 127; i++) {
			expect(Math.abs(lightness[i] - lightness[255 - i])).toBeLessThanOrEqual(1);
			expect(lightness[i]).toBeGreaterThanOrEqual(lightness[i + 1] - 0.3);
		}
	});

	it.each(VISION_NAMES)('shows the sign from a tenth of the range on, %s', (vision) => {
		for (let i = 0; i <= 114; i++)
			expect(seenDifference(colors[i], colors[255 - i], vision)).toBeGreaterThanOrEqual(19);
	});

	it.each(VISION_NAMES)('keeps the strongest apart from zero, %s', (vision) => {
		for (const end of [0, 255])
			expect(seenDifference(colors[end], colors[127], vision)).toBeGreaterThan(50);
	});
});

describe('where there are no data', () => {
	it.each(THEMES)(
		'lines stand out from the ground of $name, more quietly than text',
		({ colors }) => {
			const { background, hatch, text, faint } = colors;
			expect(contrast(rgbOf(hatch), rgbOf(background))).toBeGreaterThan(2.1);
			expect(contrast(rgbOf(text), rgbOf(background))).toBeGreaterThan(15);
			expect(contrast(rgbOf(faint), rgbOf(background))).toBeGreaterThan(7);
		},
	);

	const SIDE = 30;
	const withHole = (kind: Cutout['kind']): Cutout => {
		const data = noise(SIDE * SIDE, 20);
		data[15 * SIDE + 20] = 900;
		for (let y = 0; y < SIDE; y++) for (let x = 0; x < 12; x++) data[y * SIDE + x] = NaN;
		const grid: Grid = { width: SIDE, height: SIDE, data };
		return { name: kind, kind, grid };
	};
	const standard = PRESETS.map(({ name }) => name).filter((name) =>
		CUTOUT_KINDS.some((kind) => {
			const recipe = recipeOf(name, kind);
			return recipe.mode === 'standard' && recipe.missing !== 'zero';
		}),
	);
	const cases = standard.flatMap((preset) =>
		THEMES.flatMap(({ name: theme }) =>
			(['nearest', 'smooth'] as const).map((enlargement) => ({ preset, theme, enlargement })),
		),
	);

	it.each(cases)(
		'only ground and lines are drawn with $preset, $theme, $enlargement, and every vision sees both',
		({ preset, theme, enlargement }) => {
			const ground = theme === 'dark' ? DARK_THEME : LIGHT_THEME;
			const [background, hatch] = [rgbOf(ground.background), rgbOf(ground.hatch)];
			for (const kind of CUTOUT_KINDS) {
				const picture = { preset, recipe: recipeOf(preset, kind), sizePixels: 240, enlargement };
				const { frames } = compose([withHole(kind)], { layout: 'single', picture, theme });
				const { data, width, height } = rgba(frames[0]);
				const found = new Map<string, number>();
				// The last column of the hole belongs to no pixel with data: nothing may be mixed into it.
				for (let y = 0; y < height; y++)
					for (let x = 0; x < (12 * width) / SIDE; x++) {
						const key = rgbOf(data.subarray(4 * (y * width + x))).join();
						found.set(key, (found.get(key) ?? 0) + 1);
					}
				expect([...found.keys()].sort()).toEqual([background.join(), hatch.join()].sort());
				const lines = found.get(hatch.join()) ?? 0;
				const part = lines / (lines + (found.get(background.join()) ?? 0));
				expect(part).toBeGreaterThan(0.1);
				expect(part).toBeLessThan(0.4);
			}
			for (const vision of VISION_NAMES)
				expect(seenDifference(background, hatch, vision)).toBeGreaterThan(15);
		},
	);

	it('lines run on from panel to panel', () => {
		const clear = makeCanvas(60, 60);
		const canvas = makeCanvas(160, 60, DARK_THEME.background);
		drawPicture(canvas, clear, 0, 0, DARK_THEME, 2);
		drawPicture(canvas, clear, 80, 0, DARK_THEME, 2);
		const whole = makeCanvas(160, 60, DARK_THEME.background);
		drawPicture(whole, makeCanvas(160, 60), 0, 0, DARK_THEME, 2);
		for (let y = 0; y < 60; y++)
			for (const x of [0, 20, 59, 80, 139])
				expect(canvas.pixels[y * 160 + x]).toBe(whole.pixels[y * 160 + x]);
	});
});

describe('what is drawn onto pictures', () => {
	/** White, black, and noise of ±1 σ in every map of the presets. */
	const grounds: Array<[string, (i: number) => Rgb]> = [
		['white', () => [255, 255, 255]],
		['black', () => [0, 0, 0]],
	];
	for (const { name } of PRESETS)
		for (const kind of CUTOUT_KINDS) {
			const recipe = recipeOf(name, kind);
			const map = colorsOf(recipe.colormap ?? 'gray');
			const values = noise(400, 1);
			const level = (i: number) =>
				Math.round(127.5 + 40 * Math.max(-3, Math.min(3, values[i % 400])));
			grounds.push([`noise of ${name}, ${kind}`, (i) => map[Math.min(map.length - 1, level(i))]]);
		}

	/** Every color of maps that users choose most, each beside another far from it. */
	const maps = ['RdBu_r', 'berlin', 'coolwarm', 'viridis', 'turbo', 'gray', ...OWN_COLORMAPS];
	const wholeMaps = maps.map((name): [string, (i: number) => Rgb] => {
		const map = colorsOf(name);
		return [`all colors of ${name}`, (i) => map[(i * 37) % map.length]];
	});

	const drawings = {
		label: (canvas: ReturnType<typeof makeCanvas>) =>
			drawLabel(canvas, canvas.clip, 'Science', { sizes: overlaySizes(canvas, 2) }),
		scale: (canvas: ReturnType<typeof makeCanvas>) =>
			drawScaleBar(canvas, canvas.clip, { pixelScaleArcsec: 0.03, sizes: overlaySizes(canvas, 2) }),
		compass: (canvas: ReturnType<typeof makeCanvas>) =>
			drawCompass(canvas, canvas.clip, {
				north: { x: 0, y: -1 },
				east: { x: -1, y: 0 },
				sizes: overlaySizes(canvas, 2),
			}),
	};

	const painted = (colorAt: (i: number) => Rgb) => {
		const canvas = makeCanvas(240, 240, [0, 0, 0, 255]);
		for (let i = 0; i < 240 * 240; i++)
			canvas.data.set(colorAt(((i % 240) >> 3) + 30 * ((i / 1920) | 0)), 4 * i);
		return canvas;
	};

	it.each([...grounds, ...wholeMaps])(
		'letters and lines are white on a plate that holds on %s',
		(_, colorAt) => {
			for (const draw of Object.values(drawings)) {
				const before = painted(colorAt);
				const canvas = painted(colorAt);
				draw(canvas);
				let white = 0;
				let least = 21;
				for (let i = 0; i < 240 * 240; i++) {
					if (canvas.pixels[i] === before.pixels[i]) continue;
					const color = rgbOf(canvas.data.subarray(4 * i));
					const under = rgbOf(before.data.subarray(4 * i));
					if (color.every((byte) => byte === 255)) white++;
					// A whole part of the plate: a third of what is below.
					else if (color.every((byte, c) => Math.abs(byte - under[c] * (82 / 255)) <= 1))
						least = Math.min(least, contrast([255, 255, 255], color));
				}
				expect(least).toBeGreaterThan(4.5);
				if (_ !== 'white') expect(white).toBeGreaterThan(20);
			}
		},
	);

	it.each(grounds)('the reticle has a line or a rim that stands out from %s', (_, colorAt) => {
		const before = painted(colorAt);
		const canvas = painted(colorAt);
		drawReticle(canvas, canvas.clip, { x: 120, y: 120 }, { sizes: overlaySizes(canvas, 2) });
		const changed = Array.from(canvas.pixels.keys()).filter(
			(i) => canvas.pixels[i] !== before.pixels[i],
		);
		const seen = changed.filter(
			(i) => contrast(rgbOf(canvas.data.subarray(4 * i)), rgbOf(before.data.subarray(4 * i))) >= 3,
		);
		expect(seen.length / changed.length).toBeGreaterThan(0.25);
	});
});

describe('bands', () => {
	const bands = (['light', 'dark'] as const).flatMap((theme) =>
		Object.entries(BAND_COLORS[theme]).map(([band, hex]) => ({ theme, band, hex })),
	);

	it.each(bands)('the letter of $band holds on its color, $theme', ({ hex }) => {
		const color = parseColor(hex, 'Band');
		expect(contrast(rgbOf(inkOfChip(color)), rgbOf(color))).toBeGreaterThanOrEqual(4.5);
	});

	it.each(bands)('every stroke of $band stands out, $theme', ({ theme, band }) => {
		const { background } = theme === 'dark' ? DARK_THEME : LIGHT_THEME;
		const style = bandStyle(band, theme, background);
		const strokes = theme === 'dark' ? [style.fill, style.line] : [style.edge, style.line];
		for (const color of strokes)
			expect(contrast(rgbOf(color), rgbOf(background))).toBeGreaterThanOrEqual(3);
	});
});
