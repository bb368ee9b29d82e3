import type { CutoutKind } from '../alert';
import { findHdu, imageHdu, readFits, wcsOf, type Hdu } from '../fits';
import { LazyGrid, type Grid } from '../grid';
import { aboutCutout } from './aboutCutout';
import type { Cutout } from './Cutout';

/** Names under which a plane stands: Rubin's first, then those of older alerts and other surveys. */
const PLANE_NAMES = {
	variance: ['UNCERT', 'VARIANCE'],
	psf: ['PSFIMAGE', 'PSF'],
	mask: ['MASK', 'FLAGS'],
} as const;

/**
 * Reads a cutout from a FITS file, plain or gzipped, of Rubin or of another survey.
 *
 * Variance, PSF and mask are decoded when asked for.
 * @param name - What error sentences call it.
 * @throws {FitsError} no FITS file, damaged, or without a two-dimensional image.
 */
export function readCutout(bytes: Uint8Array, name: string, kind: CutoutKind): Cutout {
	return aboutCutout(name, () => readPlanes(bytes, name, kind));
}

function readPlanes(bytes: Uint8Array, name: string, kind: CutoutKind): Cutout {
	const hdus = readFits(bytes);
	const image = imageHdu(hdus);
	const grid = image.grid();
	return {
		name,
		kind,
		grid,
		unit: image.bunit,
		variance: planeOf(hdus, 'variance', grid)?.lazyGrid(),
		psf: whenAskedFor(planeOf(hdus, 'psf')),
		mask: whenAskedFor(planeOf(hdus, 'mask', grid)),
		wcs: wcsOf(image.header),
	};
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

/** A plane by its names; one that does not fit the image is taken as absent. */
function planeOf(
	hdus: readonly Hdu[],
	plane: keyof typeof PLANE_NAMES,
	sameSizeAs?: Grid,
): Hdu | undefined {
	for (const name of PLANE_NAMES[plane]) {
		const hdu = findHdu(hdus, name);
		if (!hdu?.isTwoDimensional) continue;
		const [width, height] = hdu.axes;
		if (sameSizeAs && (width !== sameSizeAs.width || height !== sameSizeAs.height)) continue;
		return hdu;
	}
	return undefined;
}
