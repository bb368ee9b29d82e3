import { makeCanvas } from '../../src/draw';
import { drawCompass } from '../../src/image';
import type { Orientation } from '../../src/image';
import { drawPanel, type PictureRecipe } from '../../src/render';
import { destination, gnomonic } from '../fits/support/sphere';
import { linear } from './support/looks';
import { isWhite, maxRun, middleOf, pixelsWhere, rgba } from './support/pixels';
import { arrayOf, cutoutOf, placeOf, type Pointing, POINTING } from './support/skies';

/** Real-like headers: turned every way, small and large, not square, mirrored, near the pole. */
const POINTINGS: ReadonlyArray<readonly [name: string, pointing: Pointing]> = [
	['North up', POINTING],
	['turned by 41.6°', { ...POINTING, northDeg: 41.6, width: 41, height: 41, crpix: [21.3, 20.9] }],
	['turned by −155.9°', { ...POINTING, northDeg: -155.9 }],
	['wider than high', { ...POINTING, northDeg: 80, width: 50, height: 31, crpix: [20.2, 17.7] }],
	['higher than wide', { ...POINTING, northDeg: 100, width: 29, height: 44, crpix: [13.5, 24] }],
	['mirrored', { ...POINTING, northDeg: 25, mirrored: true }],
	['near the pole', { ...POINTING, decDeg: 88.7, northDeg: -61 }],
	['of another survey', { ...POINTING, northDeg: 3, scaleArcsec: 1.012, width: 63, height: 63 }],
];

const ORIENTATIONS: readonly Orientation[] = ['stored', 'api', 'northUp'];
const SIZES = [0, 150, 431];

const cases = POINTINGS.flatMap(([name, pointing]) =>
	ORIENTATIONS.map((orientation) => ({ name, pointing, orientation })),
);

/** A black picture, so that all white is overlay. */
const black = (pointing: Pointing) => cutoutOf(pointing, []);
const picture = (orientation: Orientation, sizePixels: number): PictureRecipe =>
	linear(1, { orientation, sizePixels, noData: [0, 0, 0, 255] });

/** Where a position on the sky must lie on the picture, in picture pixels from the upper left corner. */
function expectedPlace(
	pointing: Pointing,
	orientation: Orientation,
	zoom: number,
	{ raDeg, decDeg }: { raDeg: number; decDeg: number },
) {
	const { width, height } = pointing;
	const stored = placeOf(pointing, raDeg, decDeg);
	if (orientation === 'stored')
		return { x: (stored.x + 0.5) * zoom, y: (height - 0.5 - stored.y) * zoom };
	if (orientation === 'api') return { x: (stored.x + 0.5) * zoom, y: (stored.y + 0.5) * zoom };
	const middle = skyAtMiddle(pointing);
	const { xi, eta } = gnomonic(pointing.raDeg, pointing.decDeg, raDeg, decDeg);
	const perDegree = 3600 / pointing.scaleArcsec;
	return {
		x: (width / 2 - (xi - middle.xi) * perDegree) * zoom,
		y: (height / 2 - (eta - middle.eta) * perDegree) * zoom,
	};
}

/** Plane coordinates of the image's middle: about it a picture is turned North up. */
function skyAtMiddle({ crpix, width, height, northDeg, scaleArcsec, mirrored }: Pointing) {
	const [dx, dy] = [(width - 1) / 2 - (crpix[0] - 1), (height - 1) / 2 - (crpix[1] - 1)];
	const angle = (northDeg * Math.PI) / 180;
	const left = -dx * Math.cos(angle) - dy * Math.sin(angle);
	const up = -dx * Math.sin(angle) + dy * Math.cos(angle);
	const scale = scaleArcsec / 3600;
	return { xi: (mirrored ? -left : left) * scale, eta: up * scale };
}

