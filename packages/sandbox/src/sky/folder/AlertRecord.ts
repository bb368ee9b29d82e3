import type { CutoutKind } from '@fink/core';

import type { Row } from '../../table';

/** One alert found in a folder, from a packet or from files that belong together. */
export interface AlertRecord {
	readonly diaSourceId: string;
	/** `0` for Solar System alerts. */
	readonly diaObjectId: string;
	/** What the database would hold. */
	readonly row: Row;
	/** Forced photometry of its object that came with it. @default none */
	readonly forced?: readonly Row[];
	/** Gives the FITS bytes of each kind that is there, inflated; empty for an object's earlier detections. */
	readonly cutouts: ReadonlyMap<CutoutKind, () => Uint8Array>;
}
