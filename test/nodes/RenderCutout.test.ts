import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import {
	colormapOf,
	compose,
	type CutoutKind,
	finkApiRaster,
	imageHdu,
	readCutout,
	readFits,
	recipeInPng,
	renderPicture,
} from '@fink/core';
import { binaryBytes } from '@fink/engine';
import { startSandbox, type Sandbox } from '@fink/sandbox';
import type { IDataObject, INode } from 'n8n-workflow';
import { PNG } from 'pngjs';

import { runNodes } from './runNodes';

const REAL_CUTOUTS = join(__dirname, '..', '..', '..', 'shared', 'cutouts');

let sandbox: Sandbox;
let diaSourceId: string;

beforeAll(async () => {
	sandbox = await startSandbox();
	diaSourceId = sandbox.sky.examples()[0].latestDiaSourceId;
});
afterAll(async () => await sandbox.close());

const render = async (
	parameters: INode['parameters'],
	options: { cutout?: INode['parameters']; onError?: INode['onError'] } = {},
) =>
	await runNodes(
		[
			{ type: 'finkCutout', parameters: options.cutout },
			{
				type: 'renderCutout',
				parameters: { layout: 'single', ...parameters },
				onError: options.onError,
			},
		],
		{ baseUrl: sandbox.url, input: [{ diaSourceId }] },
	);

/** Runs Render Cutout alone on a file. */
const renderFile = async (
	bytes: Uint8Array,
	fileName: string,
	parameters: INode['parameters'] = {},
) =>
	await runNodes([{ type: 'renderCutout', parameters }], {
		files: { science: { bytes, fileName } },
	});

const stored = (kind: CutoutKind) => {
	const bytes = sandbox.sky.cutout(diaSourceId, kind);
	if (!bytes) throw new Error(`the sky has no ${kind}`);
	return bytes;
};

