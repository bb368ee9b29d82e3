import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeJpeg, encodePng } from '../../src/encode';
import { northAngleDeg, pixelScaleArcsec, pixelToSky } from '../../src/fits';
import type { RgbaRaster } from '../../src/grid';
import { alignArchive } from '../../src/render/archive/alignArchive';
import { compose, readArchive, readCutout, type Composition } from '../../src/render';
import { preparePanel } from '../../src/render/preparePanel';
import { card, imageFile } from '../fits/support/fitsBytes';
import { separationDeg } from '../fits/support/sphere';
import { linear, triplet } from './support/looks';
import { arrayOf, cutoutOf, POINTING, starAt } from './support/skies';

interface Described {
	readonly cards: Readonly<Record<string, number | string>>;
	readonly size: number;
}
interface Case extends Described {
	readonly title: string;
	readonly stars: ReadonlyArray<Record<'cutout' | 'archive', readonly [number, number]>>;
}
/** Made by test/reference/archiveAlignment.py. */
const { cutout: CUTOUT, cases } = JSON.parse(
	readFileSync(join(__dirname, '../reference/archiveAlignment.json'), 'utf8'),
) as { cutout: Described; cases: readonly Case[] };

const ZOOM = 5;
const SIGMA = 1.2;

function fileOf(
	{ cards, size }: Described,
	places: ReadonlyArray<readonly [number, number]>,
	others: readonly string[] = [],
) {
	const lines = Object.entries(cards).map(([key, value]) =>
		card(key, typeof value === 'string' ? `'${value}'` : value),
	);
	const pixels = Array.from({ length: size * size }, (_, i) =>
		places.reduce((sum, [x, y]) => {
			const square = ((i % size) - x) ** 2 + (Math.floor(i / size) - y) ** 2;
			return sum + 1000 * Math.exp(-square / (2 * SIGMA ** 2));
		}, 0),
	);
	return imageFile(size, size, pixels, [...lines, ...others]);
}

/** Center of light within a radius. */
function centroid(
	{ width, data }: { width: number; data: Float64Array },
	x0: number,
	y0: number,
	radius: number,
) {
	let [sum, sumX, sumY] = [0, 0, 0];
	for (let y = Math.ceil(y0 - radius); y <= y0 + radius; y++)
		for (let x = Math.ceil(x0 - radius); x <= x0 + radius; x++) {
			if (Math.hypot(x - x0, y - y0) > radius) continue;
			const value = data[y * width + x];
			sum += value;
			sumX += value * x;
			sumY += value * y;
		}
	return { x: sumX / sum, y: sumY / sum };
}

describe('an archive image on the pixels of a cutout', () => {
	const reference = readCutout(fileOf(CUTOUT, []), 'a_cutoutScience.fits', 'Science');
	const side = CUTOUT.size * ZOOM;

	it.each(cases.map((one) => [one.title, one] as const))('is right for %s', async (_, one) => {
		const file = fileOf(
			one,
			one.stars.map(({ archive }) => archive),
		);
		const { cutout } = await readArchive(file, 'archive.fits');
		if (!cutout?.wcs || !reference.wcs) throw new Error('no coordinates');
		const archive = { ...cutout, wcs: cutout.wcs };
		const panel = preparePanel(
			{ ...reference, grid: { ...reference.grid, data: reference.grid.data.map((_, i) => i) } },
			linear(4000, { sizePixels: side }),
		);
		const { placement } = panel;
		const panelOf = { wcs: reference.wcs, placement, width: side, height: side };
		const on = alignArchive(archive, panelOf, 'bilinear');
		const target = on.cutout.wcs;
		if (!target) throw new Error('no coordinates');
		// where astropy says that the same place of the sky lies, in pixels of the archive image
		const fine = pixelScaleArcsec(archive.wcs) / pixelScaleArcsec(target);
		for (const star of one.stars) {
			const [x, y] = star.cutout.map((at) => (at + 0.5) * ZOOM - 0.5);
			const found = centroid(on.cutout.grid, x, y, 3.5 * SIGMA * fine);
			const off = Math.hypot(found.x - x, found.y - y) / fine;
			expect([one.title, off, off < 0.02]).toEqual([one.title, off, true]);
		}
		expect(pixelScaleArcsec(target)).toBeCloseTo(pixelScaleArcsec(reference.wcs) / ZOOM, 9);
		expect(northAngleDeg(target)).toBeCloseTo(northAngleDeg(reference.wcs), 9);
		const middle = (CUTOUT.size - 1) / 2;
		const own = pixelToSky(reference.wcs, middle, middle);
		const same = pixelToSky(target, (side - 1) / 2, (side - 1) / 2);
		expect(separationDeg(own.raDeg, own.decDeg, same.raDeg, same.decDeg)).toBeLessThan(1e-9);
	});
});

const { raDeg, decDeg } = POINTING;
const stars = [starAt(raDeg, decDeg, 60, 1.4, 500), starAt(raDeg, decDeg, 200, 1.8, 300)];
const cutouts = (['Science', 'Template', 'Difference'] as const).map((kind) =>
	cutoutOf({ ...POINTING, northDeg: 25 }, stars, { kind }),
);
const composition: Composition = {
	layout: 'triplet',
	pictures: triplet({ sizePixels: 90 }),
	overlays: { reticle: true, compass: true },
};
const hips2fits = (center: readonly [number, number], others: readonly string[] = []) =>
	fileOf(
		{
			size: 40,
			cards: {
				...{ CTYPE1: 'RA---TAN', CTYPE2: 'DEC--TAN', CRVAL1: center[0], CRVAL2: center[1] },
				...{ CRPIX1: 20, CRPIX2: 20, CDELT1: -0.25 / 3600, CDELT2: 0.25 / 3600 },
			},
		},
		[[19, 19]],
		others,
	);

