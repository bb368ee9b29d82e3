import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { binaryBytes } from '@fink/engine';
import type { IDataObject, INode } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { runNodes } from './runNodes';

const FOLDER = join(__dirname, '../../packages/core/test/fixtures/fits-any');

const fileOf = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

/** Runs Render Cutout on one file of any name and type. */
async function draw(
	bytes: Uint8Array,
	parameters: INode['parameters'] = {},
	{ field = 'data', fileName = 'file', mimeType = 'application/octet-stream' } = {},
) {
	const { items, error } = await runNodes([{ type: 'renderCutout', parameters }], {
		files: { [field]: { bytes, fileName, mimeType } },
	});
	const numbers = (items[0]?.json.pictures as Record<string, IDataObject> | undefined)?.[field];
	return { items, error, numbers, field };
}

const pngOf = async ({ items, field }: Awaited<ReturnType<typeof draw>>) =>
	PNG.sync.read(await binaryBytes(items[0], `${field}Picture`));

describe('a FITS file is drawn whatever it is called', () => {
	it.each([
		['file', 'application/octet-stream'],
		['fitscut.cgi', 'image/x-fits'],
		['image.fits', 'text/plain'],
		['image.fts', 'image/fits'],
		['image.dat', 'application/gzip'],
		['fits', 'image/png'],
	])('%s of type %s', async (fileName, mimeType) => {
		for (const bytes of [fileOf('g12_image.dat'), fileOf('g14_image.bin')]) {
			const { numbers } = await draw(bytes, {}, { fileName, mimeType });
			expect(numbers).toMatchObject({ cutoutWidth: 30, cutoutHeight: 24 });
		}
	});

	it('and a tile-compressed one, gzipped once more', async () => {
		const { numbers } = await draw(
			fileOf('g17_gz_of_fz.fits.fz.gz'),
			{},
			{ fileName: 'x.fits.fz' },
		);
		expect(numbers).toMatchObject({
			cutoutWidth: 61,
			cutoutHeight: 47,
			image: { hdu: 1, name: 'COMPRESSED_IMAGE', version: 1 },
		});
	});
});

describe('what is no FITS file is named with the next step', () => {
	it.each([
		['g08_bzip2.fits.bz2', 'file', 'compressed with bzip2: unpack it first'],
		['g09_zip.zip', 'file', 'a ZIP archive: unpack it first'],
		['g10_xz.fits.xz', 'x.fits.xz', 'compressed with xz: unpack it first'],
		['g19_html.fits', 'x.fits', "HTML page: the server's error page"],
		['g18_png_named.fits', 'x.fits', 'a PNG picture'],
	])('%s as %s', async (name, fileName, words) => {
		const { error } = await draw(fileOf(name), {}, { fileName });
		expect(`${error?.message} ${(error as { description?: string }).description}`).toContain(words);
	});
});

describe('the field Image', () => {
	const cube = fileOf('m11_cube.fits');
	const hst = fileOf('m03_hst_flt.fits');

	it.each<[string, Uint8Array, INode['parameters'], IDataObject]>([
		['empty: the science image', fileOf('m05_dq_first.fits'), {}, { hdu: 3, name: 'SCI' }],
		['a number', hst, { image: '5' }, { hdu: 5, name: 'ERR', version: 2 }],
		['a number that an expression gives', hst, { image: 5 }, { hdu: 5 }],
		['a name', hst, { image: 'dq' }, { hdu: 3, name: 'DQ', version: 1 }],
		['a name and EXTVER', hst, { image: 'SCI,2' }, { hdu: 4, name: 'SCI', version: 2 }],
		['a cube', cube, {}, { hdu: 0, plane: 1, planes: 5 }],
		['a plane of a cube', cube, { options: { cubePlane: 4 } }, { plane: 4, planes: 5 }],
	])('finds the image for %s', async (_, bytes, parameters, image) => {
		const { numbers } = await draw(bytes, parameters);
		expect(numbers?.image).toMatchObject(image);
	});

	it('names what the file holds when nothing is found', async () => {
		const { error } = await draw(hst, { image: 'NOPE' });
		expect(error?.message).toContain('The FITS file has no HDU "NOPE"');
		expect((error as { description?: string }).description).toContain('HDU 3 (DQ): image 30 x 24');
	});

	it('says that a cube was drawn of which no plane was chosen', async () => {
		const { numbers } = await draw(cube);
		expect(numbers?.warnings).toEqual([expect.stringContaining('is a cube of 5 planes')]);
		const chosen = await draw(cube, { options: { cubePlane: 1 } });
		expect(chosen.numbers?.warnings).toEqual([]);
	});
});

