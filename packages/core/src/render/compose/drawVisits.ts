import { FitsError, ImageError } from '../../errors';
import { northAngleDeg } from '../../fits';
import { sharedRecipeLimits, type Interpolation, type Limits } from '../../image';
import type { Cutout } from '../Cutout';
import { usesOrientation } from '../usesOrientation';
import { interpolationOf } from '../interpolationOf';
import { measureCutout } from '../measureCutout';
import type { Overlays } from '../overlays';
import type { PictureRecipe } from '../PictureRecipe';
import { planeGrid } from '../planeGrid';
import { storedImage } from '../storedImage';
import { preparePanel, type PreparedPanel } from '../preparePanel';
import type { ThemeName } from '../ThemeName';
import { alignCutouts, missingWcs } from './alignCutouts';
import type { FailedVisits } from './Composition';
import { oddSizes } from './oddSizes';
import type { Visit } from './visitsOf';

/** One place of a film strip or an animation. */
export interface DrawnVisit {
	/** Index of the visit among those given. */
	readonly visit: number;
	/** Its picture, or why it has none, in one sentence. */
	readonly panel: PreparedPanel | string;
}

/** How visits are drawn. */
export interface VisitsLook {
	readonly picture: PictureRecipe;
	/** The overlays of each panel, by visit. */
	readonly overlaysOf: (visit: number) => Overlays;
	readonly theme?: ThemeName;
	/** @default 'fail' */
	readonly failedVisits?: FailedVisits;
	/** How pixels are taken when visits are brought onto one grid. @default as crisp or smooth as they are enlarged */
	readonly alignment?: Interpolation;
}

/**
 * Draws visits of one object with shared limits, so that equal brightness has equal color. With North up
 * all are brought onto one grid of the sky first; the numbers speak of the cutouts as stored, as ever.
 *
 * @throws {ImageError} No visit that can be drawn; with `fail` one that can't.
 */
export function drawVisits(
	visits: readonly Visit[],
	{
		picture,
		overlaysOf,
		theme,
		failedVisits = 'fail',
		alignment = interpolationOf(picture),
	}: VisitsLook,
): DrawnVisit[] {
	const { plane = 'image' } = picture;
	const northUp =
		picture.orientation === 'northUp' && plane !== 'psf' && usesOrientation(picture.recipe);
	const reasons = new Map<number, string>();
	/** Undefined for a visit that failed, or is not to stop the others. */
	const attempt = <Result>(visit: number, work: () => Result): Result | undefined => {
		try {
			return work();
		} catch (error) {
			const isOfVisit = error instanceof ImageError || error instanceof FitsError;
			if (!isOfVisit || failedVisits === 'fail') throw error;
			reasons.set(visit, error.message);
			return undefined;
		}
	};
	const usable = visits.flatMap((visit, i) => {
		const cutout = attempt(i, () => usableCutout(visit, picture, northUp));
		return cutout ? [{ visit: i, cutout }] : [];
	});
	const odd =
		northUp || failedVisits === 'fail' ? new Map<number, string>() : oddSizes(usable, picture);
	for (const [visit, reason] of odd) reasons.set(visit, reason);
	const fitting = usable.filter(({ visit }) => !odd.has(visit));
	if (fitting.length === 0) throw nothingDrawn(visits.length, reasons);

	const cutouts = fitting.map(({ cutout }) => cutout);
	const aligned = northUp
		? alignCutouts(cutouts, 'northUp', alignment, picture.fillPanel)
		: cutouts;
	const limits = sharedLimitsOf(aligned, cutouts, picture);
	const recipe: PictureRecipe = northUp ? { ...picture, orientation: 'stored' } : picture;
	const panels = new Map<number, PreparedPanel>();
	fitting.forEach(({ visit, cutout }, i) => {
		const panel = attempt(visit, () =>
			preparePanel(aligned[i], recipe, overlaysOf(visit), { limits, theme }),
		);
		if (!panel) return;
		const { wcs } = cutout;
		const numbers =
			northUp && wcs
				? measureCutout(cutout, plane, limits, {
						...panel.numbers,
						orientation: 'northUp',
						rotationAngleDeg: -northAngleDeg(wcs),
					})
				: panel.numbers;
		panels.set(visit, { ...panel, numbers });
	});
	if (panels.size === 0) throw nothingDrawn(visits.length, reasons);
	return visits.flatMap((_, visit): DrawnVisit[] => {
		const panel = panels.get(visit);
		if (panel) return [{ visit, panel }];
		return [{ visit, panel: reasons.get(visit) ?? 'it cannot be drawn' }];
	});
}

/** @throws {ImageError} There is no cutout, or it does not have what the picture needs. */
function usableCutout(visit: Visit, { plane = 'image' }: PictureRecipe, northUp: boolean): Cutout {
	if (typeof visit === 'string') {
		throw new ImageError(visit, {
			advice: 'Provide a cutout that can be drawn for this visit.',
			remedy: 'tolerateFailedVisits',
		});
	}
	planeGrid(visit, plane);
	if (northUp && !visit.wcs) missingWcs(visit);
	return visit;
}

function nothingDrawn(count: number, reasons: ReadonlyMap<number, string>): ImageError {
	const [[, first] = [0, '']] = reasons;
	return new ImageError(`None of the ${count} visits has an image: ${first}`, {
		advice: 'At least one visit must have a cutout that can be drawn.',
	});
}

/**
 * Undefined for recipes without their own limits (those of the API).
 *
 * @param drawn - As they are drawn. @param stored - As their files store them.
 */
function sharedLimitsOf(
	drawn: readonly Cutout[],
	stored: readonly Cutout[],
	{ recipe, plane = 'image' }: PictureRecipe,
): Limits | undefined {
	if (recipe.mode !== 'standard') return undefined;
	return sharedRecipeLimits(
		drawn.map((cutout) => planeGrid(cutout, plane).grid),
		recipe,
		stored.map((cutout) => storedImage(cutout, plane)),
	);
}
