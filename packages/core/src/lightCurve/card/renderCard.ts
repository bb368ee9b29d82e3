import { type Cutout, type PictureNumbers, pictureText } from '../../render';
import { lightCurveOf } from '../numbers/lightCurveOf';
import { describeLightCurve } from '../numbers/LightCurveNumbers';
import { pointTable } from '../numbers/pointTable';
import type { SourceRow } from '../numbers/SourceRow';
import {
	encodeScene,
	highlightWarnings,
	type LightCurveFormat,
	type RenderedLightCurve,
} from '../renderLightCurve';
import type { CardRecipe } from './CardRecipe';
import { drawCard } from './drawCard';

/** A card as a file, with the numbers of its light curve and its cutouts. */
export interface RenderedCard extends RenderedLightCurve {
	readonly panels: readonly PictureNumbers[];
}

/**
 * Header, cutouts and light curve of one object in one picture. The same rows, cutouts and recipe give the
 * same bytes.
 *
 * @throws {OptionError} As `renderLightCurve`. @throws {ImageError} A cutout that can't be drawn.
 */
export function renderCard(
	rows: readonly SourceRow[],
	cutouts: readonly Cutout[],
	recipe: CardRecipe,
	format: LightCurveFormat = 'png',
): RenderedCard {
	const curve = lightCurveOf(rows, recipe);
	const { scene, panels } = drawCard(curve, cutouts, recipe);
	const numbers = describeLightCurve(curve, highlightWarnings(curve, recipe));
	const text = {
		...pictureText(recipe.header.title, recipe, { lightCurve: numbers, cutouts: panels }),
		...pointTable(curve),
	};
	const file = encodeScene(scene, format, recipe.header.title, text);
	return { ...file, width: scene.width, height: scene.height, numbers, panels };
}
