import { CUTOUT_KINDS } from '../../../src/alert';
import { recipeOf, type PresetName } from '../../../src/image';
import type { LightCurveRecipe } from '../../../src/lightCurve';
import type { Composition, PictureFormat, PictureRecipe } from '../../../src/render';
import type { RgbaRaster } from '../../../src/grid';
import { randomBytes } from '../../encode/rasters';
import { madeUpRows } from '../../lightCurve/support/curves';
import { expose, POINTING, rubinFile, starAt } from './skies';

/** What draws pictures: loaded anew or kept, as the test wants it. */
export interface Rooms {
	readonly render: typeof import('../../../src/render');
	readonly lightCurve: typeof import('../../../src/lightCurve');
	readonly encode: typeof import('../../../src/encode');
}

/** A picture from FITS bytes, rows or pixels to the bytes of its file. */
export interface MixedPicture {
	readonly name: string;
	readonly draw: (rooms: Rooms) => Promise<Uint8Array>;
}

const HEADER = {
	title: 'SN 2026abc',
	lead: 'r = 20.10 ± 0.03 mag',
	lines: ['2026-07-14 10:03:00 UTC'],
	links: [],
};

/** FITS files of a star on noise; the first rows have no data in every second one. */
function skyFile(width: number, height: number, seed: number): Uint8Array {
	const next = randomBytes(seed);
	const pointing = { ...POINTING, width, height, northDeg: 20 * seed };
	const star = starAt(POINTING.raDeg, POINTING.decDeg, 90 * seed, 1, 900);
	const pixels = expose(pointing, [star]).map((value, at) =>
		seed % 2 && at < width * 2 ? NaN : value + (next() + next() + next()) / 9,
	);
	return rubinFile(pointing, pixels);
}

/** One cutout or three, each read from its file. */
async function drawSky(
	{ render }: Rooms,
	[width, height]: readonly [number, number],
	composition: Composition,
	format: PictureFormat,
): Promise<Uint8Array> {
	const count = composition.layout === 'single' ? 1 : 3;
	const cutouts = CUTOUT_KINDS.slice(0, count).map((kind, i) => {
		const name = composition.layout === 'triplet' ? kind : `visit ${i}`;
		const file = skyFile(width, height, i + width);
		return render.readCutout(file, name, composition.layout === 'triplet' ? kind : 'Science');
	});
	return (await render.renderPicture(cutouts, composition, format)).bytes;
}

/** Pixels of few or many colors, with or without repeated rows and clear ones. */
function pixelsOf(width: number, height: number, seed: number): RgbaRaster {
	const next = randomBytes(seed);
	const [colors, repeats, clear] = [1 + (next() % 5) ** 5, 1 + (next() % 4), seed % 3 === 0];
	const table = Array.from({ length: colors * 3 }, next);
	const data = new Uint8Array(width * height * 4);
	for (let y = 0; y < height; y++) {
		if (y % repeats) {
			data.copyWithin(y * width * 4, (y - 1) * width * 4, y * width * 4);
			continue;
		}
		for (let x = 0; x < width; x++) {
			const color = (next() * 256 + next()) % colors;
			const alpha = clear && next() < 40 ? next() : 255;
			data.set([...table.slice(color * 3, color * 3 + 3), alpha], (y * width + x) * 4);
		}
	}
	return { kind: 'rgba', width, height, data };
}

const picture = (preset: PresetName, others: Partial<PictureRecipe> = {}): PictureRecipe => ({
	preset,
	recipe: recipeOf(preset, 'Science'),
	...others,
});
const pictures = (others: Partial<PictureRecipe>) => ({
	Science: picture('auto', others),
	Template: picture('finkApi', { ...others, orientation: 'stored' }),
	Difference: { ...picture('auto', others), recipe: recipeOf('auto', 'Difference') },
});
const allOver = { reticle: true, compass: true, scaleBar: true, colorBar: true, label: true };

