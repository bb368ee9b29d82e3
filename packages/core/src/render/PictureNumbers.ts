import type { CutoutKind } from '../alert';
import type { Limits, Measurements, Orientation, PresetName, Recipe } from '../image';
import type { ShownImage } from './Cutout';
import type { Plane } from './planeGrid';

/** What stands beside a picture in its JSON: with it a reader can judge it without seeing it. */
export interface PictureNumbers extends Omit<Measurements, keyof Limits | 'width' | 'height'> {
	readonly kind: CutoutKind;
	readonly plane: Plane;
	/** Which image of its FITS file it shows; absent for arrays. */
	readonly image?: ShownImage;
	readonly preset: PresetName;
	/** Interval, stretch, colormap and smoothing that the preset came to; a color picture has none. */
	readonly recipe?: Recipe;
	/** Pixel value of the lowest color, in `unit`; absent for the API's sigmoid, which has no limits. */
	readonly vmin?: number;
	/** Pixel value of the highest color, in `unit`. */
	readonly vmax?: number;
	/** Standard deviation of the noise from which the limits were made, in `unit`. */
	readonly noise?: number;
	readonly unit?: string;
	readonly orientation: Orientation;
	/** How far the image was turned, degrees, counter-clockwise. */
	readonly rotationAngleDeg: number;
	/** Size of the cutout in its own pixels. */
	readonly cutoutWidth: number;
	readonly cutoutHeight: number;
	/** Size of the picture. */
	readonly pictureWidth: number;
	readonly pictureHeight: number;
	/** Side of one of the cutout's pixels on the sky. */
	readonly pixelScaleArcsec?: number;
	/** Set where the file describes a distortion of its coordinates that is left out. */
	readonly ignoredDistortion?: boolean;
	/** What the picture shows badly or not at all, in sentences; empty for an ordinary one. */
	readonly warnings: readonly string[];
	/** Distance from the source to the brightest pixel. */
	readonly peakOffsetArcsec?: number;
}
