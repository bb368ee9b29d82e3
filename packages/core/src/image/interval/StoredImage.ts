import type { PixelPosition } from '../../fits';
import type { Grid } from '../../grid';

/** An image as its file stores it, with what is known about it: for limits that follow its noise. */
export interface StoredImage {
	readonly grid: Grid;
	/** Place of the diaSource. @default the image's center */
	readonly source?: PixelPosition;
	/** Variance per pixel, of the same size. */
	readonly variance?: Grid;
}
