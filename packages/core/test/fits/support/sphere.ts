/**
 * Spherical trigonometry as textbooks write it, kept apart from the vectors and matrices under test.
 */
const RADIANS = Math.PI / 180;
const sin = (degrees: number) => Math.sin(degrees * RADIANS);
const cos = (degrees: number) => Math.cos(degrees * RADIANS);

/** Great-circle distance in degrees (haversine). */
export function separationDeg(ra1: number, dec1: number, ra2: number, dec2: number): number {
	const h = sin((dec2 - dec1) / 2) ** 2 + cos(dec1) * cos(dec2) * sin((ra2 - ra1) / 2) ** 2;
	return (2 * Math.asin(Math.sqrt(h))) / RADIANS;
}

/** Where one arrives from (ra, dec) after `distanceDeg` along the great circle that leaves at `angleDeg` east of north. */
export function destination(raDeg: number, decDeg: number, angleDeg: number, distanceDeg: number) {
	const sinDec = sin(decDeg) * cos(distanceDeg) + cos(decDeg) * sin(distanceDeg) * cos(angleDeg);
	const y = sin(angleDeg) * sin(distanceDeg);
	const x = cos(decDeg) * cos(distanceDeg) - sin(decDeg) * sin(distanceDeg) * cos(angleDeg);
	return {
		raDeg: (((raDeg + Math.atan2(y, x) / RADIANS) % 360) + 360) % 360,
		decDeg: Math.asin(sinDec) / RADIANS,
	};
}

/** Gnomonic plane coordinates in degrees about (ra0, dec0). Smart, Spherical Astronomy, section 161. */
export function gnomonic(ra0: number, dec0: number, raDeg: number, decDeg: number) {
	const d = sin(dec0) * sin(decDeg) + cos(dec0) * cos(decDeg) * cos(raDeg - ra0);
	return {
		xi: (cos(decDeg) * sin(raDeg - ra0)) / d / RADIANS,
		eta: (cos(dec0) * sin(decDeg) - sin(dec0) * cos(decDeg) * cos(raDeg - ra0)) / d / RADIANS,
	};
}
