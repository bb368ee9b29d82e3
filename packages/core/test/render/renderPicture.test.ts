import { decode } from 'fast-png';
import { decodePngText } from '../../src/encode';
import { ImageError, OptionError } from '../../src/errors';
import {
	PICTURE_FORMATS,
	recipeInPng,
	renderPicture,
	type Composition,
	type PictureFormat,
} from '../../src/render';
import { thrownBy } from '../image/support/thrownBy';
import { look, triplet } from './support/looks';
import { cutoutOf, POINTING, rubinFile, starAt } from './support/skies';

const { raDeg, decDeg } = POINTING;
const kinds = ['Science', 'Template', 'Difference'] as const;
const three = () =>
	kinds.map((kind, i) =>
		cutoutOf({ ...POINTING, northDeg: 30 + 40 * i }, [starAt(raDeg, decDeg, 20, 1)], {
			kind,
			name: `17_cutout${kind}.fits`,
		}),
	);
const all = { reticle: true, compass: true, scaleBar: true, label: true, colorBar: true };
const text = ['Δt −3.2 d, 5″ ± 0.1″, 12° µ α β σ "quoted" \\ 日本 🌟'];

const COMPOSITIONS: readonly Composition[] = [
	{ layout: 'single', picture: look() },
	{
		layout: 'single',
		picture: look({
			orientation: 'northUp',
			sizePixels: 123,
			enlargement: 'smooth',
			noData: [1, 2, 3, 4],
			plane: 'signalToNoise',
		}),
		overlays: { ...all, label: 'α Ω', caption: text },
		theme: 'light',
	},
	{ layout: 'single', picture: look({ preset: 'finkApi' }), overlays: { colorBar: true } },
	{ layout: 'triplet', pictures: triplet() },
	{
		layout: 'triplet',
		pictures: triplet({ orientation: 'northUp', sizePixels: 99 }),
		overlays: all,
		header: ['A title', ...text],
		sharedLimits: true,
		allowMissing: true,
		theme: 'light',
	},
	{ layout: 'filmStrip', picture: look() },
	{
		layout: 'filmStrip',
		picture: look({ orientation: 'northUp', sizePixels: 88 }),
		overlays: { ...all, caption: undefined },
		captions: [text, [], ['three']],
		columns: 2,
		header: text,
	},
	{ layout: 'blink', picture: look({ preset: 'finkPortal', sizePixels: 50 }) },
	{
		layout: 'blink',
		picture: look({ orientation: 'northUp' }),
		overlays: all,
		captions: [text],
		frameMs: 250,
	},
	{ layout: 'rgb' },
	{
		layout: 'rgb',
		orientation: 'stored',
		stretch: 400,
		q: 5,
		sizePixels: 71,
		enlargement: 'smooth',
		overlays: { ...all, caption: text },
		noData: [9, 9, 9, 255],
	},
];

