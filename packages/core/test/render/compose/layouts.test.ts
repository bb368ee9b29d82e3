import { ImageError, OptionError } from '../../../src/errors';
import { compose, drawCutout, type Composition, type Cutout } from '../../../src/render';
import { thrownBy } from '../../image/support/thrownBy';
import { linear, look, triplet } from '../support/looks';
import { rgba } from '../support/pixels';
import { arrayOf, cutoutOf, POINTING, starAt } from '../support/skies';

const { raDeg, decDeg } = POINTING;
const kinds = ['Science', 'Template', 'Difference'] as const;
const three = (): Cutout[] =>
	kinds.map((kind, i) =>
		cutoutOf(
			{ ...POINTING, northDeg: 30 },
			[starAt(raDeg, decDeg, 20 + 50 * i, 1, 1000 - 300 * i)],
			{
				kind,
			},
		),
	);
const visit = (northDeg: number, side: number, peak = 800) =>
	cutoutOf(
		{ ...POINTING, northDeg, width: side, height: side, crpix: [side / 2, side / 2] },
		[starAt(raDeg, decDeg, 20, 1, peak)],
		{ name: `${side}.fits` },
	);

describe('limits', () => {
	it('of a strip are those of all visits as if they were one image', () => {
		const cutouts = [visit(0, 30, 100), visit(0, 30, 900)];
		const minMax = look({
			recipe: { mode: 'standard', interval: { name: 'minMax' }, stretch: { name: 'linear' } },
		});
		const { panels } = compose(cutouts, { layout: 'filmStrip', picture: minMax });
		const peaks = cutouts.map(({ grid }) => Math.max(...grid.data));
		for (const { vmin, vmax } of panels) {
			expect(vmax).toBe(Math.max(...peaks));
			expect(vmin).toBe(Math.min(...cutouts.map(({ grid }) => Math.min(...grid.data))));
		}
		expect(panels[0].peakValue).toBe(peaks[0]);
	});

	it('of Science and Template are shared when asked for, never those of the Difference', () => {
		const drawn = (sharedLimits: boolean) =>
			compose(three(), { layout: 'triplet', pictures: triplet(), sharedLimits }).panels;
		const [science, template, difference] = drawn(true);
		expect([science.vmin, science.vmax]).toEqual([template.vmin, template.vmax]);
		expect(difference.vmin).toBe(-(difference.vmax ?? NaN));
		const own = drawn(false);
		expect(own[0].vmax).not.toBe(own[1].vmax);
		expect(own[2]).toEqual(difference);
		expect(own.map(({ kind }) => kind)).toEqual(kinds);
	});

	it('of recipes that have none are left out of a strip', () => {
		const picture = look({ preset: 'finkApi' });
		const { panels } = compose([visit(0, 30), visit(9, 30)], { layout: 'blink', picture });
		expect(panels.map(({ vmin, vmax }) => [vmin, vmax])).toEqual([
			[undefined, undefined],
			[undefined, undefined],
		]);
	});
});

describe('visits North up', () => {
	it('have the numbers of the cutouts as stored, and say how far each was turned', () => {
		const cutouts = [visit(10, 40), visit(-120, 30)];
		const picture = look({ orientation: 'northUp' });
		const { panels } = compose(cutouts, { layout: 'filmStrip', picture });
		panels.forEach((numbers, i) => {
			const alone = drawCutout(cutouts[i], picture, { vmin: 0, vmax: 1 }).numbers;
			expect(numbers).toMatchObject({
				orientation: 'northUp',
				rotationAngleDeg: alone.rotationAngleDeg,
				cutoutWidth: [40, 30][i],
				fractionNaN: 0,
				warnings: [],
				peakPosition: alone.peakPosition,
				peakOffsetArcsec: alone.peakOffsetArcsec,
				pictureWidth: 40,
			});
			expect(numbers.rotationAngleDeg).toBeCloseTo([-10, 120][i], 3);
		});
	});

	it('stay as the API draws them with the presets that follow it, and the numbers say so', () => {
		for (const preset of ['finkPortal', 'finkApi', 'documented'] as const) {
			const cutouts = [visit(10, 30), visit(-120, 30)];
			const picture = look({ preset, orientation: 'northUp' });
			const { frames, panels } = compose(cutouts, { layout: 'blink', picture });
			const plain = compose(cutouts, { layout: 'blink', picture: look({ preset }) });
			expect(frames).toEqual(plain.frames);
			expect(panels[1]).toMatchObject({ orientation: 'api', rotationAngleDeg: 0 });
		}
	});

	it('of a PSF are turned one by one', () => {
		const picture = look({ orientation: 'northUp', plane: 'psf', sizePixels: 50 });
		const { frames } = compose([visit(10, 40), visit(-120, 30)], { layout: 'blink', picture });
		expect(frames.map(({ width }) => width)).toEqual([50, 50]);
	});
});

