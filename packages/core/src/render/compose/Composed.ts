import type { Raster } from '../../grid';
import type { PictureNumbers } from '../PictureNumbers';

/** A drawn composition, before it becomes a file. */
export interface Composed {
	/** One raster, or several for an animation; all of one size. */
	readonly frames: readonly Raster[];
	/** How long each frame of an animation stands. */
	readonly frameMs?: number;
	/** Numbers of each cutout that was drawn, in the order of drawing. */
	readonly panels: readonly PictureNumbers[];
}
