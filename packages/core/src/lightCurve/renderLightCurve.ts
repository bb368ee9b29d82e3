import { strToU8 } from 'fflate';

import { adviceOnRounded } from '../alert';
import { cutLines, cutText, signWarnings } from '../draw';
import { encodePng, popularPalette } from '../encode';
import { OptionError } from '../errors';
import { type PictureFile, pictureText } from '../render';
import { drawLightCurve } from './drawLightCurve';
import { type LightCurveRecipe, NEWEST } from './LightCurveRecipe';
import type { LightCurve } from './numbers/LightCurve';
import { lightCurveOf } from './numbers/lightCurveOf';
import { describeLightCurve, type LightCurveNumbers } from './numbers/LightCurveNumbers';
import { pointTable } from './numbers/pointTable';
import type { SourceRow } from './numbers/sourceColumns';
import { paintScene, type Scene, sceneToSvg } from './scene';

/** File formats of a light curve. */
export type LightCurveFormat = 'png' | 'svg';

/** Every format, for fields and error sentences. */
export const LIGHT_CURVE_FORMATS: readonly LightCurveFormat[] = ['png', 'svg'];

/** A light curve as a file, with its numbers. */
export interface RenderedLightCurve extends PictureFile {
	readonly width: number;
	readonly height: number;
	readonly numbers: LightCurveNumbers;
}

/**
 * The rows of one object as a picture of its light curve. The same rows and recipe give the same bytes, in
 * whatever order the rows come.
 *
 * @throws {OptionError} Nothing to draw, several objects, or a choice that makes no sense.
 */
export function renderLightCurve(
	rows: readonly SourceRow[],
	given: LightCurveRecipe = {},
	format: LightCurveFormat = 'png',
): RenderedLightCurve {
	const recipe: LightCurveRecipe = {
		...given,
		...(given.title !== undefined && { title: cutText(given.title) }),
		...(given.caption && { caption: cutLines(given.caption) }),
	};
	const curve = lightCurveOf(rows, recipe);
	const { scene } = drawLightCurve(curve, recipe);
	const numbers = describeLightCurve(curve, [
		...highlightWarnings(curve, recipe),
		...fontWarnings(scene, format),
	]);
	const names = curve.objects.map(({ name }) => name);
	const title = recipe.title || `Light curve ${names.join(', ')}`.trim();
	const text = { ...pictureText(title, recipe, numbers), ...pointTable(curve) };
	const { width, height } = scene;
	return { ...encodeScene(scene, format, title, text), width, height, numbers };
}

/** What is said where the alert to mark is not among the points. */
export function highlightWarnings(
	{ highlighted }: LightCurve,
	{ highlight }: LightCurveRecipe,
): string[] {
	if (!highlight || highlighted || highlight === NEWEST) return [];
	const sentences = [
		`The alert ${highlight} to mark is not among the points shown.`,
		adviceOnRounded(highlight),
	];
	return [sentences.filter(Boolean).join(' ')];
}

/** What is said of signs that the picture lacks: an SVG leaves letters to the reader's own fonts. */
export function fontWarnings({ marks }: Scene, format: LightCurveFormat): string[] {
	if (format === 'svg') return [];
	return signWarnings(marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : [])));
}

/**
 * Writes a scene to a file. A PNG without pictures in it has at most 256 colors: those that anti-aliasing
 * makes are many and alike.
 *
 * @throws {OptionError} An unknown format.
 */
export function encodeScene(
	scene: Scene,
	format: LightCurveFormat,
	title: string,
	text: Readonly<Record<string, string>>,
): PictureFile {
	switch (format) {
		case 'png': {
			const canvas = paintScene(scene);
			const hasPictures = scene.marks.some(({ mark }) => mark === 'picture');
			const raster = hasPictures ? canvas : popularPalette(canvas);
			return { bytes: encodePng(raster, { text }), mimeType: 'image/png', extension: '.png' };
		}
		case 'svg': {
			const bytes = strToU8(sceneToSvg(scene, title, text));
			return { bytes, mimeType: 'image/svg+xml', extension: '.svg' };
		}
		default:
			throw new OptionError(`There is no format "${String(format)}" for light curves`, {
				field: 'File Format',
				given: format,
				advice: `Choose one of: ${LIGHT_CURVE_FORMATS.join(', ')}.`,
			});
	}
}