describe('the reticle', () => {
	it.each(cases)(
		'stands at the source, drawn pixel for pixel: $name, $orientation',
		({ pointing, orientation }) => {
			for (const size of SIZES) {
				const { raster } = drawPanel(black(pointing), picture(orientation, size), {
					reticle: true,
				});
				const zoom = raster.width / pointing.width;
				const expected = expectedPlace(pointing, orientation, zoom, pointing);
				const drawn = middleOf(pixelsWhere(raster, isWhite));
				// Lines stand on whole or half pixels, and the shorter side of a picture is rounded to one.
				expect(Math.abs(drawn.x - expected.x)).toBeLessThan(1.1);
				expect(Math.abs(drawn.y - expected.y)).toBeLessThan(1.1);
			}
		},
	);

	it.each(cases)(
		'surrounds the pixel that holds the source and leaves it free: $name, $orientation',
		({ pointing, orientation }) => {
			const [x, y] = pointing.crpix.map((value) => Math.round(value) - 1);
			const bright = black(pointing);
			bright.grid.data[y * pointing.width + x] = 1;
			const plain = drawPanel(bright, picture(orientation, 300)).raster;
			const star = pixelsWhere(plain, isWhite);
			expect(star.length).toBeGreaterThan(15);
			const drawn = drawPanel(bright, picture(orientation, 300), { reticle: true }).raster;
			const middle = middleOf(pixelsWhere(drawn, (r, g, b) => isWhite(r, g, b)));
			const box = middleOf(star);
			const half = 300 / Math.max(pointing.width, pointing.height);
			expect(Math.abs(middle.x - box.x)).toBeLessThan(half);
			expect(Math.abs(middle.y - box.y)).toBeLessThan(half);
		},
	);

	it('stands in the middle of an array, and is left out on a PSF', () => {
		const array = arrayOf(20, 10, () => 0);
		const { raster } = drawPanel(array, picture('stored', 400), { reticle: true });
		const drawn = middleOf(pixelsWhere(raster, isWhite));
		expect(Math.abs(drawn.x - 200)).toBeLessThanOrEqual(0.5);
		expect(Math.abs(drawn.y - 100)).toBeLessThanOrEqual(0.5);
		const psf = { ...picture('stored', 200), plane: 'psf' as const };
		const all = { reticle: true, compass: true, scaleBar: true };
		const plain = drawPanel(black(POINTING), psf).raster;
		expect(rgba(drawPanel(black(POINTING), psf, all).raster).data).toEqual(rgba(plain).data);
	});
});

describe('the compass', () => {
	it.each(cases)(
		'points where spherical trigonometry says: $name, $orientation',
		({ pointing, orientation }) => {
			const { raDeg, decDeg } = pointing;
			const source = expectedPlace(pointing, orientation, 1, pointing);
			const wayTo = (angleDeg: number) => {
				const there = destination(raDeg, decDeg, angleDeg, 0.5 / 3600);
				const place = expectedPlace(pointing, orientation, 1, there);
				const [x, y] = [place.x - source.x, place.y - source.y];
				return { x: x / Math.hypot(x, y), y: y / Math.hypot(x, y) };
			};
			const size = 200;
			const { raster } = drawPanel(black(pointing), picture(orientation, size), { compass: true });
			const drawn = rgba(raster);
			const byHand = (turnDeg: number) => {
				const canvas = makeCanvas(drawn.width, drawn.height, [0, 0, 0, 255]);
				const box = { x: 0, y: 0, width: canvas.width, height: canvas.height };
				drawCompass(canvas, box, { north: wayTo(turnDeg), east: wayTo(90 + turnDeg) });
				return canvas.data.filter((value, i) => Math.abs(value - drawn.data[i]) > 8).length;
			};
			// To a hundredth of a degree either way: where rounding tips over, letters move by a pixel.
			expect(Math.min(...[-0.01, 0, 0.01].map(byHand))).toBeLessThan(160);
			expect(Math.min(byHand(10), byHand(-10))).toBeGreaterThan(400);
		},
	);

	it.each([
		['northUp', 'bottomRight'],
		['api', 'topRight'],
	] as const)('%s: its arrows meet in the corner that is %s of them', (orientation, corner) => {
		const { raster } = drawPanel(black(POINTING), picture(orientation, 300), { compass: true });
		const ink = pixelsWhere(raster, isWhite);
		const across = maxRun(ink);
		const turned = maxRun(ink.map(({ x, y }) => ({ x: y, y: x })));
		const down = { x: turned.y, y: turned.x, length: turned.length };
		expect(across.length).toBeGreaterThan(20);
		expect(down.length).toBeGreaterThan(20);
		expect(Math.abs(across.x + across.length - down.x)).toBeLessThan(6);
		const meeting = corner === 'bottomRight' ? down.y + down.length : down.y;
		expect(Math.abs(meeting - across.y)).toBeLessThan(6);
	});

	it('is left out, as the scale bar is, where the sky is not known', () => {
		const array = arrayOf(20, 20, () => 0);
		const { raster } = drawPanel(array, picture('stored', 300), { compass: true, scaleBar: true });
		expect(pixelsWhere(raster, isWhite)).toHaveLength(0);
	});
});

