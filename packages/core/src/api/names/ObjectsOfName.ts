import type { NameService } from '../../alert';

/** One object of Fink's that a name may mean. */
export interface FoundObject {
	/** `null` for an asteroid or comet. */
	readonly diaObjectId: string | null;
	/** What to enter for exactly this object: its diaObjectId or packed designation. */
	readonly enter: string;
	/** The name by which it was found, as the service writes it. */
	readonly name: string;
	readonly service: NameService;
	/** From the place of that name; absent where no place was searched. */
	readonly separationArcsec?: number;
	readonly numberOfDetections?: number;
	/** Newest detection, UTC, ISO 8601. */
	readonly lastDetectionUtc?: string;
}

/** What Fink has under a name. */
export interface ObjectsOfName {
	/** As it was written. */
	readonly text: string;
	/** The objects that the name means; none when nobody knows it or Fink has nothing there. */
	readonly objects: readonly FoundObject[];
	/** Others that may be meant: near the place, or under names that begin like it. */
	readonly candidates: readonly FoundObject[];
	/** What each service said, as sentences. */
	readonly findings: readonly string[];
}
