import type { AlertRecord, CutoutKind } from '../alert';
import { renderAlertCard, renderLightCurve, type SourceRow } from '../lightCurve';
import { panelWidth, recipeOf } from '../image';
import { alertCaption, describeAlert, headingOfAlert, type AlertFacts } from '../message';
import type { PlannedNight } from '../observe';
import { renderPicture, type Cutout, type PictureRecipe } from '../render';
import { leadingQuantity } from './leadingQuantity';
import type { LookRecipe, LookShows } from './LookRecipe';

/** Everything that a picture is made of. */
export interface Look {
	/** Simplified or raw. */
	readonly alert: AlertRecord;
	readonly diaSourceId: string;
	/** What `describeAlert` said about it. @default it is described here */
	readonly facts?: AlertFacts;
	/** Newest first; the alert's own is among them. */
	readonly rows: readonly SourceRow[];
	/** Forced photometry, for the light curve. @default none */
	readonly forced?: readonly SourceRow[];
	readonly cutouts: readonly Cutout[];
	/** When it can be observed, for a card. */
	readonly plan?: PlannedNight;
}

/** A picture as a file. */
export interface LookPicture {
	readonly bytes: Uint8Array;
	/** With the dot. */
	readonly extension: string;
	readonly mimeType: string;
	/** What it shows: a light curve replaces a triplet without any image. */
	readonly shows: LookShows;
	readonly warnings: readonly string[];
}

/** Draws the requested picture from the available data. */
export async function drawLook(look: Look, recipe: LookRecipe): Promise<LookPicture> {
	if (recipe.shows === 'card') return drawCard(look, recipe);
	if (recipe.shows === 'triplet' && look.cutouts.length > 0) return await drawTriplet(look, recipe);
	return drawLightCurve(look, recipe);
}

function drawCard(look: Look, recipe: LookRecipe): LookPicture {
	const { orientation, tag } = recipe;
	const { alert, rows: history, cutouts, plan } = look;
	const curve = curveRecipe(look, recipe);
	const card = {
		...{ alert, rows: pointsOf(look), history, recipe: curve },
		...{ words: { tag }, orientation, plan },
	};
	const { bytes, extension, mimeType, numbers, panels } = renderAlertCard(card, cutouts);
	const warnings = [...numbers.warnings, ...panels.flatMap((panel) => panel.warnings)];
	return { bytes, extension, mimeType, shows: 'card', warnings };
}

function drawLightCurve(look: Look, recipe: LookRecipe): LookPicture {
	const curve = { ...curveRecipe(look, recipe), ...headingOfAlert(factsOf(look)) };
	const { bytes, extension, mimeType, numbers } = renderLightCurve(pointsOf(look), curve);
	return { bytes, extension, mimeType, shows: 'lightCurve', warnings: numbers.warnings };
}

function pointsOf({ rows, forced = [] }: Look): readonly SourceRow[] {
	return [...rows, ...forced];
}

function curveRecipe({ alert, diaSourceId }: Look, recipe: LookRecipe) {
	const { quantity = leadingQuantity(alert), theme, width } = recipe;
	return { quantity, theme, width, highlight: diaSourceId };
}

function factsOf({ alert, facts }: Look): AlertFacts {
	return facts ?? describeAlert(alert);
}

async function drawTriplet(
	look: Look,
	{ orientation, tag, theme, width }: LookRecipe,
): Promise<LookPicture> {
	// Nothing in a caption comes from the history.
	const about = alertCaption(factsOf(look));
	const picture = (kind: CutoutKind): PictureRecipe => ({
		preset: 'auto',
		recipe: recipeOf('auto', kind),
		orientation,
		sizePixels: panelWidth(width, 3),
	});
	const { bytes, extension, mimeType, panels } = await renderPicture(look.cutouts, {
		layout: 'triplet',
		pictures: {
			Science: picture('Science'),
			Template: picture('Template'),
			Difference: picture('Difference'),
		},
		overlays: { compass: true, label: true, reticle: true, scaleBar: true },
		about: tag ? { ...about, tag } : about,
		theme,
		allowMissing: true,
	});
	const warnings = panels.flatMap((panel) => panel.warnings);
	return { bytes, extension, mimeType, shows: 'triplet', warnings };
}
