const RADIANS = Math.PI / 180;
const ARCSEC = 3600 / RADIANS;

/** A place as seen from another one. */
export interface SkyOffset {
	/** Along the great circle through the place seen from that is perpendicular to its meridian; East is positive. */
	readonly eastArcsec: number;
	/** From that circle; North is positive. */
	readonly northArcsec: number;
}

interface Place {
	readonly raDeg: number;
	readonly decDeg: number;
}

/**
 * How far a telescope moves East and North from one place to another: longitude and latitude in the frame that has
 * the first place as its origin and North up, exact at any distance. astropy: `from.spherical_offsets_to(to)`.
 */
export function skyOffset(from: Place, to: Place): SkyOffset {
	const turn = (to.raDeg - from.raDeg) * RADIANS;
	const [dec0, dec] = [from.decDeg * RADIANS, to.decDeg * RADIANS];
	const halfTurn = Math.sin(turn / 2);
	// written with differences, so that small offsets keep their digits
	const toNorth = Math.sin(dec - dec0) + 2 * Math.cos(dec) * Math.sin(dec0) * halfTurn * halfTurn;
	const toEast = Math.cos(dec) * Math.sin(turn);
	const ahead = Math.cos(dec - dec0) - 2 * Math.cos(dec) * Math.cos(dec0) * halfTurn * halfTurn;
	return {
		eastArcsec: Math.atan2(toEast, ahead) * ARCSEC,
		northArcsec: Math.atan2(toNorth, Math.hypot(toEast, ahead)) * ARCSEC,
	};
}

/** Direction of a place seen from another, degrees from North through East, 0 to 360. */
export function positionAngleDeg(from: Place, to: Place): number {
	const turn = (to.raDeg - from.raDeg) * RADIANS;
	const [dec0, dec] = [from.decDeg * RADIANS, to.decDeg * RADIANS];
	const halfTurn = Math.sin(turn / 2);
	const north = Math.sin(dec - dec0) + 2 * Math.cos(dec) * Math.sin(dec0) * halfTurn * halfTurn;
	const angle = Math.atan2(Math.cos(dec) * Math.sin(turn), north) / RADIANS;
	return angle < 0 ? angle + 360 : angle;
}
