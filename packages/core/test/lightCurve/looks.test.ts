import type { Color } from '../../src/draw';
import { BAND_SHAPES, bandStyle } from '../../src/lightCurve/plot/bandStyle';
import { plotTheme } from '../../src/scene/PlotTheme';
import { markerMask } from '../../src/scene/markerMask';

const BANDS = [...'ugrizy'];

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = ([red, green, blue]: Color) => {
	const [r, g, b] = [red, green, blue].map((byte) => {
		const part = byte / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: Color, b: Color) => {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
};

describe("Rubin's colors (RTN-045)", () => {
	it.each([
		['light', ['1600ea', '31de1f', 'b52626', '370201', 'ba52ff', '61a2b3']],
		['dark', ['3eb7ff', '30c39f', 'ff7e00', '2af5ff', 'a7f9c1', 'fdc900']],
	] as const)('are those of the guide on a %s background', (theme, hex) => {
		const shown = BANDS.map((band) =>
			bandStyle(band, theme, [0, 0, 0, 255])
				.fill.slice(0, 3)
				.map((byte) => byte.toString(16).padStart(2, '0'))
				.join(''),
		);
		expect(shown).toEqual(hex);
	});

	it.each(['light', 'dark'] as const)(
		'stand out: edges or fills 3:1 on a %s background',
		(name) => {
			const { background } = plotTheme(name);
			for (const band of BANDS) {
				const { fill, edge, line } = bandStyle(band, name, background);
				expect(Math.max(contrast(fill, background), contrast(edge, background))).toBeGreaterThan(3);
				expect(contrast(line, background)).toBeGreaterThan(2.4);
			}
		},
	);

	it.each(['light', 'dark'] as const)('texts have 4.5:1 on a %s background', (name) => {
		const { background, text, softText } = plotTheme(name);
		for (const color of [text, softText]) expect(contrast(color, background)).toBeGreaterThan(4.5);
	});
});

describe('markers', () => {
	const covered = (band: string, radius: number) => {
		const { inside } = markerMask(BAND_SHAPES[band], radius, 1, 2, 2);
		const pixels = new Map<string, number>();
		inside.mask.data.forEach((byte, i) => {
			const x = inside.left + (i % inside.mask.width);
			const y = inside.top + Math.floor(i / inside.mask.width);
			pixels.set(`${x} ${y}`, byte / 255);
		});
		return pixels;
	};
	const area = (pixels: Map<string, number>) => [...pixels.values()].reduce((a, b) => a + b, 0);

	it('differ in shape for each pair of bands, so that no color is needed', () => {
		for (const [i, a] of BANDS.entries())
			for (const b of BANDS.slice(i + 1)) {
				const [one, other] = [covered(a, 5), covered(b, 5)];
				let [common, both] = [0, 0];
				for (const place of new Set([...one.keys(), ...other.keys()])) {
					const [p, q] = [one.get(place) ?? 0, other.get(place) ?? 0];
					common += Math.min(p, q);
					both += Math.max(p, q);
				}
				const isRound = a === 'u' && b === 'y';
				expect([a, b, common / both < (isRound ? 0.92 : 0.85)]).toEqual([a, b, true]);
			}
	});

	it('look about equally large', () => {
		const areas = BANDS.map((band) => area(covered(band, 8)));
		expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.75);
	});
});
