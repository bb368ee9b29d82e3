import { strToU8 } from 'fflate';

import { choiceNamed, type Choice } from '../choice';
import { encodePng, popularPalette } from '../encode';
import type { PictureFile } from '../render';
import { paintScene, type Scene, sceneToSvg } from './scene';

/** A file format of light curves and cards. */
interface Format<Name extends string> extends Choice<Name> {
	readonly encode: (
		scene: Scene,
		title: string,
		text: Readonly<Record<string, string>>,
	) => PictureFile;
}

/** A PNG without pictures in it has at most 256 colors: anti-aliasing makes many that look alike. */
const png: Format<'png'> = {
	name: 'png',
	title: 'PNG',
	description: 'Pixels, shown everywhere',
	encode: (scene, _title, text) => {
		const canvas = paintScene(scene);
		const hasPictures = scene.marks.some(({ mark }) => mark === 'picture');
		const raster = hasPictures ? canvas : popularPalette(canvas);
		return { bytes: encodePng(raster, { text }), mimeType: 'image/png', extension: '.png' };
	},
};

const svg: Format<'svg'> = {
	name: 'svg',
	title: 'SVG',
	description: 'Shapes and text, sharp at any size',
	encode: (scene, title, text) => {
		const bytes = strToU8(sceneToSvg(scene, title, text));
		return { bytes, mimeType: 'image/svg+xml', extension: '.svg' };
	},
};

/** File formats of light curves and cards. */
export const LIGHT_CURVE_FORMATS = [png, svg] as const;

/** Name of one of LIGHT_CURVE_FORMATS. */
export type LightCurveFormat = (typeof LIGHT_CURVE_FORMATS)[number]['name'];

/**
 * Writes a scene to a file.
 *
 * @param text - Texts by keyword, kept in the file.
 * @throws {OptionError} An unknown format.
 */
export function encodeScene(
	scene: Scene,
	format: LightCurveFormat,
	title: string,
	text: Readonly<Record<string, string>>,
): PictureFile {
	return choiceNamed<Format<LightCurveFormat>>(LIGHT_CURVE_FORMATS, format, 'File Format').encode(
		scene,
		title,
		text,
	);
}