describe('layouts', () => {
	it('a triplet holds each panel pixel for pixel, side by side', () => {
		const pictures = triplet({ sizePixels: 60 });
		const { frames } = compose(three(), { layout: 'triplet', pictures });
		const whole = rgba(frames[0]);
		const lefts = three().map((cutout) => {
			const panel = rgba(drawCutout(cutout, pictures[cutout.kind]).raster);
			return placeOfPanel(whole, panel);
		});
		expect(new Set(lefts.map(({ y }) => y)).size).toBe(1);
		const steps = [lefts[1].x - lefts[0].x, lefts[2].x - lefts[1].x];
		expect(Math.abs(steps[0] - steps[1])).toBeLessThanOrEqual(1);
		expect(lefts[1].x - lefts[0].x).toBeGreaterThanOrEqual(60);
	});

	it('the order in which the kinds come does not matter', () => {
		const composition: Composition = { layout: 'triplet', pictures: triplet() };
		const turned = [...three()].reverse();
		expect(compose(turned, composition)).toEqual(compose(three(), composition));
	});

	it('a missing kind is an empty panel when allowed: background, frame and text, no data', () => {
		const [science, , difference] = three();
		const composition = { layout: 'triplet' as const, pictures: triplet({ sizePixels: 90 }) };
		const all = compose(three(), composition).frames[0];
		const two = compose([science, difference], { ...composition, allowMissing: true });
		expect(two.frames[0]).toMatchObject({ width: all.width, height: all.height });
		expect(two.panels.map(({ kind }) => kind)).toEqual(['Science', 'Difference']);
	});

	it('a strip has as many columns as asked for, and a theme', () => {
		const cutouts = Array.from({ length: 5 }, (_, i) => visit(i * 40, 30));
		const strip = (columns?: number, theme?: 'light') =>
			compose(cutouts, {
				layout: 'filmStrip',
				picture: linear(900, { sizePixels: 40 }),
				columns,
				theme,
			}).frames[0];
		expect(strip(1).height).toBeGreaterThan(200);
		expect(strip(1).width).toBeLessThan(60);
		expect(strip(5).height).toBeLessThan(60);
		expect(strip(99)).toEqual(strip(5));
		expect(Array.from(rgba(strip(2)).data.slice(0, 4))).toEqual([18, 20, 24, 255]);
		expect(Array.from(rgba(strip(2, 'light')).data.slice(0, 4))).toEqual([255, 255, 255, 255]);
	});

	it('frames of a blink have one size also beside color bars', () => {
		const { frames } = compose(three().slice(0, 2), {
			layout: 'blink',
			picture: look({ preset: 'finkApi', recipe: { mode: 'finkApi', stretch: 'linear' } }),
			overlays: { colorBar: true },
		});
		expect(frames[0].width).toBe(frames[1].width);
	});
});