describe('the scale bar', () => {
	it.each(cases)(
		'is as long on the picture as it says on the sky: $name, $orientation',
		({ pointing, orientation }) => {
			for (const size of [0, 150, 300]) {
				const { raster } = drawPanel(black(pointing), picture(orientation, size), {
					scaleBar: true,
				});
				const zoom = raster.width / pointing.width;
				const line = Math.max(1, Math.round(Math.min(raster.width, raster.height) / 350));
				const bar = maxRun(pixelsWhere(raster, (r, g, b) => r + g + b > 600));
				const arcsec = ((bar.length - line) * pointing.scaleArcsec) / zoom;
				const pixelAndHalf = (1.5 * pointing.scaleArcsec) / zoom;
				const rounds = [0.5, 1, 2, 5, 10, 20, 30].map((length) => Math.abs(length - arcsec));
				expect(Math.min(...rounds)).toBeLessThanOrEqual(pixelAndHalf);
				expect(bar.length).toBeGreaterThan(0.13 * raster.width);
				expect(bar.length).toBeLessThan(0.45 * raster.width);
			}
		},
	);

	it('stands above the caption', () => {
		const overlays = { scaleBar: true, caption: ['one', 'two'] };
		const { raster } = drawPanel(black(POINTING), picture('stored', 300), overlays);
		const alone = drawPanel(black(POINTING), picture('stored', 300), { scaleBar: true }).raster;
		const { y } = maxRun(pixelsWhere(raster, isWhite));
		expect(y).toBeLessThan(maxRun(pixelsWhere(alone, isWhite)).y - 20);
		const captioned = drawPanel(black(POINTING), picture('stored', 300), {
			caption: ['one', 'two'],
		}).raster;
		const topOfCaption = Math.min(...pixelsWhere(captioned, (r) => r > 60).map((at) => at.y));
		expect(y).toBeLessThan(topOfCaption);
	});
});

describe('label and caption', () => {
	const inkOf = (overlays: object, size = 200) =>
		pixelsWhere(
			drawPanel(black(POINTING), picture('stored', size), overlays).raster,
			(r) => r > 60,
		);

	it('the label is in the upper left corner: the kind, or a text', () => {
		const kind = inkOf({ label: true });
		expect(Math.max(...kind.map(({ x }) => x))).toBeLessThan(120);
		expect(Math.max(...kind.map(({ y }) => y))).toBeLessThan(30);
		expect(inkOf({ label: 'Science' })).toEqual(kind);
		expect(inkOf({ label: 'i' }).length).toBeLessThan(kind.length);
	});

	it.each([30, 150, 300, 1200])('a long caption stays on a picture of %d pixels', (size) => {
		const caption = ['A very long line indeed, with ″ ° ± µ − α β, '.repeat(40)];
		const ink = inkOf({ caption }, size);
		expect(ink.length).toBeGreaterThan(20);
		expect(Math.min(...ink.map(({ x }) => x))).toBeGreaterThan(0);
		expect(Math.max(...ink.map(({ x }) => x))).toBeLessThan(size - 1);
		expect(Math.min(...ink.map(({ y }) => y))).toBeGreaterThan(size * 0.4);
	});

	it.each(['', '\n\n', ' '])('an empty caption %j draws nothing', (text) => {
		expect(inkOf({ caption: [text] })).toHaveLength(0);
	});
});

describe('the color bar', () => {
	it('stands beside the picture, which keeps every pixel', () => {
		const cutout = cutoutOf(POINTING, [{ ...POINTING, peak: 500 }]);
		const plain = rgba(drawPanel(cutout, picture('stored', 200)).raster);
		const { raster, numbers } = drawPanel(cutout, picture('stored', 200), { colorBar: true });
		const drawn = rgba(raster);
		expect(drawn.height).toBe(200);
		expect(drawn.width).toBeGreaterThan(220);
		expect(numbers).toMatchObject({ pictureWidth: 200, pictureHeight: 200 });
		for (let y = 0; y < 200; y++)
			expect(
				Buffer.compare(
					drawn.data.subarray(y * drawn.width * 4, y * drawn.width * 4 + 800),
					plain.data.subarray(y * 800, y * 800 + 800),
				),
			).toBe(0);
	});

	it('has the background of the theme', () => {
		const cutout = cutoutOf(POINTING, []);
		const corner = (theme: 'light' | 'dark') => {
			const { raster } = drawPanel(cutout, picture('stored', 100), { colorBar: true }, { theme });
			return Array.from(rgba(raster).data.slice(-4));
		};
		expect(corner('light')).toEqual([255, 255, 255, 255]);
		expect(corner('dark')).toEqual([18, 20, 24, 255]);
	});
});

it('without overlays a picture keeps its palette', () => {
	const cutout = cutoutOf(POINTING, [{ ...POINTING, peak: 500 }]);
	expect(drawPanel(cutout, picture('stored', 100)).raster.kind).toBe('gray');
	expect(drawPanel(cutout, picture('stored', 100), { reticle: false }).raster.kind).toBe('gray');
});
