import { adviceOnRounded } from '../alert';
import { cutLines, cutText } from '../draw';
import { type PictureFile, pictureText } from '../render';
import { drawLightCurve } from './drawLightCurve';
import { encodeScene, fontWarnings, type SceneFormat } from '../scene';
import { type LightCurveRecipe, NEWEST } from './LightCurveRecipe';
import type { LightCurve } from './numbers/LightCurve';
import { lightCurveOf } from './numbers/lightCurveOf';
import { describeLightCurve, type LightCurveNumbers } from './numbers/LightCurveNumbers';
import { pointTable } from './numbers/pointTable';
import type { SourceRow } from './numbers/sourceColumns';

/** A light curve as a file, with its numbers. */
export interface RenderedLightCurve extends PictureFile {
	readonly width: number;
	readonly height: number;
	readonly numbers: LightCurveNumbers;
}

/**
 * The rows of one object as a picture of its light curve. The same rows and recipe give the same bytes, in any
 * order of the rows.
 *
 * @throws {OptionError} Nothing to draw, several objects, or a choice that makes no sense.
 */
export function renderLightCurve(
	rows: readonly SourceRow[],
	given: LightCurveRecipe = {},
	format: SceneFormat = 'png',
): RenderedLightCurve {
	const recipe: LightCurveRecipe = {
		...given,
		...(given.title !== undefined && { title: cutText(given.title) }),
		...(given.id !== undefined && { id: cutText(given.id) }),
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

/** A warning if the alert to mark is not among the points. */
export function highlightWarnings(
	{ highlighted }: LightCurve,
	{ highlight }: LightCurveRecipe,
): string[] {
	if (!highlight || highlighted || highlight === NEWEST) return [];
	const sentences = [
		`The alert to mark, ${highlight}, is not among the points shown.`,
		adviceOnRounded(highlight),
	];
	return [sentences.filter(Boolean).join(' ')];
}
