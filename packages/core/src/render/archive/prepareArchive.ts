import { separationArcsec } from '../../alert';
import { FitsError, ImageError } from '../../errors';
import { northAngleDeg, pixelScaleArcsec, pixelToSky, sourceOf, type Wcs } from '../../fits';
import { drawLabel, overlaySizes, type Panel } from '../../image';
import type { Cutout } from '../Cutout';
import { drawCutout } from '../drawCutout';
import { interpolationOf } from '../interpolationOf';
import type { Overlays } from '../overlays';
import type { PictureRecipe } from '../PictureRecipe';
import { preparePanel, type PanelOptions } from '../preparePanel';
import { themeOf } from '../ThemeName';
import { usesOrientation } from '../usesOrientation';
import { alignArchive, type ReferencePanel } from './alignArchive';
import type { ArchiveImage, ArchiveNumbers } from './ArchiveImage';
import { fitPicture } from './fitPicture';

/** The panel of an archive image, and its numbers. */
export interface PreparedArchive {
	readonly panel: Panel;
	readonly numbers: ArchiveNumbers;
}

/** How the other panels look. */
export interface ArchiveLook {
	readonly reference: Omit<ReferencePanel, 'wcs'> & {
		readonly wcs?: Wcs;
		/** Why it has no coordinates. */
		readonly noSky?: string;
	};
	readonly picture: PictureRecipe;
	readonly overlays: Overlays;
	readonly theme: PanelOptions['theme'];
}

const NOT_ALIGNED = 'not aligned';

/**
 * The fourth panel. With coordinates on both sides it shows the same sky as the others, pixel on pixel, with their
 * overlays; else the image as it came, which says that it is not aligned and has no reticle. One that can't be drawn
 * becomes an empty panel, and the numbers say why.
 */
export function prepareArchive(archive: ArchiveImage, look: ArchiveLook): PreparedArchive {
	const { name, label, cutout, failure } = archive;
	const about = { kind: 'Archive' as const, name, label };
	const failed = (error: string): PreparedArchive => ({
		panel: { title: label, emptyText: 'no archive image' },
		numbers: { ...about, isAligned: false, error },
	});
	if (failure !== undefined) return failed(failure);
	try {
		const why = whyNotAligned(archive, look);
		if (cutout?.wcs && look.reference.wcs && why === undefined)
			return aligned({ ...cutout, wcs: cutout.wcs }, look.reference.wcs, look, about);
		return asItCame(archive, look, why);
	} catch (error) {
		if (!(error instanceof FitsError || error instanceof ImageError)) throw error;
		return failed(error.message);
	}
}

function whyNotAligned(
	{ name, cutout, picture }: ArchiveImage,
	{ reference }: ArchiveLook,
): string | undefined {
	if (picture)
		return `"${name}" is a PNG or JPEG picture, which has no sky coordinates: it is drawn unchanged, and the position of the source in it is unknown.`;
	if (!cutout?.wcs)
		return `"${name}" is drawn unchanged and not aligned with the other panels: ${cutout?.noSky ?? 'it has no sky coordinates'}.`;
	if (!reference.wcs)
		return `"${name}" is drawn unchanged and not aligned with the other panels, since these have no sky coordinates: ${reference.noSky ?? 'arrays have none'}.`;
	return undefined;
}