describe('a color picture in three planes', () => {
	it('of bytes keeps its colors', async () => {
		const bytes = fileOf('m14_rgb_u8.fits');
		const drawn = await draw(bytes, { sizePixels: 0 });
		expect(drawn.numbers?.image).toMatchObject({ isColor: true, planes: 3 });
		const { width, height, data } = await pngOf(drawn);
		expect([width, height]).toEqual([30, 24]);
		for (const [x, y] of [
			[0, 0],
			[29, 23],
			[7, 15],
		]) {
			const stored = [0, 1, 2].map((plane) => bytes[2880 + (plane * 24 + y) * 30 + x]);
			const at = 4 * ((23 - y) * 30 + x);
			expect([...data.subarray(at, at + 4)]).toEqual([...stored, 255]);
		}
	});

	it('with color as its first axis keeps its colors, and this is said', async () => {
		const bytes = fileOf('m17_rgb_interleaved.fits');
		const drawn = await draw(bytes, { sizePixels: 0 });
		expect(drawn.numbers?.image).toMatchObject({ isColor: true });
		expect(drawn.numbers?.warnings).toEqual([expect.stringContaining('NAXIS1 = 3')]);
		const { width, height, data } = await pngOf(drawn);
		expect([width, height]).toEqual([30, 24]);
		const stored = bytes.subarray(2880 + 3 * (5 * 30 + 7)).subarray(0, 3);
		const at = 4 * ((23 - 5) * 30 + 7);
		expect([...data.subarray(at, at + 4)]).toEqual([...stored, 255]);
	});

	it.each(['m15_rgb_u16.fits', 'm16_rgb_f32.fits'])('%s is in color', async (name) => {
		const { data } = await pngOf(await draw(fileOf(name), { sizePixels: 0 }));
		const isColored = (_: unknown, i: number) => data[4 * i] !== data[4 * i + 1];
		expect(Array.from({ length: 720 }, isColored).filter(Boolean).length).toBeGreaterThan(100);
	});

	it('is gray when one plane was asked for', async () => {
		const drawn = await draw(fileOf('m14_rgb_u8.fits'), { options: { cubePlane: 2 } });
		expect(drawn.numbers?.image).toMatchObject({ plane: 2, planes: 3 });
		const { data } = await pngOf(drawn);
		expect(data.some((value, i) => i % 4 === 0 && value !== data[i + 1])).toBe(false);
	});
});

describe("Rubin's exposures as the pipelines write them", () => {
	it.each([
		't65_calexp_gzip2_lossless.fits',
		't66_calexp_rice_lossy.fits',
		't68_calexp_plain.fits',
	])('%s: image, S/N, variance and mask', async (name) => {
		const planes = [
			['image', 'IMAGE'],
			['signalToNoise', 'IMAGE'],
			['variance', 'VARIANCE'],
			['mask', 'MASK'],
		];
		for (const [plane, extname] of planes) {
			const { numbers } = await draw(fileOf(name), { options: { plane } });
			expect(numbers).toMatchObject({ plane, cutoutWidth: 44, cutoutHeight: 40 });
			expect(numbers?.image).toMatchObject({ name: extname });
		}
	});

	it('a damaged tile is one sentence', async () => {
		const { error } = await draw(fileOf('x04_rice_stream_short.fits'));
		expect(error?.message).toContain('Tile 1 of HDU 1 cannot be unpacked (RICE_1)');
	});

	it('a gzip bomb too', async () => {
		const { error } = await draw(new Uint8Array(gzipSync(Buffer.alloc(5_000_000))), {
			binaryFields: 'data',
		});
		expect(error?.message).toContain('inflates to more than the 2097152 bytes allowed');
	});
});
