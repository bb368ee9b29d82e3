import { CUTOUT_KINDS, type CutoutKind } from '../../alert';
import { ImageError } from '../../errors';
import { sharedRecipeLimits, triplet, type Limits, type TripletPanels } from '../../image';
import type { Cutout } from '../Cutout';
import { preparePanel, type PreparedPanel } from '../preparePanel';
import { storedImage } from '../storedImage';
import { themeOf } from '../ThemeName';
import type { Composed } from './Composed';
import type { TripletComposition } from './Composition';
import { equallyWide } from './equallyWide';

/**
 * Science, Template and Difference in one labeled picture.
 *
 * @throws {ImageError} A kind is missing and `allowMissing` is off, two cutouts of one kind, or pixels that
 * can't be drawn.
 */
export function composeTriplet(
	cutouts: readonly Cutout[],
	composition: TripletComposition,
): Composed {
	const byKind = cutoutsByKind(cutouts, composition.allowMissing ?? false);
	const shared = composition.sharedLimits ? sharedLimitsOf(byKind, composition) : undefined;
	const { overlays = {}, theme = 'dark', header } = composition;
	const drawn: Array<PreparedPanel & { readonly kind: CutoutKind }> = [];
	for (const kind of CUTOUT_KINDS) {
		const cutout = byKind[kind];
		if (!cutout) continue;
		const limits = kind === 'Difference' ? undefined : shared;
		const onPicture = { ...overlays, label: false };
		const panel = preparePanel(cutout, composition.pictures[kind], onPicture, { limits, theme });
		drawn.push({ kind, ...panel });
	}
	const pictures = drawn.map(({ raster }) => raster);
	const rasters = overlays.colorBar ? equallyWide(pictures, themeOf(theme)) : pictures;
	const panels: TripletPanels = Object.fromEntries(
		drawn.map(({ kind, drawOnto }, i) => [kind, { picture: rasters[i], drawOnto }]),
	);
	const picture = triplet(panels, { theme: themeOf(theme), header });
	return { frames: [picture], panels: drawn.map(({ numbers }) => numbers) };
}

type ByKind = Partial<Record<CutoutKind, Cutout>>;

function cutoutsByKind(cutouts: readonly Cutout[], allowMissing: boolean): ByKind {
	const byKind: ByKind = {};
	for (const cutout of cutouts) {
		const other = byKind[cutout.kind];
		if (other) {
			throw new ImageError(
				`"${other.name}" and "${cutout.name}" are both taken for the ${cutout.kind} image of the triplet`,
				{
					advice: 'Give one cutout of each kind.',
					remedy: 'nameOneFileOfEachKind',
				},
			);
		}
		byKind[cutout.kind] = cutout;
	}
	const missing = CUTOUT_KINDS.filter((kind) => !byKind[kind]);
	if (missing.length === 0 || (allowMissing && missing.length < CUTOUT_KINDS.length)) return byKind;
	throw new ImageError(`The triplet has no ${missing.join(' and no ')} image`, {
		advice: 'Give all three kinds.',
		remedy: 'downloadAllKinds',
	});
}

/** The limits of Science and Template together; undefined for recipes that know none. */
function sharedLimitsOf(
	{ Science, Template }: ByKind,
	{ pictures }: TripletComposition,
): Limits | undefined {
	const { recipe, plane = 'image' } = pictures.Science;
	if (recipe.mode !== 'standard') return undefined;
	const images = [Science, Template].flatMap((cutout) =>
		cutout ? [storedImage(cutout, plane)] : [],
	);
	if (images.length === 0) return undefined;
	return sharedRecipeLimits(
		images.map(({ grid }) => grid),
		recipe,
		images,
	);
}