describe('renderPicture', () => {
	it.each(COMPOSITIONS)(
		'%j can be drawn again from its own text, byte for byte',
		async (composition) => {
			const cutouts = composition.layout === 'single' ? three().slice(0, 1) : three();
			for (const format of ['png', 'apng'] as const) {
				const { bytes, panels } = await renderPicture(cutouts, composition, format);
				const recipe = recipeInPng(bytes);
				expect(recipe).toEqual(JSON.parse(JSON.stringify(composition)));
				const again = await renderPicture(cutouts, recipe, format);
				expect(Buffer.compare(again.bytes, bytes)).toBe(0);
				const found = decodePngText(bytes);
				expect(JSON.parse(found['Fink Numbers'])).toEqual(JSON.parse(JSON.stringify(panels)));
				expect(found.Title).toBe(cutouts.map(({ name }) => name).join(', '));
				expect(found.Software).toBe('n8n-nodes-fink');
			}
		},
	);

	it('gives the same bytes every time, in every format', async () => {
		for (const composition of COMPOSITIONS.slice(3, 9)) {
			for (const { name: format } of PICTURE_FORMATS) {
				const one = await renderPicture(three(), composition, format);
				const two = await renderPicture(three(), composition, format);
				expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
			}
		}
	});

	it('does not touch the cutouts', async () => {
		const cutouts = three();
		const before = cutouts.map(({ grid }) => grid.data.slice());
		for (const composition of COMPOSITIONS) await renderPicture(cutouts, composition);
		expect(cutouts.map(({ grid }) => grid.data)).toEqual(before);
	});

	it.each<[PictureFormat, string, string, string]>([
		['png', 'image/png', '.png', '89504e470d0a1a0a'],
		['apng', 'image/apng', '.apng.png', '89504e470d0a1a0a'],
		['gif', 'image/gif', '.gif', '474946383961'],
		['jpeg', 'image/jpeg', '.jpg', 'ffd8ff'],
	])('%s: type %s, extension %s', async (format, mimeType, extension, magic) => {
		const picture = await renderPicture(three(), COMPOSITIONS[3], format);
		expect(picture).toMatchObject({ mimeType, extension });
		expect(Buffer.from(picture.bytes).toString('hex', 0, magic.length / 2)).toBe(magic);
	});

	it('an unknown format is refused with those there are', async () => {
		const unknown = 'webp' as PictureFormat;
		const error = await renderPicture(three(), COMPOSITIONS[3], unknown).catch((e: unknown) => e);
		expect(error).toBeInstanceOf(OptionError);
		expect(error).toMatchObject({
			message: 'There is no file format named "webp"',
			advice: 'Choose one of: png, jpeg, gif, apng.',
		});
	});

	it('frames of an animation of different sizes are refused by their numbers', async () => {
		const small = cutoutOf({ ...POINTING, width: 20, height: 20, crpix: [10, 10] }, []);
		const blink: Composition = { layout: 'blink', picture: look() };
		const error = await renderPicture([...three(), small], blink, 'gif').catch((e: unknown) => e);
		expect(error).toBeInstanceOf(ImageError);
		expect(error).toMatchObject({
			message: 'Frame 4 of the animation is 20 x 20 pixels, but the first is 30 x 30',
		});
	});

	it('an ordinary picture of one pixel per pixel is the pixels of the file, row 1 at the bottom', async () => {
		const pixels = Array.from({ length: 900 }, (_, i) => i % 256);
		const { readCutout } = await import('../../src/render');
		const cutout = readCutout(rubinFile(POINTING, pixels), 'x', 'Science');
		const picture = {
			preset: 'custom' as const,
			recipe: {
				mode: 'standard' as const,
				interval: { name: 'manual' as const, vmin: 0, vmax: 255 },
				stretch: { name: 'linear' as const },
			},
		};
		const { bytes } = await renderPicture([cutout], { layout: 'single', picture });
		const { data, width, channels } = decode(bytes);
		expect([width, channels]).toEqual([30, 1]);
		for (let y = 0; y < 30; y++)
			for (let x = 0; x < 30; x++) expect(data[(29 - y) * 30 + x]).toBe(pixels[y * 30 + x]);
	});
});

describe('recipeInPng', () => {
	it('is the recipe as it was when the picture was drawn, though its owner changes it later', async () => {
		const picture = { ...look(), sizePixels: 40 };
		const composition: Composition = { layout: 'single', picture };
		for (const sizePixels of [40, 41, 40, 50]) {
			picture.sizePixels = sizePixels;
			const { bytes } = await renderPicture(three().slice(0, 1), composition);
			expect(recipeInPng(bytes)).toMatchObject({ picture: { sizePixels } });
		}
	});

	it('says that a file of another program holds none', async () => {
		const { encodePng } = await import('../../src/encode');
		const plain = encodePng({ kind: 'gray', width: 1, height: 1, data: Uint8Array.of(0) });
		const error = thrownBy(() => recipeInPng(plain));
		expect(error).toBeInstanceOf(ImageError);
		expect(error).toMatchObject({ message: 'The PNG file contains no recipe' });
	});
});
