import type { CutoutKind } from '../../alert';
import { ImageError } from '../../errors';
import type { Cutout, PictureNumbers } from '../../render';
import type { PlannedNight } from '../../observe';
import type { LightCurve } from '../numbers/LightCurve';
import { layoutLightCurve } from '../plot/layoutLightCurve';
import type { PlotScales } from '../plot/plotPoints';
import { checkSide, type Mark, MIN_WIDTH, plotSizes, plotTheme, type Scene } from '../../scene';
import type { CardRecipe } from './CardRecipe';
import { layoutHeader } from './layoutHeader';
import { layoutFoot } from './layoutFoot';
import { layoutPlan } from './layoutPlan';
import { layoutTriplet } from './layoutTriplet';

/** A card as a scene, the numbers of its cutouts, and where values are in its plot. */
export interface DrawnCard {
	readonly scene: Scene;
	readonly panels: readonly PictureNumbers[];
	readonly scales: PlotScales;
}

/** Width of a card unless one is given: three pixels of the screen for each of the 360 of a phone or a chat. */
const DEFAULT_WIDTH = 1080;
/** Height of the light curve in units, with its legend and axes. */
const CURVE_HEIGHT = 215;

/**
 * Lays a card out: what it is, the three cutouts, the light curve, where to read more. Its height depends
 * on its width and its content.
 *
 * @param cutouts - Those of the current alert; without any the card has no row for them.
 * @param plan - When the object can be observed. @default the card says nothing of it
 * @throws {OptionError} A size out of range. @throws {ImageError} Two cutouts of one kind, or one that
 * can't be drawn.
 */
export function drawCard(
	curve: LightCurve,
	cutouts: readonly Cutout[],
	recipe: CardRecipe,
	plan?: PlannedNight,
): DrawnCard {
	const { theme: themeName = 'light', width = DEFAULT_WIDTH, header, caption } = recipe;
	checkSide('Width', width, MIN_WIDTH);
	const theme = plotTheme(themeName);
	const sizes = plotSizes(width, Infinity);
	const { pad, gap, unit } = sizes;
	const inner = width - 2 * pad;
	const between = 2 * gap;

	const marks: Mark[] = [];
	let y = pad;
	const head = layoutHeader(header, theme, sizes, pad, inner);
	marks.push(...head.marks(y));
	y += head.height + between;

	const byKind = cutoutsByKind(cutouts);
	const triplet = layoutTriplet(byKind, recipe, theme, sizes, pad, inner);
	if (cutouts.length > 0) {
		marks.push(...triplet.marks(y));
		y += triplet.height + between;
	}

	const curveHeight = Math.round(CURVE_HEIGHT * unit);
	const box = { x: pad, y, width: inner, height: curveHeight };
	const showFirst = recipe.firstDetection ?? true;
	const plot = layoutLightCurve(curve, box, theme, sizes, { caption, showFirst });
	marks.push(...plot.marks);
	y += curveHeight;

	if (plan) {
		const observation = layoutPlan(plan, theme, sizes, pad, inner);
		marks.push(...observation.marks(y + between));
		y += between + observation.height;
	}

	const foot = layoutFoot(header, theme, sizes, pad, inner);
	if (foot.height > 0) {
		marks.push(...foot.marks(y + between));
		y += between + foot.height;
	}
	const scene = { width, height: Math.round(y + pad), background: theme.background, marks };
	return { scene, panels: cutouts.length > 0 ? triplet.numbers : [], scales: plot.scales };
}

function cutoutsByKind(cutouts: readonly Cutout[]): Partial<Record<CutoutKind, Cutout>> {
	const byKind: Partial<Record<CutoutKind, Cutout>> = {};
	for (const cutout of cutouts) {
		const other = byKind[cutout.kind];
		if (other) {
			throw new ImageError(
				`"${other.name}" and "${cutout.name}" are both identified as the ${cutout.kind} image of the card`,
				{ advice: 'Name the three binary fields science, template and difference.' },
			);
		}
		byKind[cutout.kind] = cutout;
	}
	return byKind;
}