describe('what can not be drawn', () => {
	const [science, template, difference] = three();
	const named = (cutout: Cutout, name: string): Cutout => ({ ...cutout, name });
	const nothing = arrayOf(3, 3, () => NaN);

	it.each<[string, Cutout[], Composition, string, RegExp]>([
		['no cutout', [], single(), 'There is no cutout to draw', /Provide at least one FITS image/],
		[
			'no finite pixel',
			[nothing],
			single(),
			'"b:cutoutScience": The image has no finite pixel (3 × 3): there is nothing to draw',
			/NaN or infinite/,
		],
		[
			'no visit with a finite pixel',
			[nothing, nothing],
			{ layout: 'filmStrip', picture: look() },
			'The image has no finite pixel (3 × 3, 3 × 3): there is nothing to draw',
			/NaN or infinite/,
		],
		[
			'visits of different sizes at their own size',
			[visit(0, 30), visit(0, 31)],
			{ layout: 'filmStrip', picture: look() },
			'All pictures of a layout must have the same size: panel 2 has 31 x 31 pixels, panel 1 30 x 30',
			/Set the same output size/,
		],
		[
			'a triplet without a template',
			[science, difference],
			{ layout: 'triplet', pictures: triplet() },
			'The triplet has no Template image',
			/Provide all three kinds/,
		],
		[
			'a triplet of one kind',
			[science],
			{ layout: 'triplet', pictures: triplet() },
			'The triplet has no Template and no Difference image',
			/Provide all three kinds/,
		],
		[
			'two of one kind',
			[science, named(science, 'b.fits'), template],
			{ layout: 'triplet', pictures: triplet() },
			'"a_cutoutScience.fits" and "b.fits" are both identified as the Science image of the triplet',
			/Provide one cutout of each kind/,
		],
		[
			'an array North up',
			[arrayOf(4, 4, (x) => x)],
			single({ orientation: 'northUp' }),
			'"b:cutoutScience": The image cannot be turned North up: its header has no sky coordinates',
			/as stored/,
		],
		[
			'two bands',
			[science, template],
			{ layout: 'rgb' },
			'A color picture needs three bands, but there are 2',
			/Provide one cutout for each of the bands/,
		],
		[
			'arrays as bands',
			[1, 2, 3].map((a) => arrayOf(4, 4, (x) => a * x, 'Science', `band${a}`)),
			{ layout: 'rgb' },
			'"band1" can\'t be resampled onto one grid with the others: it has no sky coordinates',
			/FITS files/,
		],
		[
			'the variance of an array',
			[arrayOf(4, 4, (x) => x)],
			single({ plane: 'variance' }),
			'"b:cutoutScience" has no variance plane',
			/Choose another plane/,
		],
	])('is refused in a sentence: %s', (_, cutouts, composition, message, advice) => {
		const error = thrownBy(() => compose(cutouts, composition));
		expect(error).toBeInstanceOf(ImageError);
		expect(error).toMatchObject({ message, advice: expect.stringMatching(advice) });
	});

	it.each<[string, Composition, string, string]>([
		[
			'a negative size',
			single({ sizePixels: -300 }),
			"A picture can't be -300 pixels wide or high",
			'Size',
		],
		['no columns', strip(0), "A film strip can't have 0 columns", 'Columns'],
		['no number of columns', strip(NaN), "A film strip can't have NaN columns", 'Columns'],
		[
			'an unknown colormap',
			single({
				recipe: {
					mode: 'standard',
					interval: { name: 'minMax' },
					stretch: { name: 'linear' },
					colormap: 'virdis',
				},
			}),
			'There is no colormap named "virdis"',
			'Colormap',
		],
		[
			'limits the wrong way round',
			single({
				recipe: {
					mode: 'standard',
					interval: { name: 'manual', vmin: 2, vmax: 1 },
					stretch: { name: 'linear' },
				},
			}),
			expect.stringContaining('2') as unknown as string,
			expect.any(String) as unknown as string,
		],
	])("is refused with the field's name: %s", (_, composition, message, field) => {
		const error = thrownBy(() => compose([science], composition));
		expect(error).toBeInstanceOf(OptionError);
		expect(error).toMatchObject({ message, field });
	});

	it('a constant image is drawn black, and the numbers say that it shows nothing', () => {
		const { frames, panels } = compose([arrayOf(4, 4, () => 7)], single());
		expect(new Set(rgba(frames[0]).data)).toEqual(new Set([0, 255]));
		expect(panels[0]).toMatchObject({ isConstant: true, vmin: 7, vmax: 7 });
		expect(panels[0].warnings).toEqual([
			'All pixels of "b:cutoutScience" have the same value, so the picture shows nothing: no difference image could be made, or the file is damaged.',
		]);
	});

	function single(others = {}): Composition {
		return { layout: 'single', picture: look(others) };
	}
	function strip(columns: number): Composition {
		return { layout: 'filmStrip', picture: look(), columns };
	}
});

/** The only place where a panel lies in a picture, pixel for pixel. */
function placeOfPanel(whole: ReturnType<typeof rgba>, panel: ReturnType<typeof rgba>) {
	const rowOf = (raster: typeof whole, x: number, y: number) =>
		raster.data.subarray((y * raster.width + x) * 4, (y * raster.width + x + panel.width) * 4);
	const places = [];
	for (let y = 0; y + panel.height <= whole.height; y++)
		for (let x = 0; x + panel.width <= whole.width; x++) {
			const fits = Array.from({ length: panel.height }, (_, row) => row).every(
				(row) => Buffer.compare(rowOf(whole, x, y + row), rowOf(panel, 0, row)) === 0,
			);
			if (fits) places.push({ x, y });
		}
	expect(places).toHaveLength(1);
	return places[0];
}