describe('the fourth panel', () => {
	const draw = async (bytes: Uint8Array, given = composition, name = 'dss.fits') => {
		const archive = await readArchive(bytes, name);
		return compose(cutouts, given, archive);
	};

	it.each([
		['triplet', 4, 1],
		['square', 2, 2],
	] as const)('stands in a row or a square: %s', async (layout, columns, rows) => {
		const pictures = triplet({ sizePixels: 200 });
		const given: Composition = { ...composition, layout, pictures };
		const { frames, archive, panels } = await draw(hips2fits([raDeg, decDeg]), given);
		const [{ width, height }] = frames;
		expect([Math.floor(width / 200), Math.floor(height / 200)]).toEqual([columns, rows]);
		expect(panels).toHaveLength(3);
		expect(archive).toMatchObject({ kind: 'Archive', isAligned: true });
		expect(archive?.pixelScaleArcsec).toBeCloseTo(0.25, 9);
		expect(archive?.coveredFraction).toBe(1);
		// the source is the position that was asked for: CRPIX − 1
		expect(archive?.sourcePosition?.x).toBeCloseTo(19, 6);
		expect(archive?.sourcePosition?.y).toBeCloseTo(19, 6);
	});

	it.each(['stored', 'northUp', 'api'] as const)(
		'is turned as the others: %s',
		async (orientation) => {
			const pictures = triplet({ sizePixels: 90, orientation });
			const { archive } = await draw(hips2fits([raDeg, decDeg]), { ...composition, pictures });
			expect(archive?.rotationAngleDeg).toBeCloseTo(
				{ stored: 25, northUp: 0, api: 155 }[orientation],
				3,
			);
		},
	);

	it('shows the same pixels as the Science panel when it is the same file', async () => {
		const sizePixels = 90;
		for (const orientation of ['stored', 'northUp', 'api'] as const) {
			const picture = linear(600, { sizePixels, orientation });
			const same = { Science: picture, Template: picture, Difference: picture };
			const science = preparePanel(cutouts[0], picture);
			const { prepareArchive } = await import('../../src/render/archive');
			const drawn = prepareArchive(
				{ name: 'same', label: 'same', cutout: cutouts[0] },
				{
					reference: { wcs: cutouts[0].wcs, placement: science.placement, width: 90, height: 90 },
					picture: same.Template,
					overlays: {},
					theme: 'dark',
				},
			);
			const [a, b] = [science.raster.data, drawn.panel.picture?.data ?? new Uint8Array(0)];
			let different = 0;
			for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++;
			// sampling twice or once differs where a sample falls on the border of two pixels
			expect([
				orientation,
				different / a.length < (orientation === 'northUp' ? 0.12 : 0.001),
			]).toEqual([orientation, true]);
		}
	});

	it.each([
		['SURVEY', [card('SURVEY', "'POSSII-F'")], 'POSSII-F'],
		['a HiPS', ['HISTORY From HiPS CDS/P/DSS2/NIR (DSS2 NIR (XI+IS))'.padEnd(80)], 'DSS2 NIR'],
		['telescope and filter', [card('TELESCOP', "'PS1'"), card('FILTER', "'r'")], 'PS1 r'],
		['nothing', [], 'Archive'],
	])('says what it shows: %s', async (_, lines, label) => {
		const archive = await readArchive(hips2fits([raDeg, decDeg], lines), 'a.fits');
		expect(archive.label).toBe(label);
		expect((await readArchive(hips2fits([0, 0]), 'a.fits', { label: ' mine ' })).label).toBe(
			'mine',
		);
	});

	const photo: RgbaRaster = {
		...{ kind: 'rgba', width: 30, height: 20 },
		data: Uint8Array.from({ length: 2400 }, (_, i) => (i % 4 === 3 ? 255 : (i * 7) % 256)),
	};

	it.each([
		['PNG', async () => await Promise.resolve(encodePng(photo))],
		['JPEG', async () => await encodeJpeg(photo)],
	])('shows a %s as it came and says so', async (_, encode) => {
		const { archive } = await draw(await encode(), composition, 'photo');
		expect(archive).toMatchObject({ isAligned: false, cutoutWidth: 30, cutoutHeight: 20 });
		expect(archive?.notAligned).toContain('it is drawn unchanged');
		expect(archive?.sourcePosition).toBeUndefined();
	});

	it.each([
		['of another place', hips2fits([raDeg + 3, decDeg]), 'its center is 2.0° away'],
		['a web page', new TextEncoder().encode('<html>Not found</html>'), 'HTML'],
		['cut short', hips2fits([raDeg, decDeg]).slice(0, 4000), 'cut short'],
		['empty', new Uint8Array(0), 'empty'],
	])('is empty and says why: %s', async (_, bytes, sentence) => {
		const { archive, panels, frames } = await draw(bytes);
		expect(panels).toHaveLength(3);
		expect(frames).toHaveLength(1);
		expect(archive?.error).toContain(sentence);
	});

	it('is not aligned without coordinates on either side, and says why', async () => {
		const plain = fileOf({ size: 30, cards: {} }, [[10, 10]]);
		expect((await draw(plain)).archive?.notAligned).toContain('no sky coordinates');
		const arrays = (['Science', 'Template', 'Difference'] as const).map((kind) =>
			arrayOf(30, 30, (x, y) => x * y, kind),
		);
		const archive = await readArchive(hips2fits([raDeg, decDeg]), 'dss.fits');
		const { archive: numbers } = compose(arrays, composition, archive);
		expect(numbers?.notAligned).toContain('since these have no sky coordinates');
	});
});