/** Pictures that have as little in common as possible: sizes, kinds of pixels, layouts, formats. */
export function mixedPictures(): MixedPicture[] {
	const sky = (
		name: string,
		size: readonly [number, number],
		composition: Composition,
		format: PictureFormat = 'png',
	): MixedPicture => ({
		name: `${name} as ${format}`,
		draw: (rooms) => drawSky(rooms, size, composition, format),
	});
	const single = (
		preset: PresetName,
		size: readonly [number, number],
		others: Partial<PictureRecipe> = {},
	) =>
		sky(`${preset}, ${size.join(' × ')}, ${JSON.stringify(others)}`, size, {
			layout: 'single',
			picture: picture(preset, others),
		});
	const curve = (name: string, detections: number, recipe: LightCurveRecipe): MixedPicture => ({
		name,
		draw: ({ lightCurve }) =>
			Promise.resolve(
				lightCurve.renderLightCurve(madeUpRows({ ...PLAIN, detections }), recipe).bytes,
			),
	});
	const raster = (width: number, height: number, seed: number): MixedPicture => ({
		name: `pixels ${width} × ${height}, seed ${seed}`,
		draw: ({ encode }) => Promise.resolve(encode.encodePng(pixelsOf(width, height, seed))),
	});
	return [
		single('auto', [30, 30]),
		single('auto', [30, 30], { sizePixels: 137 }),
		single('auto', [9, 4], { sizePixels: 50, enlargement: 'smooth' }),
		single('auto', [30, 30], { sizePixels: 150, enlargement: 'smooth' }),
		single('finkApi', [30, 30], { sizePixels: 90 }),
		single('finkApi', [70, 61]),
		single('auto', [70, 64], { orientation: 'northUp' }),
		single('auto', [1, 3], { sizePixels: 33 }),
		single('auto', [30, 30], { plane: 'psf', sizePixels: 45, noData: [1, 2, 3, 0] }),
		...(['jpeg', 'gif'] as const).map((format) =>
			sky(
				'one',
				[30, 30],
				{ layout: 'single', picture: picture('auto', { sizePixels: 60 }) },
				format,
			),
		),
		...[40, 64].map((sizePixels) =>
			sky(`triplet of ${sizePixels}`, [30, 30], {
				...{ layout: 'triplet', pictures: pictures({ sizePixels }), theme: 'light' },
				...{ overlays: allOver, header: ['A title', 'a line'] },
			}),
		),
		sky('film strip', [15, 12], {
			...{ layout: 'filmStrip', picture: picture('auto', { sizePixels: 64 }) },
			...{ captions: [['1'], ['2'], ['3']], columns: 2 },
		}),
		...(['apng', 'gif'] as const).map((format) =>
			sky(
				'blink',
				[20, 20],
				{
					...{ layout: 'blink', picture: picture('auto', { sizePixels: 53 }) },
					...(format === 'apng' && { overlays: allOver, theme: 'light' as const }),
				},
				format,
			),
		),
		sky('colors', [25, 25], { layout: 'rgb', sizePixels: 50, overlays: allOver }),
		curve('a curve', 40, { width: 300, height: 200 }),
		curve('a dark curve', 3, { width: 360, theme: 'dark', title: 'x', quantity: 'totalMagnitude' }),
		{
			name: 'a card',
			draw: async ({ render, lightCurve }) => {
				const cutouts = CUTOUT_KINDS.map((kind, i) =>
					render.readCutout(skyFile(30, 30, i), kind, kind),
				);
				const rows = madeUpRows({ ...PLAIN, detections: 12 });
				return lightCurve.renderCard(rows, cutouts, { width: 300, header: HEADER }).bytes;
			},
		},
		{
			name: 'a stack of pixels',
			draw: ({ encode }) =>
				Promise.resolve(
					encode.encodeApng(
						[13, 14].map((seed) => pixelsOf(50, 40, seed)),
						{ delayMs: 90 },
					),
				),
		},
		raster(1, 1, 3),
		raster(1, 40, 4),
		raster(40, 1, 5),
		raster(2, 60, 6),
		...[7, 10, 11, 12, 13, 15].map((seed) => raster(10 + seed * 5, 94 - seed * 5, seed)),
	];
}

const PLAIN = {
	seed: 9,
	detections: 20,
	forced: 9,
	bands: 'ugrizy',
	startMjdTai: 61200,
	spanDays: 40,
	peakNjy: 7000,
	noiseNjy: 150,
	withoutError: 0.1,
};
