/** A point of the sphere in native coordinates, radians. */
export interface NativePoint {
	/** Native longitude. */
	readonly phi: number;
	/** Native latitude. */
	readonly theta: number;
}

/** A point of the projection plane (intermediate world coordinates), radians. */
export interface PlanePoint {
	readonly x: number;
	readonly y: number;
}

/** Both ways of a projection; `undefined` where it shows no sky, or shows this place of the sky nowhere. */
export interface ProjectionMaps {
	readonly toSphere: (x: number, y: number) => NativePoint | undefined;
	readonly toPlane: (phi: number, theta: number) => PlanePoint | undefined;
}

/** PVi_m of the latitude axis: by m, `missing` if the card does not exist. */
export type ProjectionParameter = (m: number, missing: number) => number;

/** One projection of the sphere: what CTYPE calls it, and its formulas. */
export interface Projection {
	/** The three letters in CTYPE. */
	readonly name: string;
	/** One sentence without final period. */
	readonly description: string;
	/** Native latitude of the reference point, radians: the pole for zenithal projections, a parallel for conics, else the equator. */
	readonly theta0: number | ((parameter: ProjectionParameter) => number);
	/**
	 * @param parameter - The PV cards of the latitude axis.
	 * @param decDeg - CRVAL of the latitude axis, for projections that depend on it.
	 * @returns `undefined` when the parameters make no projection.
	 */
	readonly maps: (parameter: ProjectionParameter, decDeg: number) => ProjectionMaps | undefined;
}
