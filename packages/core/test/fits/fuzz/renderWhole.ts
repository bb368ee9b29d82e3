import { decode } from 'fast-png';
import { ORIENTATIONS, PRESETS, recipeOf } from '../../../src/image';
import { PLANES, type Composition, type Cutout, type PictureFile } from '../../../src/render';
import type { Random } from './Random';
import { Violation } from './Violation';

/** The two steps from a file's bytes to a picture's. */
export interface Renderer {
	readonly readCutout: (bytes: Uint8Array, name: string, kind: 'Science') => Cutout;
	readonly renderPicture: (
		cutouts: readonly Cutout[],
		composition: Composition,
		format: 'png',
	) => Promise<PictureFile>;
}

/**
 * The whole way of a cutout, from bytes to a PNG, with settings that the numbers decide.
 *
 * @throws {Violation} the result is not a PNG. @throws {FinkError} refused.
 */
export async function renderWhole(
	bytes: Uint8Array,
	random: Random,
	{ readCutout, renderPicture }: Renderer,
): Promise<void> {
	const composition = compositionOf(random);
	const cutout = readCutout(bytes, 'fuzz.fits', 'Science');
	const { bytes: png } = await renderPicture([cutout], composition, 'png');
	let size: string;
	try {
		const { width, height, depth, channels, data } = decode(png);
		const isWhole = data.length >= Math.ceil((width * depth * channels) / 8) * height;
		size = isWhole ? '' : `${width} x ${height} with ${data.length} values`;
	} catch (error) {
		throw new Violation('a picture that is not a PNG', String(error), error);
	}
	if (size) throw new Violation('a picture of the wrong size', size);
}

function compositionOf(random: Random): Composition {
	const { name } = random.pick(PRESETS.filter((preset) => preset.name !== 'custom'));
	const overlays = random.chance(0.5)
		? {}
		: { reticle: true, compass: true, scaleBar: true, colorBar: true, label: true };
	return {
		layout: 'single',
		picture: {
			preset: name,
			recipe: recipeOf(name, 'Science'),
			plane: random.chance(0.7) ? 'image' : random.pick(PLANES).name,
			orientation: random.pick(ORIENTATIONS).name,
			sizePixels: random.pick([0, 0, 40, 120]),
			enlargement: random.pick(['nearest', 'smooth']),
		},
		overlays,
	};
}
