import type { Raster } from '../../grid';
import type { ArchiveNumbers } from '../archive';
import type { ChartNumbers } from '../chart';
import type { PictureNumbers } from '../PictureNumbers';

/** A visit that could not be drawn. */
export interface FailedVisit {
	/** Index among the visits, from 0 on. */
	readonly visit: number;
	/** Why, in one sentence. */
	readonly reason: string;
}

/** A drawn composition, before it becomes a file. */
export interface Composed {
	/** One raster, or several for an animation; all of one size. */
	readonly frames: readonly Raster[];
	/** How long each frame of an animation stands. */
	readonly frameMs?: number;
	/** Numbers of each cutout that was drawn, in the order of drawing. */
	readonly panels: readonly PictureNumbers[];
	/** Visits without an image, in order: index among the visits, and why. */
	readonly failedVisits?: readonly FailedVisit[];
	/** About the archive image next to the cutouts, if one was given. */
	readonly archive?: ArchiveNumbers;
	/** What a finding chart shows. */
	readonly chart?: ChartNumbers;
	/** Resolution for printing. @default none is said */
	readonly pixelsPerInch?: number;
}
