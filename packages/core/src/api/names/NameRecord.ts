import type { NameService } from '../../alert';

/** What a service knows under a name, in one shape for all services. */
export interface NameRecord {
	/** As the service writes it. */
	readonly name: string | null;
	readonly service: NameService;
	/** Degrees, ICRS; of an asteroid at its newest alert in Fink. */
	readonly ra: number | null;
	/** Degrees, ICRS. */
	readonly dec: number | null;
	readonly raSexagesimal: string | null;
	readonly decSexagesimal: string | null;
	/** Class in SIMBAD or TNS, e.g. `RR*`, `SN Ia`. */
	readonly type: string | null;
	readonly redshift: number | null;
	/** Discovery in TNS; of an asteroid the time of its newest alert in Fink. UTC, ISO 8601. */
	readonly timeUtc: string | null;
	/** Names that surveys gave it, as TNS lists them. */
	readonly otherNames: readonly string[];
	/** Where a survey's name is an id of Rubin's. */
	readonly diaObjectIds: readonly string[];
	/** Of an asteroid or comet, as the Minor Planet Center writes it. */
	readonly designation: string | null;
	/** Of an asteroid or comet: what Fink and its portal know it by. */
	readonly packedDesignation: string | null;
	readonly ssObjectId: string | null;
	/** Its page at the service; of an asteroid in the Fink portal. */
	readonly url: string | null;
}
