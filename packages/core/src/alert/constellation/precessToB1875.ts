const RADIANS = Math.PI / 180;

/** Julian centuries from J2000 to the Besselian epoch 1875.0 (JD 2405889.25855). */
const CENTURIES = (2405889.25855 - 2451545) / 36525;

/** Precession angles ζ, z, θ from J2000, arcseconds. IAU 1976 (Lieske et al. 1977, A&A 58, 1). */
const [ZETA, Z, THETA] = [
	[2306.2181, 0.30188, 0.017998],
	[2306.2181, 1.09468, 0.018203],
	[2004.3109, -0.42665, -0.041833],
].map(([a, b, c]) => ((a + (b + c * CENTURIES) * CENTURIES) * CENTURIES * RADIANS) / 3600);

/** A position on the sky, degrees. */
export interface Equatorial {
	/** 0 to 360. */
	readonly raDeg: number;
	readonly decDeg: number;
}

/**
 * A position in the coordinates of the equinox B1875, to about an arcsecond: precession only.
 *
 * @param raDeg - Degrees, ICRS.
 * @param decDeg - Degrees, ICRS.
 */
export function precessToB1875(raDeg: number, decDeg: number): Equatorial {
	const ra = raDeg * RADIANS + ZETA;
	const dec = decDeg * RADIANS;
	const y = Math.cos(dec) * Math.sin(ra);
	const x = Math.cos(THETA) * Math.cos(dec) * Math.cos(ra) - Math.sin(THETA) * Math.sin(dec);
	const z = Math.sin(THETA) * Math.cos(dec) * Math.cos(ra) + Math.cos(THETA) * Math.sin(dec);
	const turned = (Math.atan2(y, x) + Z) / RADIANS;
	return {
		raDeg: ((turned % 360) + 360) % 360,
		decDeg: Math.atan2(z, Math.hypot(x, y)) / RADIANS,
	};
}
