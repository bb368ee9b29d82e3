import { ImageError } from '../../src/errors';
import { drawCutout, planeGrid, readCutout, type Plane } from '../../src/render';
import {
	card,
	dataBytes,
	float32Bytes,
	headerBytes,
	imageCards,
	imageFile,
	joined,
} from '../fits/support/fitsBytes';
import { preparePanel } from '../../src/render/preparePanel';
import { labelOf } from '../../src/render/shownImage';
import { thrownBy } from '../image/support/thrownBy';
import { look } from './support/looks';
import { arrayOf, cutoutOf, POINTING, rubinFile, starAt } from './support/skies';

const { raDeg, decDeg } = POINTING;
const cutout = cutoutOf(POINTING, [starAt(raDeg, decDeg, 0, 0)]);

describe('planeGrid', () => {
	it('gives the image in its unit', () => {
		expect(planeGrid(cutout, 'image')).toEqual({ grid: cutout.grid, unit: 'nJy' });
	});

	it('makes S/N of image and variance, pixel by pixel', () => {
		const { grid, unit } = planeGrid(cutout, 'signalToNoise');
		const i = 15 * 30 + 14;
		const { variance } = cutout;
		expect(grid.data[i]).toBeCloseTo(cutout.grid.data[i] / Math.sqrt(variance?.data[i] ?? NaN), 12);
		expect(unit).toBe('σ');
	});

	it('gives variance in the square of the unit, and the PSF without one', () => {
		expect(planeGrid(cutout, 'variance').unit).toBe('nJy²');
		expect(planeGrid(cutout, 'psf')).toMatchObject({ grid: { width: 9, height: 9 } });
		expect(planeGrid(cutout, 'psf').unit).toBeUndefined();
	});

	it.each<[Plane, string]>([
		['signalToNoise', 'variance plane, from which S/N is made'],
		['variance', 'variance plane'],
		['psf', 'PSF'],
		['mask', 'mask'],
	])('says that an array has no plane %s', (plane, words) => {
		const array = arrayOf(3, 3, (x) => x);
		const error = thrownBy(() => planeGrid(array, plane));
		expect(error).toBeInstanceOf(ImageError);
		expect(error).toMatchObject({ message: `"b:cutoutScience" has no ${words}` });
	});
});

