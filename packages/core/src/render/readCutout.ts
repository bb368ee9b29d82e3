import type { CutoutKind } from '../alert';
import { FitsError } from '../errors';
import { chooseImage, findHdus, readFits, requireWcs, type Hdu, type ImageChoice } from '../fits';
import { LazyGrid, type Grid } from '../grid';
import { aboutCutout } from './aboutCutout';
import { aboutImage } from './aboutImage';
import type { Cutout } from './Cutout';

/** Why a picture whose first axis is color has no coordinates. */
const NO_SKY_AXES =
	'The first axis of the image is color, so the coordinates of its pixels are not read';

/** Names of a plane: Rubin's first, then those of older alerts and other surveys. */
const PLANE_NAMES = {
	variance: ['UNCERT', 'VARIANCE'],
	psf: ['PSFIMAGE', 'PSF'],
	mask: ['MASK', 'FLAGS'],
} as const;

/**
 * Reads a cutout from a FITS file, plain or gzipped, of Rubin or of another survey; tile-compressed images too.
 *
 * Variance, PSF and mask are decoded when asked for.
 * @param name - What error sentences call it.
 * @param choice - Which image of the file. @default the one that the file is about
 * @throws {FitsError} no FITS file, damaged, or without such an image.
 */
export function readCutout(
	bytes: Uint8Array,
	name: string,
	kind: CutoutKind,
	choice?: ImageChoice,
): Cutout {
	return aboutCutout(name, () => cutoutOf(readFits(bytes), name, kind, choice));
}

/** The same of a file that has been read. @throws {FitsError} damaged, or without such an image. */
export function cutoutOf(
	hdus: readonly Hdu[],
	name: string,
	kind: CutoutKind,
	choice?: ImageChoice,
): Cutout {
	const chosen = chooseImage(hdus, choice);
	const { hdu: image, plane } = chosen;
	const about = aboutImage(chosen, name, choice);
	const isInterleaved = about.color && chosen.isInterleaved;
	const grid = isInterleaved ? about.color[0] : image.grid({ plane });
	const coordinates = isInterleaved ? { noSky: NO_SKY_AXES } : coordinatesOf(image, hdus[0]);
	// a compressed image is unpacked here, so that an error names the file
	if (image.kind === 'compressed-image') void grid.data;
	const variance = planeOf(hdus, 'variance', image);
	const psf = planeOf(hdus, 'psf');
	const mask = planeOf(hdus, 'mask', image);
	return {
		name,
		kind,
		grid,
		unit: image.bunit,
		variance: variance?.lazyGrid(),
		psf: whenAskedFor(psf),
		mask: whenAskedFor(mask),
		planeHdus: { variance, psf, mask },
		...coordinates,
		...about,
		hints: coordinates.wcs?.ignoredDistortion
			? [...(about.hints ?? []), distortionHint(name)]
			: about.hints,
	};
}

function distortionHint(name: string): string {
	return `"${name}" describes a distortion of its coordinates that is ignored (tables, or an unsupported type): positions and directions may be off by the missing correction.`;
}

/** Sky coordinates, or why there are none. */
function coordinatesOf(image: Hdu, { header: primary }: Hdu): Pick<Cutout, 'wcs' | 'noSky'> {
	try {
		return { wcs: requireWcs(image.header, { primary, axes: image.axes }) };
	} catch (error) {
		if (error instanceof FitsError) return { noSky: error.message };
		throw error;
	}
}

/**
 * A plane that few pictures need: looked at when its pixels are asked for, damaged or not. A property with a
 * getter would make V8 keep each cutout as a dictionary, which costs 1 µs.
 */
function whenAskedFor(hdu: Hdu | undefined): Grid | undefined {
	if (!hdu) return undefined;
	const [width, height] = hdu.axes;
	return new LazyGrid(width, height, () => {
		const grid = hdu.grid();
		return { decode: () => grid.data, valueAt: (index) => grid.valueAt(index) };
	});
}

/**
 * A plane by its names, first of the same EXTVER as the image; one that does not fit the image is taken as absent,
 * and so is the image itself.
 */
function planeOf(
	hdus: readonly Hdu[],
	plane: keyof typeof PLANE_NAMES,
	image?: Hdu,
): Hdu | undefined {
	for (const name of PLANE_NAMES[plane]) {
		const named = findHdus(hdus, name);
		const same = named.filter(({ version }) => version === image?.version);
		const hdu = (same.length > 0 ? same : named).at(0);
		if (!hdu?.isTwoDimensional || hdu === image) continue;
		const [width, height] = hdu.axes;
		if (image && (width !== image.axes[0] || height !== image.axes[1])) continue;
		return hdu;
	}
	return undefined;
}
