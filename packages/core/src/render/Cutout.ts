import type { CutoutKind } from '../alert';
import type { Wcs } from '../fits';
import type { Grid } from '../grid';

/** One image of an alert with what belongs to it, however it came: FITS file or array. */
export interface Cutout {
	/** What error sentences and files call it, e.g. the binary field's name. */
	readonly name: string;
	readonly kind: CutoutKind;
	/** The image. */
	readonly grid: Grid;
	/** Unit of the pixels, e.g. `nJy`; undefined where the file does not say. */
	readonly unit?: string;
	/** Variance per pixel (HDU UNCERT or VARIANCE), of the same size as the image. */
	readonly variance?: Grid;
	/** PSF kernel at the source (HDU PSFIMAGE or PSF), of its own size. */
	readonly psf?: Grid;
	/** Mask bits per pixel (HDU MASK or FLAGS); Rubin's present files have none. */
	readonly mask?: Grid;
	/** Sky coordinates; undefined for arrays and for files without them. */
	readonly wcs?: Wcs;
}
