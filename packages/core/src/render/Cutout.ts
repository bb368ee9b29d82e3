import type { CutoutKind } from '../alert';
import type { Wcs } from '../fits';
import type { Grid } from '../grid';

/** Which image of its FITS file a cutout is. */
export interface ShownImage {
	/** Number of the HDU, from 0. */
	readonly hdu: number;
	/** EXTNAME, `PRIMARY` for a primary HDU without one; empty for a nameless extension. */
	readonly name: string;
	/** EXTVER. */
	readonly version: number;
	/** Plane of a cube, from 1; absent for a color picture. */
	readonly plane?: number;
	/** How many planes a cube has. */
	readonly planes?: number;
	/** Whether the three planes are drawn as red, green and blue. */
	readonly isColor?: true;
}

/** Where a plane stands in its file. */
export interface PlaneHdu {
	readonly index: number;
	readonly name: string;
	readonly version: number;
	/** Its EXTNAME, or `HDU 2` without one. */
	readonly shortTitle: string;
}

/** One image of an alert with what belongs to it, however it came: FITS file or array. */
export interface Cutout {
	/** What error sentences and files call it, e.g. the name under which it came. */
	readonly name: string;
	readonly kind: CutoutKind;
	/** The image. */
	readonly grid: Grid;
	/** Red, green and blue, where the file holds a color picture; `grid` is then red. */
	readonly color?: readonly [red: Grid, green: Grid, blue: Grid];
	/** Whether these are bytes, which need no stretch. */
	readonly areBytes?: boolean;
	/** Which image of the file it is; undefined for arrays. */
	readonly shown?: ShownImage;
	/** Written on the picture in place of the kind, where it is not the primary image of its file. */
	readonly label?: string;
	/** What the user should know of how the file was read, in sentences. */
	readonly hints?: readonly string[];
	/** The HDUs of the planes beside the image, as far as the file has them. */
	readonly planeHdus?: Partial<Record<'variance' | 'psf' | 'mask', PlaneHdu>>;
	/** Unit of the pixels, e.g. `nJy`; undefined where the file does not say. */
	readonly unit?: string;
	/** Variance per pixel (HDU UNCERT or VARIANCE), of the same size as the image. */
	readonly variance?: Grid;
	/** PSF kernel at the source (HDU PSFIMAGE or PSF), with its own size. */
	readonly psf?: Grid;
	/** Mask bits per pixel (HDU MASK or FLAGS); Rubin's present files have none. */
	readonly mask?: Grid;
	/** Sky coordinates; undefined for arrays and for files without them. */
	readonly wcs?: Wcs;
	/** Why a FITS file has no sky coordinates that can be used, in a sentence. */
	readonly noSky?: string;
}
