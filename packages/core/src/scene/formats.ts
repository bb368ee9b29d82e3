import { strToU8 } from 'fflate';

import { choiceNamed, type Choice } from '../choice';
import { giveBack } from '../draw';
import { encodePng, popularPalette } from '../encode';
import type { PictureFile } from '../render';
import { paintScene } from './paintScene';
import type { Scene } from './Scene';
import { sceneToSvg } from './sceneToSvg';

/** A file format of scenes. */
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
	description: 'Pixels; supported everywhere',
	encode: (scene, _title, text) => {
		const canvas = paintScene(scene);
		const hasPictures = scene.marks.some(({ mark }) => mark === 'picture');
		const raster = hasPictures ? canvas : popularPalette(canvas);
		const bytes = encodePng(raster, { text });
		giveBack(canvas);
		return { bytes, mimeType: 'image/png', extension: '.png' };
	},
};

const svg: Format<'svg'> = {
	name: 'svg',
	title: 'SVG',
	description: 'Shapes and text; sharp at any size',
	encode: (scene, title, text) => {
		const bytes = strToU8(sceneToSvg(scene, title, text));
		return { bytes, mimeType: 'image/svg+xml', extension: '.svg' };
	},
};

/** File formats of scenes. */
export const SCENE_FORMATS = [png, svg] as const;

/** Name of one of SCENE_FORMATS. */
export type SceneFormat = (typeof SCENE_FORMATS)[number]['name'];

/**
 * Writes a scene to a file.
 *
 * @param text - Texts by keyword, kept in the file.
 * @throws {OptionError} An unknown format.
 */
export function encodeScene(
	scene: Scene,
	format: SceneFormat,
	title: string,
	text: Readonly<Record<string, string>>,
): PictureFile {
	return choiceNamed<Format<SceneFormat>>(SCENE_FORMATS, format, 'File Format').encode(
		scene,
		title,
		text,
	);
}
