import { CUTOUT_KINDS, type CutoutKind } from '../../../alert';
import { ImageError } from '../../../errors';
import {
	sharedRecipeLimits,
	triplet as tripletPicture,
	type Limits,
	type TextRow,
	type TripletPanels,
} from '../../../image';
import { prepareArchive, type ArchiveImage, type PreparedArchive } from '../../archive';
import type { Cutout } from '../../Cutout';
import { preparePanel, type PreparedPanel } from '../../preparePanel';
import { storedImage } from '../../storedImage';
import { themeOf } from '../../ThemeName';
import { alikeOnSky, onFurtherPanels } from '../alikeOnSky';
import { asideRows, captionRows, titleRows } from '../captionRows';
import { signKey } from '../colorKey';
import type { Composed } from '../Composed';
import type { TripletComposition } from '../Composition';
import type { LayoutChoice } from '../LayoutChoice';

/** Science, Template and Difference side by side. */
export const triplet: LayoutChoice<'triplet'> = {
	name: 'triplet',
	title: 'Triplet',
	description: 'Science, Template and Difference of one alert side by side',
	compose: drawTriplet,
};

/**
 * Science, Template and Difference in one labeled picture that says what it shows.
 *
 * @throws {ImageError} A kind is missing and `allowMissing` is off, two cutouts of one kind, or pixels that
 * can't be drawn.
 */
export function drawTriplet(
	cutouts: readonly Cutout[],
	composition: TripletComposition,
	archive?: ArchiveImage,
): Composed {
	const byKind = cutoutsByKind(cutouts, composition.allowMissing ?? false);
	const shared = composition.sharedLimits ? sharedLimitsOf(byKind, composition) : undefined;
	const { overlays = {}, theme: themeName = 'dark', pictures } = composition;
	const theme = themeOf(themeName);
	const drawn: Array<PreparedPanel & { readonly kind: CutoutKind }> = [];
	const isAlike = alikeOnSky(Object.values(byKind), ({ kind }) => pictures[kind].orientation);
	for (const kind of CUTOUT_KINDS) {
		const cutout = byKind[kind];
		if (!cutout) continue;
		const limits = kind === 'Difference' ? undefined : shared;
		const onPicture = isAlike && drawn.length > 0 ? onFurtherPanels(overlays) : overlays;
		const options = { limits, theme: themeName };
		const panel = preparePanel(cutout, pictures[kind], { ...onPicture, label: false }, options);
		drawn.push({ kind, ...panel });
	}
	const fourth = archive && archivePanel(archive, drawn, byKind, composition, isAlike);
	const panels: TripletPanels = {
		...Object.fromEntries(
			drawn.map(({ kind, raster, drawOnto, ground, bar }) => [
				kind,
				{ picture: raster, drawOnto, isOnGround: ground !== undefined, bar },
			]),
		),
		...(fourth && { Archive: fourth.panel }),
	};
	const difference = drawn.find(({ kind }) => kind === 'Difference');
	const key =
		difference && !overlays.colorBar ? signKey(pictures.Difference, difference) : undefined;
	const { header = [], about } = composition;
	const isTitled = header.some((line) => line.trim() !== '');
	const said = about && !isTitled ? about : undefined;
	const title = isTitled ? titleRows(header) : [];
	const keyRow: TextRow[] = key ? [{ key, isFaint: true }] : [];
	const picture =
		composition.layout === 'square' && !fourth
			? tripletPicture(panels, {
					theme,
					columns: 2,
					aside: {
						top: said ? asideRows(said, theme) : title,
						bottom: keyRow.map((row) => ({ ...row, isLeft: true })),
					},
				})
			: tripletPicture(panels, {
					theme,
					columns: composition.layout === 'square' ? 2 : undefined,
					header: said ? captionRows(said, theme) : title,
					footer: key || said?.id ? [{ left: said?.id, key, isFaint: true }] : [],
				});
	return {
		frames: [picture],
		panels: drawn.map(({ numbers }) => numbers),
		archive: fourth?.numbers,
	};
}

/** The archive image on the pixels of the first cutout that has coordinates. */
function archivePanel(
	archive: ArchiveImage,
	drawn: ReadonlyArray<PreparedPanel & { readonly kind: CutoutKind }>,
	byKind: ByKind,
	{ pictures, overlays = {}, theme }: TripletComposition,
	isAlike: boolean,
): PreparedArchive {
	const panel = drawn.find(({ kind }) => byKind[kind]?.wcs) ?? drawn[0];
	const { wcs, noSky } = byKind[panel.kind] ?? {};
	const { pictureWidth: width, pictureHeight: height } = panel.numbers;
	return prepareArchive(archive, {
		reference: { wcs, noSky, placement: panel.placement, width, height },
		picture: pictures.Template,
		overlays: isAlike ? onFurtherPanels(overlays) : overlays,
		theme,
	});
}

type ByKind = Partial<Record<CutoutKind, Cutout>>;

function cutoutsByKind(cutouts: readonly Cutout[], allowMissing: boolean): ByKind {
	const byKind: ByKind = {};
	for (const cutout of cutouts) {
		const other = byKind[cutout.kind];
		if (other) {
			throw new ImageError(
				`"${other.name}" and "${cutout.name}" are both identified as the ${cutout.kind} image of the triplet`,
				{
					advice: 'Provide one cutout of each kind.',
					remedy: 'nameOneFileOfEachKind',
				},
			);
		}
		byKind[cutout.kind] = cutout;
	}
	const missing = CUTOUT_KINDS.filter((kind) => !byKind[kind]);
	if (missing.length === 0 || (allowMissing && missing.length < CUTOUT_KINDS.length)) return byKind;
	throw new ImageError(`The triplet has no ${missing.join(' and no ')} image`, {
		advice: 'Provide all three kinds.',
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
