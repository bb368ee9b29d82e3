/** A place on the Earth to observe from. */
export interface Site {
	/** Code of the Minor Planet Center, e.g. `X05`; empty for other places. */
	readonly code: string;
	readonly name: string;
	/** East positive, −180 to 180. */
	readonly longitudeDeg: number;
	/** Geodetic, north positive. */
	readonly latitudeDeg: number;
	/** Above the ellipsoid, meters. */
	readonly heightM: number;
	/** IANA name, e.g. `America/Santiago`. */
	readonly timeZone: string;
}
