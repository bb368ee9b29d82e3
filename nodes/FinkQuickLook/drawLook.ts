import {
	alertCaption,
	describeAlert,
	headingOfAlert,
	leadingQuantity,
	panelWidth,
	recipeOf,
	renderAlertCard,
	renderLightCurve,
	renderPicture,
	type AlertRecord,
	type Cutout,
	type CutoutKind,
	type PictureRecipe,
	type PlannedNight,
	type SourceRow,
} from '@fink/core';

import type { LookSettings } from './readSettings';

/** Everything that a picture is made of. */
export interface Look {
	/** Simplified or raw. */
	readonly alert: AlertRecord;
	readonly diaSourceId: string;
	/** Newest first; the alert's own is among them. */
	readonly rows: readonly SourceRow[];
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
	readonly shows: LookSettings['operation'];
	readonly warnings: readonly string[];
}

/** Draws the requested picture from the available data. */
export async function drawLook(look: Look, settings: LookSettings): Promise<LookPicture> {
	if (settings.operation === 'card') return drawCard(look, settings);
	if (settings.operation === 'triplet' && look.cutouts.length > 0) {
		return await drawTriplet(look, settings);
	}
	return drawLightCurve(look, settings);
}

function drawCard({ alert, rows, cutouts, ...look }: Look, settings: LookSettings): LookPicture {
	const { orientation, tag } = settings;
	const recipe = curveRecipe({ alert, rows, cutouts, ...look }, settings);
	const { plan } = look;
	const card = { alert, rows, history: rows, recipe, words: { tag }, orientation, plan };
	const { bytes, extension, mimeType, numbers, panels } = renderAlertCard(card, cutouts);
	const warnings = [...numbers.warnings, ...panels.flatMap((panel) => panel.warnings)];
	return { bytes, extension, mimeType, shows: 'card', warnings };
}

function drawLightCurve(look: Look, settings: LookSettings): LookPicture {
	const recipe = { ...curveRecipe(look, settings), ...headingOfAlert(describeAlert(look.alert)) };
	const { bytes, extension, mimeType, numbers } = renderLightCurve(look.rows, recipe);
	return { bytes, extension, mimeType, shows: 'lightCurve', warnings: numbers.warnings };
}

function curveRecipe({ alert, diaSourceId }: Look, settings: LookSettings) {
	const { quantity = leadingQuantity(alert), theme, width } = settings;
	return { quantity, theme, width, highlight: diaSourceId };
}

async function drawTriplet(
	{ alert, cutouts }: Look,
	{ orientation, tag, theme, width }: LookSettings,
): Promise<LookPicture> {
	// Nothing in a caption comes from the history.
	const about = alertCaption(describeAlert(alert));
	const picture = (kind: CutoutKind): PictureRecipe => ({
		preset: 'auto',
		recipe: recipeOf('auto', kind),
		orientation,
		sizePixels: panelWidth(width, 3),
	});
	const { bytes, extension, mimeType, panels } = await renderPicture(cutouts, {
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
