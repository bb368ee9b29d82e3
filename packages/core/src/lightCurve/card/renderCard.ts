import { type Cutout, type PictureNumbers, pictureText } from '../../render';
import { cutLines, cutText } from '../../draw';
import type { PlannedNight } from '../../observe';
import type { LightCurve } from '../numbers/LightCurve';
import { lightCurveOf } from '../numbers/lightCurveOf';
import { describeLightCurve } from '../numbers/LightCurveNumbers';
import { pointTable } from '../numbers/pointTable';
import type { SourceRow } from '../numbers/sourceColumns';
import { encodeScene, fontWarnings, type SceneFormat } from '../../scene';
import { highlightWarnings, type RenderedLightCurve } from '../renderLightCurve';
import type { CardRecipe } from './CardRecipe';
import { drawCard } from './drawCard';
import type { TextPair } from './layoutPairs';

/** A card as a file, with the numbers of its light curve and its cutouts. */
export interface RenderedCard extends RenderedLightCurve {
	readonly panels: readonly PictureNumbers[];
}

/**
 * Header, cutouts and light curve of one object in one picture. The same rows, cutouts and recipe give the
 * same bytes.
 *
 * @param plan - When the object can be observed. @default the card says nothing of it
 * @throws {OptionError} As `renderLightCurve`. @throws {ImageError} A cutout that can't be drawn.
 */
export function renderCard(
	rows: readonly SourceRow[],
	cutouts: readonly Cutout[],
	given: CardRecipe,
	format: SceneFormat = 'png',
	plan?: PlannedNight,
): RenderedCard {
	return renderCardOf(lightCurveOf(rows, given), cutouts, given, format, plan);
}

/** The same for a light curve that was read before, with the same recipe. */
export function renderCardOf(
	curve: LightCurve,
	cutouts: readonly Cutout[],
	given: CardRecipe,
	format: SceneFormat = 'png',
	plan?: PlannedNight,
): RenderedCard {
	const recipe = withinCard(given);
	const { scene, panels } = drawCard(curve, cutouts, recipe, plan);
	const numbers = describeLightCurve(curve, [
		...highlightWarnings(curve, recipe),
		...fontWarnings(scene, format),
	]);
	const text = {
		...pictureText(recipe.header.title, recipe, {
			lightCurve: numbers,
			cutouts: panels,
			...(plan && { observation: plan.observation }),
		}),
		...pointTable(curve),
	};
	const file = encodeScene(scene, format, recipe.header.title, text);
	return { ...file, width: scene.width, height: scene.height, numbers, panels };
}

/** The recipe with texts no longer than a card can show. */
function withinCard(recipe: CardRecipe): CardRecipe {
	const { header, caption } = recipe;
	const { title, tag, lead, lines, rows } = header;
	return {
		...recipe,
		...(caption && { caption: cutLines(caption) }),
		header: {
			...header,
			title: cutText(title),
			...(tag !== undefined && { tag: cutText(tag) }),
			...(lead !== undefined && { lead: cutText(lead) }),
			lines: cutLines(lines),
			...(rows && { rows: rows.map(cutPair) }),
		},
	};
}

function cutPair({ left, right, ...links }: TextPair): TextPair {
	return {
		...links,
		...(left !== undefined && { left: cutText(left) }),
		...(right !== undefined && { right: cutText(right) }),
	};
}
