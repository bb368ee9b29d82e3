import { ImageError } from '../../src/errors';
import { compose, drawCutout, normalizeCutout } from '../../src/render';
import { thrownBy } from '../image/support/thrownBy';
import { look } from './support/looks';
import { arrayOf, cutoutOf, expose, POINTING, rubinFile, starAt } from './support/skies';
import { readCutout } from '../../src/render';
import { rgba } from './support/pixels';

const { raDeg, decDeg } = POINTING;
const turned = { ...POINTING, northDeg: 33 };
const withHole = () => {
	const pixels = expose(turned, [starAt(raDeg, decDeg, 40, 1.1)]);
	[5, 36, 871].forEach((i) => (pixels[i] = NaN));
	return readCutout(rubinFile(turned, pixels), 'x_cutoutScience.fits', 'Science');
};

describe('normalizeCutout', () => {
	it.each([
		['auto', 'stored'],
		['auto', 'api'],
		['auto', 'northUp'],
		['zscale', 'northUp'],
		['finkPortal', 'stored'],
		['finkPortal', 'northUp'],
	] as const)('%s, %s: gives the numbers that the picture is colored by', (preset, orientation) => {
		const { recipe } = look({ preset });
		const gray = { preset, orientation, recipe: { ...recipe, colormap: undefined } };
		const rows = normalizeCutout(withHole(), gray);
		const noData = [1, 2, 3, 255] as const;
		const picture = rgba(drawCutout(withHole(), { ...gray, noData }).raster);
		rows.forEach((row, y) =>
			row.forEach((value, x) => {
				const at = ((picture.height - 1 - y) * picture.width + x) * 4;
				const drawn = Array.from(picture.data.subarray(at, at + 3));
				const byte = Math.trunc((value ?? 0) * 255);
				expect([y, x, drawn]).toEqual([y, x, value === null ? [1, 2, 3] : [byte, byte, byte]]);
			}),
		);
		const missing = rows.flat().filter((value) => value === null).length;
		expect(missing > 0).toBe(preset !== 'finkPortal');
	});

	it('refuses the presets of the API, whose steps are not separable', () => {
		for (const preset of ['finkApi', 'documented'] as const) {
			const error = thrownBy(() => normalizeCutout(withHole(), look({ preset })));
			expect(error).toBeInstanceOf(ImageError);
			expect(error).toMatchObject({
				message: 'The presets of the Fink API make only pictures, not a normalized array',
			});
		}
	});
});

describe('numbers beside a picture', () => {
	it('are those of the image: peak, place, S/N, parts without data', () => {
		const cutout = cutoutOf(POINTING, [starAt(raDeg, decDeg, 0, 0)]);
		const { numbers } = drawCutout(cutout, look({ sizePixels: 90 }));
		const [x, y] = [15, 14];
		const peak = cutout.grid.data[y * 30 + x];
		const variance = cutout.variance?.data[y * 30 + x] ?? NaN;
		expect(numbers).toMatchObject({
			kind: 'Science',
			unit: 'nJy',
			peakPosition: { x, y },
			peakValue: peak,
			sourceValue: peak,
			cutoutWidth: 30,
			pictureWidth: 90,
			fractionNaN: 0,
			warnings: [],
		});
		expect(numbers.sourceSignalToNoise).toBeCloseTo(peak / Math.sqrt(variance), 10);
		expect(numbers.pixelScaleArcsec).toBeCloseTo(0.2, 9);
		expect(numbers.peakOffsetArcsec).toBeCloseTo(0.2 * Math.hypot(15 - 14.8, 14 - 14.35), 9);
	});

	it('the peak of a Difference is the pixel furthest from zero', () => {
		const dip = arrayOf(5, 5, (x, y) => (x === 1 && y === 3 ? -90 : x), 'Difference');
		expect(drawCutout(dip, look({}, 'Difference')).numbers).toMatchObject({
			peakValue: -90,
			peakPosition: { x: 1, y: 3 },
		});
	});

	it.each([
		[
			'mostly without data',
			arrayOf(4, 4, (x, y) => (y < 3 ? NaN : x)),
			'75 % of the pixels of "b:cutoutScience" have no data: they are off the detector.',
		],
		[
			'one value',
			arrayOf(4, 4, () => 3),
			'All pixels of "b:cutoutScience" have the same value, so the picture shows nothing: no difference image could be made, or the file is damaged.',
		],
	])('warn when a picture is %s', (_, cutout, warning) => {
		expect(drawCutout(cutout, look()).numbers.warnings).toEqual([warning]);
	});

	it('warn when most pixels are in the highest color', () => {
		const bright = arrayOf(4, 4, (x) => x * 100);
		const interval = { name: 'manual' as const, vmin: 0, vmax: 100 };
		const recipe = { mode: 'standard' as const, interval, stretch: { name: 'linear' as const } };
		expect(drawCutout(bright, look({ recipe })).numbers.warnings).toEqual([
			'75 % of the pixels of "b:cutoutScience" have the highest color: choose a wider interval or another preset.',
		]);
	});

	it('can be written as JSON and lose nothing but what JSON has not', () => {
		const { panels } = compose([withHole()], { layout: 'single', picture: look() });
		expect(JSON.parse(JSON.stringify(panels))).toMatchObject([{ fractionNaN: 3 / 900 }]);
		expect(JSON.stringify(panels)).not.toMatch(/:(NaN|-?Infinity)/);
	});
});
