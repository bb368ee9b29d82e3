import type { CutoutKind } from '@fink/core';

import type { Row } from '../table';

/** An object worth trying, for the command's start page and for demos. */
export interface SkyExample {
	/** What it is, e.g. `supernova Ia`. */
	readonly label: string;
	readonly diaObjectId: string;
	readonly detections: number;
	/** Its newest alert that has cutouts. */
	readonly latestDiaSourceId: string;
}

/** Everything the routes read: the sandbox's stand-in for Fink's database and data lake. */
export interface Sky {
	/** A few objects to try, one of each class where there are classes. */
	examples(): SkyExample[];
	/** The detections of one static-sky object, oldest first; empty when unknown. */
	sourcesOf(diaObjectId: string): readonly Row[];
	/**
	 * Forced photometry of one static-sky object, oldest first: measurements at its place in every exposure,
	 * detected or not. Empty when unknown or detected only once.
	 */
	forcedSourcesOf(diaObjectId: string): readonly Row[];
	/** Ids of all static-sky objects. */
	objectIds(): readonly string[];
	/** Detections of Solar System objects: `r:diaObjectId` is 0, `r:ssObjectId` says whose. */
	movingSources(): readonly Row[];
	/** Whether this alert is known, with or without that cutout. */
	hasAlert(diaSourceId: string): boolean;
	/** The FITS file of one cutout; null when the alert is unknown or has none of this kind. */
	cutout(diaSourceId: string, kind: CutoutKind): Uint8Array | null;
	/**
	 * The sky as it was known a number of seconds ago, by its own clock; absent from skies that don't stream.
	 *
	 * @param upToSeconds - Each alert was known a time of its own ago, from `seconds` to this.
	 */
	secondsAgo?(seconds: number, upToSeconds?: number): Sky;
}
