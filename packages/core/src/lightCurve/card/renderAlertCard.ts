import type { LeadingBrightness } from '../../alert';
import { describeAlert } from '../../message';
import { recipeOf } from '../../image';
import type { PlannedNight } from '../../observe';
import type { Cutout, PictureRecipe } from '../../render';
import type { SceneFormat } from '../../scene';
import type { LightCurveRecipe } from '../LightCurveRecipe';
import { lightCurveOf } from '../numbers/lightCurveOf';
import type { SourceRow } from '../numbers/sourceColumns';
import { cardHeader, type CardWords } from './cardHeader';
import { renderCardOf, type RenderedCard } from './renderCard';

/** An alert and what its card is to look like. */
export interface AlertCard {
	/** Simplified or raw. */
	readonly alert: unknown;
	/** Rows of its object. */
	readonly rows: readonly SourceRow[];
	/** The detections among them. */
	readonly history: readonly SourceRow[];
	readonly recipe: LightCurveRecipe;
	readonly words?: CardWords;
	/** Which brightness comes first. @default by the alert */
	readonly leading?: LeadingBrightness;
	/** Of the cutouts. @default as stored */
	readonly orientation?: PictureRecipe['orientation'];
	/** @default png */
	readonly format?: SceneFormat;
	/** When it can be observed. @default the card says nothing of it */
	readonly plan?: PlannedNight;
}

/**
 * The card of an alert: its facts, its cutouts and the light curve of its object. An incomplete
 * history would give a wrong age: then only what the alert itself says is used.
 *
 * @throws {OptionError} As `renderCard` and `describeAlert`. @throws {ImageError} A cutout that can't be drawn.
 */
export function renderAlertCard(
	{ alert, rows, history, recipe, words, leading, orientation, format, plan }: AlertCard,
	cutouts: readonly Cutout[],
): RenderedCard {
	const curve = lightCurveOf(rows, recipe);
	const known = curve.completeness.isComplete === false ? [] : history;
	const facts = describeAlert(alert, { history: known, leading });
	// With the plan drawn, its line stands above the plot.
	const header = cardHeader(plan ? { ...facts, observation: null } : facts, words);
	const look = (kind: Cutout['kind']) =>
		({ preset: 'auto', recipe: recipeOf('auto', kind), orientation }) as const;
	const pictures = {
		Science: look('Science'),
		Template: look('Template'),
		Difference: look('Difference'),
	};
	const full = { ...recipe, header, ...(orientation && { pictures }) };
	return renderCardOf(curve, cutouts, full, format, plan);
}
