const RADIAN = Math.PI / 180;
const TILT = 23.439_29 * RADIAN;
const J2000_MS = Date.UTC(2000, 0, 1, 12);
const DAY_MS = 86_400_000;

/**
 * A place on the ecliptic opposite the Sun, where main-belt asteroids are best seen: right ascension and declination
 * in degrees. The Sun's longitude is the low-precision one of the Astronomical Almanac.
 *
 * @param aheadDeg - Degrees east of the point opposite the Sun.
 */
export function oppositePlace(unixMs: number, aheadDeg: number): { ra: number; dec: number } {
	const days = (unixMs - J2000_MS) / DAY_MS;
	const anomaly = (357.528 + 0.985_600_3 * days) * RADIAN;
	const sun =
		280.46 + 0.985_647_4 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly);
	const longitude = (sun + 180 + aheadDeg) * RADIAN;
	const ra = Math.atan2(Math.cos(TILT) * Math.sin(longitude), Math.cos(longitude)) / RADIAN;
	const dec = Math.asin(Math.sin(TILT) * Math.sin(longitude)) / RADIAN;
	return { ra: (ra + 360) % 360, dec };
}