describe('readCutout', () => {
	const zeros = (count: number) => new Array<number>(count).fill(0);
	const withPlane = (name: string, width: number, height: number) =>
		joined(
			headerBytes(imageCards(-32, [4, 3])),
			dataBytes(float32Bytes(zeros(12))),
			headerBytes(imageCards(-32, [width, height], name)),
			dataBytes(float32Bytes(zeros(width * height))),
		);

	it.each(['UNCERT', 'VARIANCE'])('takes the HDU %s as variance', (name) => {
		expect(readCutout(withPlane(name, 4, 3), 'a', 'Science').variance).toMatchObject({ width: 4 });
	});

	it.each(['MASK', 'FLAGS'])('takes the HDU %s as mask', (name) => {
		expect(readCutout(withPlane(name, 4, 3), 'a', 'Science').mask).toMatchObject({ width: 4 });
	});

	it('takes a plane of another size as absent, save for the PSF', () => {
		expect(readCutout(withPlane('UNCERT', 3, 4), 'a', 'Science').variance).toBeUndefined();
		expect(readCutout(withPlane('MASK', 3, 4), 'a', 'Science').mask).toBeUndefined();
		expect(readCutout(withPlane('PSF', 5, 5), 'a', 'Science').psf).toMatchObject({ width: 5 });
	});

	it('draws an image whose PSF is damaged, and refuses the PSF alone', () => {
		const psf = imageCards(-32, [4, 3], 'PSF').map((text) =>
			text.startsWith('PCOUNT') ? card('PCOUNT', 1) : text,
		);
		const image = [headerBytes(imageCards(-32, [4, 3])), dataBytes(float32Bytes(zeros(12)))];
		const bytes = joined(...image, headerBytes(psf), dataBytes(float32Bytes(zeros(13))));
		const damaged = readCutout(bytes, 'x.fits', 'Science');
		expect(drawCutout(damaged, look()).raster).toMatchObject({ width: 4, height: 3 });
		expect(thrownBy(() => drawCutout(damaged, look({ plane: 'psf' })))).toMatchObject({
			message: expect.stringContaining(
				'"x.fits": HDU 1 (PSF) is an image with PCOUNT other than 0',
			),
		});
	});

	it('gives all planes to a copy of a cutout', () => {
		const copy = { ...readCutout(withPlane('PSF', 5, 5), 'a', 'Science'), name: 'b' };
		expect(planeGrid(copy, 'psf').grid.data).toHaveLength(25);
		expect(planeGrid(copy, 'psf').grid.data).toBe(planeGrid(copy, 'psf').grid.data);
	});

	it('knows no sky where the header has none', () => {
		const plain = readCutout(
			imageFile(2, 2, [1, 2, 3, 4], [card('BUNIT', "'adu'")]),
			'a',
			'Science',
		);
		expect(plain.wcs).toBeUndefined();
		expect(plain.unit).toBe('adu');
	});

	it('names the file in what is wrong with it', () => {
		const bytes = rubinFile(POINTING, zeros(900)).subarray(0, 3000);
		expect(thrownBy(() => readCutout(bytes, 'x_cutoutScience.fits', 'Science'))).toMatchObject({
			message: expect.stringContaining('"x_cutoutScience.fits": '),
		});
		expect(thrownBy(() => readCutout(new Uint8Array(0), 'y.fits', 'Science'))).toMatchObject({
			message: expect.stringContaining('"y.fits"'),
		});
	});
});

describe('drawCutout', () => {
	it('draws the PSF although it is smaller than the image', () => {
		const { raster, numbers } = drawCutout(cutout, look({ plane: 'psf', sizePixels: 90 }));
		expect(raster).toMatchObject({ width: 90, height: 90 });
		expect(numbers).toMatchObject({ plane: 'psf', cutoutWidth: 9, peakPosition: { x: 4, y: 4 } });
		expect(numbers.peakOffsetArcsec).toBeUndefined();
	});

	it('gives the same numbers whatever orientation, size and enlargement', () => {
		const all = (['stored', 'api', 'northUp'] as const).flatMap((orientation) =>
			([0, 77] as const).map(
				(sizePixels) =>
					drawCutout(
						cutoutOf({ ...POINTING, northDeg: 33 }, [starAt(raDeg, decDeg, 40, 1)]),
						look({ orientation, sizePixels }),
					).numbers,
			),
		);
		for (const numbers of all) {
			expect(numbers.peakPosition).toEqual(all[0].peakPosition);
			expect(numbers.fractionNaN).toBe(0);
			expect(numbers.peakOffsetArcsec).toBe(all[0].peakOffsetArcsec);
		}
		expect(all[0].peakOffsetArcsec).toBeCloseTo(1, 0);
	});
});

describe('a picture of a plane says which HDU it shows', () => {
	it.each([
		['variance', 1, 'UNCERT'],
		['psf', 2, 'PSFIMAGE'],
		['image', 0, 'PRIMARY'],
	] as const)('also of the plane %s', (plane, hdu, name) => {
		const cutout = cutoutOf(POINTING, [starAt(POINTING.raDeg, POINTING.decDeg, 0, 0)]);
		const { numbers } = preparePanel(cutout, look({ plane }));
		expect(numbers.image).toMatchObject({ hdu, name });
		expect(labelOf(cutout, plane)).toBe(plane === 'image' ? 'Science' : `Science: ${name}`);
		expect(labelOf({ ...cutout, name: 'x.fits', label: 'IMAGE' }, plane)).toBe(
			plane === 'image' ? 'IMAGE' : name,
		);
	});
});