describe('Render Cutout', () => {
	it('draws a triplet when the item has all three kinds and nothing is chosen', async () => {
		const { items } = await render({ layout: 'auto', options: { keepFiles: false } });
		expect(Object.keys(items[0].binary ?? {})).toEqual(['tripletPicture']);
	});

	it('draws single pictures when a kind is missing and nothing is chosen', async () => {
		const parameters = { layout: 'auto', options: { keepFiles: false } };
		const { items } = await render(parameters, { cutout: { kinds: ['Science', 'Difference'] } });
		expect(Object.keys(items[0].binary ?? {})).toEqual(['sciencePicture', 'differencePicture']);
	});

	it('begins Custom as Auto, for every kind', async () => {
		const [auto, custom] = await Promise.all([
			render({ preset: 'auto' }),
			render({ preset: 'custom' }),
		]);
		for (const kind of ['science', 'template', 'difference']) {
			const [one, other] = await Promise.all(
				[auto, custom].map(async ({ items }) =>
					PNG.sync.read(await binaryBytes(items[0], `${kind}Picture`)),
				),
			);
			expect(one.data.equals(other.data)).toBe(true);
		}
	});

	it('has settings of its own for differences', async () => {
		const parameters = { preset: 'custom', colormap: 'magma', differenceColormap: 'viridis' };
		const { items } = await render(parameters);
		const recipes = await Promise.all(
			['science', 'difference'].map(async (kind) =>
				JSON.stringify(recipeInPng(await binaryBytes(items[0], `${kind}Picture`))),
			),
		);
		expect(recipes.map((recipe) => /"colormap":"(\w+)"/.exec(recipe)?.[1])).toEqual([
			'magma',
			'viridis',
		]);
	});

	it('draws every FITS file of the item, large enough to look at, and keeps the files', async () => {
		const { items } = await render({});
		expect(Object.keys(items[0].binary ?? {}).sort()).toEqual([
			'difference',
			'differencePicture',
			'science',
			'sciencePicture',
			'template',
			'templatePicture',
		]);
		for (const kind of ['science', 'template', 'difference']) {
			const png = PNG.sync.read(await binaryBytes(items[0], `${kind}Picture`));
			expect([png.width, png.height]).toEqual([300, 300]);
		}
		expect(items[0].binary?.sciencePicture).toMatchObject({
			fileName: `${diaSourceId}_cutoutScience.png`,
			mimeType: 'image/png',
		});
	});

	it('puts the numbers of each picture beside it', async () => {
		const { items } = await render({});
		const { science, difference } = items[0].json.pictures as Record<string, IDataObject>;
		const { width, height } = imageHdu(readFits(stored('Science'))).grid();
		expect(science).toMatchObject({
			kind: 'Science',
			preset: 'auto',
			unit: 'nJy',
			cutoutWidth: width,
			cutoutHeight: height,
			pictureWidth: 300,
			orientation: 'stored',
			isConstant: false,
		});
		expect(science.pixelScaleArcsec).toBeCloseTo(0.2, 2);
		expect(science.vmin as number).toBeLessThan(science.vmax as number);
		expect(difference.vmin).toBe(-(difference.vmax as number));
	});

	it("draws the Fink API's picture pixel for pixel, with the API's own options", async () => {
		const { items } = await render({
			preset: 'finkApi',
			sizePixels: 0,
			apiOptions: { stretch: 'linear', colormap: 'viridis', convolutionKernel: 'box' },
		});
		const server = await runNodes(
			[
				{
					type: 'finkCutout',
					parameters: {
						format: 'png',
						kinds: ['Science'],
						pngOptions: { stretch: 'linear', colormap: 'viridis', convolutionKernel: 'box' },
					},
				},
			],
			{ baseUrl: sandbox.url, input: [{ diaSourceId }] },
		);
		const ours = PNG.sync.read(await binaryBytes(items[0], 'sciencePicture'));
		const theirs = PNG.sync.read(await binaryBytes(server.items[0], 'science'));
		expect(ours.data.equals(theirs.data)).toBe(true);
	});

	it('lets the documented percentiles act', async () => {
		const picture = async (pmax: number) => {
			const { items } = await render({
				preset: 'documented',
				apiOptions: { stretch: 'linear', pmin: 1, pmax },
			});
			return (items[0].json.pictures as Record<string, IDataObject>).science;
		};
		const narrow = await picture(90);
		const wide = await picture(99.9);
		expect(narrow.vmax as number).toBeLessThan(wide.vmax as number);
		expect(narrow.fractionAtMaximum as number).toBeCloseTo(0.1, 2);
	});

	it('draws arrays from JSON exactly like the file', async () => {
		const custom = {
			preset: 'custom',
			interval: 'minMax',
			stretch: 'linear',
			differenceInterval: 'minMax',
			differenceStretch: 'linear',
			sizePixels: 0,
		};
		const fromFile = await render(custom);
		const fromArray = await render(
			{ ...custom, pixelsFrom: 'json' },
			{ cutout: { format: 'array' } },
		);
		for (const kind of ['science', 'template', 'difference']) {
			const file = PNG.sync.read(await binaryBytes(fromFile.items[0], `${kind}Picture`));
			const array = PNG.sync.read(await binaryBytes(fromArray.items[0], `${kind}Picture`));
			expect(array.data.equals(file.data)).toBe(true);
		}
		expect(fromArray.items[0].binary?.sciencePicture.fileName).toBe(
			`${diaSourceId}_cutoutScience.png`,
		);
	});

	it('writes a recipe into the file, from which the same bytes can be drawn again', async () => {
		const { items } = await render({
			preset: 'custom',
			interval: 'zscale',
			stretch: 'log',
			colormap: 'magma',
			sizePixels: 217,
			options: { orientation: 'northUp', noData: '#102030', enlargement: 'smooth' },
		});
		const png = await binaryBytes(items[0], 'sciencePicture');
		const cutout = readCutout(stored('Science'), `${diaSourceId}_cutoutScience.fits`, 'Science');
		const again = await renderPicture([cutout], recipeInPng(png));
		expect(Buffer.from(again.bytes).equals(png)).toBe(true);
	});

	it('shows pixels without data in the color of choice', async () => {
		const { items } = await render({
			sizePixels: 0,
			options: { orientation: 'northUp', noData: '#00ff00' },
		});
		const { science } = items[0].json.pictures as Record<string, IDataObject>;
		expect(science.rotationAngleDeg).not.toBe(0);
		const png = PNG.sync.read(await binaryBytes(items[0], 'sciencePicture'));
		expect([...png.data.subarray(0, 4)]).toEqual([0, 255, 0, 255]);
	});

	it('writes JPEG through jimp when asked to', async () => {
		const { items } = await render({ options: { format: 'jpeg' } });
		const jpeg = await binaryBytes(items[0], 'sciencePicture');
		expect(items[0].binary?.sciencePicture).toMatchObject({
			mimeType: 'image/jpeg',
			fileName: `${diaSourceId}_cutoutScience.jpg`,
		});
		expect(jpeg.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
	});

	it('gives the normalized numbers in place of a picture when asked to', async () => {
		const { items } = await render({
			preset: 'custom',
			interval: 'minMax',
			stretch: 'linear',
			options: { format: 'array', keepFiles: false },
		});
		const { science } = items[0].json.normalized as { science: number[][] };
		const values = [...imageHdu(readFits(stored('Science'))).grid().data];
		const [least, greatest] = [Math.min(...values), Math.max(...values)];
		expect(science.flat()).toEqual(values.map((value) => (value - least) / (greatest - least)));
		expect(items[0].binary).toEqual({});
	});

	it('says in the JSON when a picture shows nothing', async () => {
		const rows = [
			[5, 5],
			[5, 5],
		];
		const { items } = await runNodes(
			[{ type: 'renderCutout', parameters: { layout: 'single', pixelsFrom: 'json' } }],
			{ input: [{ 'b:cutoutDifference': rows } as never] },
		);
		const { difference } = items[0].json.pictures as Record<string, IDataObject>;
		expect(difference).toMatchObject({
			isConstant: true,
			warnings: [expect.stringMatching(/^All pixels of "b:cutoutDifference" have the same value/)],
		});
	});

	it('refuses a cutout without a single finite pixel', async () => {
		const { error } = await runNodes(
			[{ type: 'renderCutout', parameters: { layout: 'single', pixelsFrom: 'json' } }],
			{ input: [{ 'b:cutoutScience': [[null, null]] } as never] },
		);
		expect(error?.message).toMatch(/^"b:cutoutScience": .*no.*pixel/);
	});

	it('reads gzipped files and files of unknown kind', async () => {
		const { items } = await renderFile(gzipSync(stored('Template')), 'anything.fits.gz');
		expect(items[0].binary?.sciencePicture.fileName).toBe('anything.png');
	});
});

describe('Render Cutout, on real Rubin cutouts', () => {
	const present = existsSync(REAL_CUTOUTS);
	if (!present) console.warn('Skipped: the folder of real cutouts is not there');
	const files = present
		? readdirSync(REAL_CUTOUTS).filter((name) => /\.fits(\.gz)?$/.test(name))
		: [];

	(present ? it.each(files) : it.skip.each(['no file']))('draws %s', async (name) => {
		const { items, error } = await renderFile(readFileSync(join(REAL_CUTOUTS, name)), name);
		expect(error).toBeUndefined();
		const png = PNG.sync.read(await binaryBytes(items[0], 'sciencePicture'));
		expect(Math.max(png.width, png.height)).toBe(300);
		expect(new Set(png.data).size).toBeGreaterThan(10);
	});
});

describe('Render Cutout, when something is wrong', () => {
	const text = (content: string) => new TextEncoder().encode(content);

	it.each([
		['a text file', text('hello world'), 'a.fits', /^"a.fits": This is not a FITS file: it .*text/],
		[
			'an HTML page',
			text('<html><body>502 Bad Gateway</body></html>'),
			'a.fits',
			/not a FITS file: it .*HTML/,
		],
		['an empty file', new Uint8Array(0), 'a.fits', /not a FITS file: it .*empty/],
	])('refuses %s named .fits and says what it looks like', async (_, bytes, name, message) => {
		const { error } = await renderFile(bytes, name);
		expect(error?.message).toMatch(message);
		expect(error?.message).toMatch(/\[item 0\]$/);
		expect(error?.description).toBeTruthy();
	});

	it('refuses a cut file and says how much is missing', async () => {
		const { error } = await renderFile(stored('Science').slice(0, 4000), 'a.fits');
		expect(error?.message).toMatch(/cut short|ends|bytes/);
	});

	it.each([
		[
			'percentiles in the wrong order',
			{ preset: 'custom', interval: 'percentile', lowerPercentile: 99, upperPercentile: 1 },
			/lower percentile 99 is not below the upper one 1/,
		],
		['an unknown colormap', { preset: 'custom', colormap: '={{ "virdis" }}' }, /virdis/],
		['an unknown stretch', { preset: 'custom', stretch: '={{ "asin" }}' }, /"asin"/],
		['an unknown preset', { preset: '={{ "nice" }}' }, /"nice"/],
		['an invalid color', { options: { noData: 'reddish' } }, /"reddish" is not a color/],
		['a missing plane', { options: { plane: 'mask' } }, /has no mask/],
		['a file that is not there', { binaryFields: 'cutout' }, /cutout/],
	])('refuses %s', async (_, parameters, message) => {
		const { error } = await render(parameters as INode['parameters']);
		expect(error?.message).toMatch(message);
		expect(error?.message).toMatch(/item 0/);
	});

	it('says what the item holds when there is nothing to draw', async () => {
		const { error } = await runNodes([{ type: 'renderCutout' }], {});
		expect(error?.message).toBe('The item has no FITS file to draw [item 0]');
		expect(error?.description).toMatch(/Put Fink Cutout with the format FITS before this node/);
	});

	it('needs sky coordinates for North up', async () => {
		const { error } = await render(
			{ pixelsFrom: 'json', options: { orientation: 'northUp' } },
			{ cutout: { format: 'array' } },
		);
		expect(error?.message).toMatch(/cannot be turned North up/);
	});

	it('lets the other items go on when it continues on fail', async () => {
		const { items } = await runNodes(
			[
				{
					type: 'finkCutout',
					parameters: { kinds: ['Science'] },
					onError: 'continueRegularOutput',
				},
				{ type: 'renderCutout', onError: 'continueRegularOutput' },
			],
			{ baseUrl: sandbox.url, input: [{ diaSourceId: '12' }, { diaSourceId }] },
		);
		expect(items[0].json.error).toBe('Fink has no Science cutout for diaSourceId 12 [item 0]');
		expect(items[1].binary?.sciencePicture).toBeDefined();
	});
});

describe('The pixels of Render Cutout', () => {
	it('come out of core unchanged by n8n', async () => {
		const { items } = await render({ preset: 'zscale', sizePixels: 0 });
		const png = PNG.sync.read(await binaryBytes(items[0], 'sciencePicture'));
		const cutout = readCutout(stored('Science'), 'x', 'Science');
		const recipe = recipeInPng(await binaryBytes(items[0], 'sciencePicture'));
		const [raster] = compose([cutout], recipe).frames;
		const colors = raster.kind === 'palette' ? raster.palette : colormapOf('gray').colors;
		const first = raster.data[0] * 4;
		expect([...png.data.subarray(0, 4)]).toEqual([...colors.subarray(first, first + 4)]);
		expect(finkApiRaster(cutout.grid).width).toBe(png.width);
	});
});