/** A picture, or an image without coordinates, as large as fits the panel, with a plate that says so. */
function asItCame(
	{ name, label, cutout, picture }: ArchiveImage,
	{ reference, picture: recipe, theme }: ArchiveLook,
	notAligned: string | undefined,
): PreparedArchive {
	const own =
		cutout &&
		drawCutout(cutout, { ...recipe, plane: 'image', orientation: 'stored', sizePixels: 0 });
	const drawn = picture ?? own?.raster;
	if (!drawn)
		throw new ImageError(`"${name}" contains no image`, { advice: 'Choose another file.' });
	const canvas = fitPicture(drawn, reference, themeOf(theme ?? 'dark'), recipe.enlargement);
	return {
		panel: {
			title: label,
			picture: canvas,
			drawOnto: (onto, box, unit) =>
				drawLabel(onto, box, NOT_ALIGNED, {
					sizes: overlaySizes(box, unit),
					corner: 'bottomLeft',
					widthPart: 0.9,
				}),
		},
		numbers: {
			...own?.numbers,
			...{ kind: 'Archive', name, label, isAligned: false, notAligned },
			cutoutWidth: drawn.width,
			cutoutHeight: drawn.height,
			pictureWidth: canvas.width,
			pictureHeight: canvas.height,
		},
	};
}

function aligned(
	archive: Cutout & { readonly wcs: Wcs },
	wcs: Wcs,
	{ reference, picture, overlays, theme }: ArchiveLook,
	about: Pick<ArchiveNumbers, 'kind' | 'name' | 'label'>,
): PreparedArchive {
	const panelOf = { ...reference, wcs };
	const on = alignArchive(archive, panelOf, interpolationOf(picture));
	if (on.coveredFraction === 0) throw noOverlap(archive, wcs, on.source);
	const recipe: PictureRecipe = {
		...picture,
		plane: 'image',
		orientation: 'stored',
		sizePixels: 0,
	};
	const panel = preparePanel(on.cutout, recipe, { ...overlays, label: false }, { theme });
	const { numbers, raster, drawOnto, ground, bar } = panel;
	return {
		panel: {
			...{ title: about.label, picture: raster, drawOnto, bar },
			isOnGround: ground !== undefined,
		},
		numbers: {
			...numbers,
			...about,
			isAligned: true,
			coveredFraction: on.coveredFraction,
			sourcePosition: on.source,
			orientation: usesOrientation(picture.recipe) ? (picture.orientation ?? 'stored') : 'api',
			rotationAngleDeg: turn(northAngleDeg(numbersWcs(on.cutout)) - northAngleDeg(archive.wcs)),
			pixelScaleArcsec: pixelScaleArcsec(archive.wcs),
			cutoutWidth: archive.grid.width,
			cutoutHeight: archive.grid.height,
			// of the panel's pixels, which nobody sees; the offset in arcseconds stays
			peakPosition: undefined,
			peakOffsetPixels: undefined,
		},
	};
}

function numbersWcs({ wcs }: Cutout): Wcs {
	return wcs as Wcs;
}

/** An angle from −180 to 180. */
function turn(angleDeg: number): number {
	return ((((angleDeg + 180) % 360) + 360) % 360) - 180;
}

function noOverlap(
	{ name, grid, wcs: own }: Cutout & { readonly wcs: Wcs },
	wcs: Wcs,
	source: { readonly x: number; readonly y: number } | undefined,
): ImageError {
	const isInside =
		source !== undefined &&
		source.x > -0.5 &&
		source.y > -0.5 &&
		source.x < grid.width - 0.5 &&
		source.y < grid.height - 0.5;
	const advice = 'Request an image around the position of the alert from the archive.';
	if (isInside) return new ImageError(`"${name}" has no data around the source`, { advice });
	const at = sourceOf(wcs);
	const place = pixelToSky(wcs, at.x, at.y);
	const center = pixelToSky(own, (grid.width - 1) / 2, (grid.height - 1) / 2);
	const apart = separationArcsec(place.raDeg, place.decDeg, center.raDeg, center.decDeg);
	return new ImageError(
		`"${name}" does not show the position of the source: its center is ${inWords(apart)} away`,
		{ advice },
	);
}

function inWords(arcsec: number): string {
	if (arcsec < 60) return `${arcsec.toFixed(1)}″`;
	return arcsec < 3600 ? `${(arcsec / 60).toFixed(1)}′` : `${(arcsec / 3600).toFixed(1)}°`;
}
